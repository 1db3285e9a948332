using BudgetDomain.Rules;

namespace BudgetDomain.Reports;

/// <summary>How an HTML report is written.</summary>
public sealed record HtmlReportOptions
{
    /// <summary>The language of the report. Default: Chinese.</summary>
    public MessageLanguage Language { get; init; } = MessageLanguage.Chinese;

    /// <summary>The least severity that is shown. Default: all.</summary>
    public Severity Severity { get; init; } = Severity.Info;

    /// <summary>
    /// Where the chart library lies, relative to the page, such as <c>echarts.js</c>; <see langword="null"/>, the default, to put it into the page,
    /// which then needs no other file.
    /// </summary>
    public string? ChartScript { get; init; }
}

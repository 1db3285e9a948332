using BudgetDomain.Documents;
using BudgetDomain.Rules;
using BudgetDomain.Variances;

namespace BudgetDomain.Reports.Tests;

/// <summary>The sample of the repository, as published and with a figure changed.</summary>
internal static class Samples
{
    internal static string Text { get; } = File.ReadAllText(PathOf("docs/samples/jincheng-2025.md"));

    internal static DisclosureReport Good() => Of(Text);

    /// <summary>The first 766.70 of the tables printed as 776.70.</summary>
    internal static DisclosureReport Wrong()
    {
        const string printed = "\t766.70";
        var at = Text.IndexOf(printed, StringComparison.Ordinal);
        return Of(string.Concat(Text.AsSpan(0, at), "\t776.70", Text.AsSpan(at + printed.Length)));
    }

    internal static DisclosureReport Of(string text, string name = "样本 <2025>.md")
    {
        var checker = new DisclosureChecker();
        var check = checker.Check(DisclosureReader.Default.ReadText(name, text));
        return new() { Check = check, Document = check.Document };
    }

    internal static DisclosureReport WithLastYear()
    {
        var report = Good();
        var last = Of(Text.Replace("2025", "2024", StringComparison.Ordinal).Replace("1315.25", "1215.25", StringComparison.Ordinal));
        return report with { LastYear = DocumentVariance.Compare(last.Document!, report.Document!) };
    }

    internal static string Page(DisclosureReport report, HtmlReportOptions? options = null)
    {
        using var output = new StringWriter();
        new HtmlReport(options).Write(output, report);
        return output.ToString();
    }

    internal static string PathOf(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BudgetDomain.sln")))
                return Path.Combine(folder.FullName, name);
        }

        throw new InvalidOperationException("the tests run outside the repository");
    }
}

namespace BudgetDomain.Reports.Html;

/// <summary>The style sheet and scripts that pages carry.</summary>
internal static class Assets
{
    public static string Style => Read("report.css");

    public static string Script => Read("report.js");

    public static string Charts => Read("echarts.common.min.js");

    private static string Read(string name)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream($"BudgetDomain.Reports.{name}")
            ?? throw new InvalidOperationException($"the library lacks its resource {name}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

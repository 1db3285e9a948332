namespace BudgetDomain.Reports.Html;

/// <summary>The frame of a page: one self-contained file that asks no network for anything.</summary>
internal static class HtmlPage
{
    // Nothing may be fetched, also where a page is opened from a server; scripts beside the page only where they were asked for.
    private const string Policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

    public static void Begin(HtmlOutput html, string title, PageWords words, string? chartScript)
    {
        html.Raw("<!doctype html>\n").Open("html", ("lang", words.LanguageTag)).Raw("\n<head>\n<meta charset=\"utf-8\">\n");
        html.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", chartScript is null ? Policy : $"{Policy} 'self' file:")).Raw("\n");
        html.Element("title", title);
        html.Raw("<style>\n").Raw(Assets.Style).Raw("</style>\n</head>\n<body>\n");
    }

    public static void End(HtmlOutput html, string? chartScript, bool hasCharts)
    {
        if (hasCharts && chartScript is not null)
            html.Open("script", ("src", chartScript)).Close("script");
        else if (hasCharts)
            html.Raw("<script>").Raw(Assets.Charts).Raw("</script>\n");
        html.Raw("<script>\n").Raw(Assets.Script).Raw("</script>\n</body>\n</html>\n");
    }
}

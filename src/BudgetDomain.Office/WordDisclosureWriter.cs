using BudgetDomain.Office.Charts;
using BudgetDomain.Office.Packages;
using BudgetDomain.Office.WordFiles;
using BudgetDomain.Publication;

namespace BudgetDomain.Office;

/// <summary>
/// Writes a composed disclosure as a Word file (<c>.docx</c>): cover, table of contents, headings, tables on landscape pages with headers that come
/// again on each page, the narrative, charts that Word draws.
/// </summary>
/// <remarks>The table of contents is a field with its entries; Word fills in the page numbers when the file is opened.</remarks>
public static class WordDisclosureWriter
{
    /// <summary>Writes a disclosure.</summary>
    /// <param name="disclosure">The disclosure.</param>
    /// <param name="output">Where it goes; it is not closed.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static void Write(ComposedDisclosure disclosure, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(disclosure);
        ArgumentNullException.ThrowIfNull(output);
        var package = new PackageWriter();
        package.Relate(string.Empty, [("rId1", "officeDocument", "word/document.xml")]);
        package.Add("word/document.xml", OfficeNames.Words + "document.main+xml", xml => new WordBody(xml, disclosure.Blocks).Write(cancellationToken));
        package.Add("word/styles.xml", OfficeNames.Words + "styles+xml", WordParts.WriteStyles);
        package.Add("word/settings.xml", OfficeNames.Words + "settings+xml", WordParts.WriteSettings);
        package.Add("word/footer1.xml", OfficeNames.Words + "footer+xml", WordParts.WriteFooter);
        List<(string, string, string)> targets = [("rIdStyles", "styles", "styles.xml"), ("rIdSettings", "settings", "settings.xml"), (WordBody.FooterId, "footer", "footer1.xml")];
        foreach (var chart in disclosure.Blocks.OfType<ComposedChart>())
        {
            var number = (targets.Count - 2).Invariant();
            package.Add($"word/charts/chart{number}.xml", OfficeNames.ChartType, xml => ChartXml.Write(xml, chart));
            targets.Add(($"rIdChart{number}", "chart", $"charts/chart{number}.xml"));
        }

        package.Relate("word/document.xml", targets);
        package.Save(output, cancellationToken);
    }
}

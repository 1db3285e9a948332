using BudgetDomain.Documents.Packages;

namespace BudgetDomain.Documents.Workbooks;

/// <summary>Excel workbooks (<c>.xlsx</c>, <c>.xlsm</c>): each visible sheet is a page. Macros, links, images and charts are not looked at.</summary>
internal sealed class WorkbookFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public LocalizedText Name { get; } = new("Excel (xlsx)", "Excel (xlsx)");

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> bytes) => OfficeKind.Of(bytes) == OfficeKind.Workbook;

    /// <inheritdoc/>
    public void Read(ReadOnlyMemory<byte> bytes, BlockBuilder blocks) => Read(bytes, blocks, static (_, _, _) => { });

    /// <summary>Reads a workbook, and says of each sheet where it lies in the file and how many lines of the document stand before it.</summary>
    internal static void Read(ReadOnlyMemory<byte> bytes, BlockBuilder blocks, Action<string, int, Sheet> see)
    {
        var package = new OfficePackage(bytes, blocks);
        var main = package.FindMain() ?? "xl/workbook.xml";
        var relationships = package.ReadRelationships(main);
        var (sheets, from1904) = ReadList(package, main, relationships);
        using var styleXml = package.TryOpen(PathOf("styles"));
        var styles = CellStyles.Read(styleXml);
        using var stringXml = package.TryOpen(PathOf("sharedStrings"));
        var strings = ReadStrings(stringXml, blocks);
        var anyVisible = sheets.Exists(static sheet => !sheet.Hidden);
        var before = 0;
        for (var i = 0; i < sheets.Count; i++)
        {
            var (name, path, hidden) = sheets[i];
            blocks.Page = i + 1;
            if (hidden && anyVisible)
            {
                blocks.Report(before + 1, WorkbookFaults.HiddenSheet(name), name);
                continue;
            }

            using var xml = package.TryOpen(path);
            if (xml is null)
                continue;
            var sheet = new SheetReader(xml, strings, styles, from1904, before, blocks).Read(name);
            blocks.BeginSheet(name, before);
            SheetWriter.Write(sheet, before, blocks);
            see(path!, before, sheet);
            before += sheet.Rows.Count == 0 ? 0 : sheet.Rows[^1].Index + 1;
        }

        string? PathOf(string kind) => relationships.Values.FirstOrDefault(target => target.Kind == kind).Path;
    }

    private static (List<(string Name, string? Path, bool Hidden)> Sheets, bool From1904) ReadList(
        OfficePackage package, string main, Dictionary<string, (string Kind, string Path)> relationships)
    {
        var sheets = new List<(string Name, string? Path, bool Hidden)>();
        var from1904 = false;
        using var xml = package.TryOpen(main) ?? throw Faults.DamagedArchive();
        while (xml.Read())
        {
            if (xml.IsStart && xml.Name == "workbookPr")
                from1904 = PartXml.IsOn(xml.Attribute("date1904"));
            else if (xml.IsStart && xml.Name == "sheet")
            {
                // A chart sheet prints no cells.
                var target = relationships.GetValueOrDefault(xml.Attribute("id") ?? string.Empty);
                if (target.Kind is "worksheet" or null)
                    sheets.Add((BlockBuilder.Clean(xml.Attribute("name") ?? string.Empty), target.Path, xml.Attribute("state") is "hidden" or "veryHidden"));
            }
        }

        return (sheets, from1904);
    }

    private static List<string> ReadStrings(PartXml? xml, BlockBuilder blocks)
    {
        var strings = new List<string>();
        while (xml is not null && xml.Read())
        {
            if (!xml.IsStart || xml.Name != "si")
                continue;
            if (strings.Count == blocks.Options.MaxCells)
                throw Faults.TooManyCells(blocks.Options.MaxCells, 1);
            strings.Add(CellText.Read(xml));
        }

        return strings;
    }
}

using System.Xml;
using BudgetDomain.Office.Charts;
using BudgetDomain.Office.Packages;

namespace BudgetDomain.Office.Workbooks;

/// <summary>Puts sheets together to a workbook.</summary>
internal static class WorkbookParts
{
    private const string S = OfficeNames.S;

    /// <summary>Writes a workbook.</summary>
    /// <param name="sheets">Its sheets, at least one.</param>
    /// <param name="author">Who wrote its comments.</param>
    /// <param name="output">Where to; it is not closed.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static void Write(IReadOnlyList<SheetDraft> sheets, string author, Stream output, CancellationToken cancellationToken)
    {
        var (package, styles, names) = (new PackageWriter(), new StyleTable(), new SheetNames());
        string[] titles = [.. sheets.Select(sheet => names.Take(sheet.Name))];
        package.Relate(string.Empty, [("rId1", "officeDocument", "xl/workbook.xml")]);
        package.Add("xl/workbook.xml", OfficeNames.Sheets + "sheet.main+xml", xml => WriteWorkbook(xml, sheets, titles));
        package.Relate("xl/workbook.xml", [.. sheets.Select((_, i) => ($"rId{(i + 1).Invariant()}", "worksheet", $"worksheets/sheet{(i + 1).Invariant()}.xml")), ("rIdStyles", "styles", "styles.xml")]);
        var charts = 0;
        for (var i = 0; i < sheets.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            AddSheet(package, sheets[i], (i + 1).Invariant(), styles, author, ref charts);
        }

        package.Add("xl/styles.xml", OfficeNames.Sheets + "styles+xml", styles.Write);
        package.Save(output, cancellationToken);
    }

    private static void AddSheet(PackageWriter package, SheetDraft sheet, string number, StyleTable styles, string author, ref int charts)
    {
        var path = $"xl/worksheets/sheet{number}.xml";
        var (drawing, notes) = (sheet.Charts.Count > 0 ? "rId1" : null, sheet.Notes.Count > 0 ? "rId2" : null);
        package.Add(path, OfficeNames.Sheets + "worksheet+xml", xml => SheetParts.Write(xml, sheet, styles, drawing, notes));
        var targets = new List<(string, string, string)>();
        if (drawing is not null)
        {
            targets.Add((drawing, "drawing", $"../drawings/drawing{number}.xml"));
            package.Add($"xl/drawings/drawing{number}.xml", "application/vnd.openxmlformats-officedocument.drawing+xml", xml => SheetParts.WriteDrawing(xml, sheet));
            var drawn = new List<(string, string, string)>();
            foreach (var (_, chart) in sheet.Charts)
            {
                charts++;
                package.Add($"xl/charts/chart{charts.Invariant()}.xml", OfficeNames.ChartType, xml => ChartXml.Write(xml, chart));
                drawn.Add(($"rId{(drawn.Count + 1).Invariant()}", "chart", $"../charts/chart{charts.Invariant()}.xml"));
            }

            package.Relate($"xl/drawings/drawing{number}.xml", drawn);
        }

        if (notes is not null)
        {
            targets.Add((notes, "vmlDrawing", $"../drawings/vmlDrawing{number}.vml"));
            targets.Add(("rId3", "comments", $"../comments{number}.xml"));
            package.Add($"xl/drawings/vmlDrawing{number}.vml", null, xml => CommentParts.WriteBoxes(xml, sheet.Notes));
            package.Add($"xl/comments{number}.xml", OfficeNames.CommentsType, xml => CommentParts.WriteTexts(xml, sheet.Notes, author));
        }

        package.Relate(path, targets);
    }

    private static void WriteWorkbook(XmlWriter xml, IReadOnlyList<SheetDraft> sheets, string[] titles)
    {
        xml.WriteStartElement("workbook", S);
        xml.WriteAttributeString("xmlns", "r", null, OfficeNames.R);
        xml.WriteStartElement("bookViews", S);
        xml.Empty(null!, "workbookView", S);
        xml.WriteEndElement();
        xml.WriteStartElement("sheets", S);
        for (var i = 0; i < sheets.Count; i++)
        {
            xml.WriteStartElement("sheet", S);
            xml.WriteAttributeString("name", titles[i]);
            xml.WriteAttributeString("sheetId", (i + 1).Invariant());
            xml.WriteAttributeString("r", "id", OfficeNames.R, $"rId{(i + 1).Invariant()}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        if (sheets.Any(static sheet => sheet.HeaderRows > 0))
            WriteNames(xml, sheets, titles);
        xml.WriteEndElement();
    }

    /// <summary>Which rows come again on each page, and what is filtered, is said by names.</summary>
    private static void WriteNames(XmlWriter xml, IReadOnlyList<SheetDraft> sheets, string[] titles)
    {
        xml.WriteStartElement("definedNames", S);
        for (var i = 0; i < sheets.Count; i++)
        {
            if (sheets[i].HasFilter)
                WriteName("_xlnm._FilterDatabase", i, $"'{titles[i]}'!{Absolute(SheetParts.FilterOf(sheets[i]))}", hidden: true);
            if (sheets[i].HeaderRows > 0)
                WriteName("_xlnm.Print_Titles", i, $"'{titles[i]}'!$1:${sheets[i].HeaderRows.Invariant()}", hidden: false);
        }

        xml.WriteEndElement();

        void WriteName(string name, int sheet, string value, bool hidden)
        {
            xml.WriteStartElement("definedName", S);
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("localSheetId", sheet.Invariant());
            if (hidden)
                xml.WriteAttributeString("hidden", "1");
            xml.WriteString(value);
            xml.WriteEndElement();
        }
    }

    /// <summary>A1:C7 as $A$1:$C$7.</summary>
    private static string Absolute(string range)
        => string.Join(':', range.Split(':').Select(static cell => $"${cell.TrimEnd("0123456789".ToCharArray())}${cell.TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ".ToCharArray())}"));
}

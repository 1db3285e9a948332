using System.Globalization;
using BudgetDomain.Disclosure;
using BudgetDomain.Office.Workbooks;
using BudgetDomain.Reports;
using BudgetDomain.Rules;

namespace BudgetDomain.Office;

/// <summary>
/// The report of a run as a workbook (核对结果工作簿): the documents with their verdicts, the findings, and of a single document each table as it was
/// understood, with the cells that findings speak of coloured and commented.
/// </summary>
/// <remarks>Tables of several documents are left out: a workbook of thousands of sheets opens nowhere.</remarks>
public sealed class WorkbookReport
{
    private static readonly CellStyle Title = new() { Size = 14, IsBold = true };
    private static readonly CellStyle Header = new() { IsBold = true, Align = CellAlign.Centre, Wraps = true, HasLines = true, Fill = "D9E2F0" };
    private static readonly CellStyle Cell = new() { Wraps = true, HasLines = true };
    private static readonly CellStyle Number = new() { HasLines = true, Align = CellAlign.Right };

    private readonly MessageLanguage _language;
    private readonly Severity _least;
    private readonly ReportWords _words;
    private readonly SheetDraft _documents;
    private readonly SheetDraft _findings;
    private CheckReport? _first;
    private int _count;

    /// <summary>Creates a report without documents.</summary>
    /// <param name="language">The language of headings and messages.</param>
    /// <param name="least">The least severity of findings that are shown.</param>
    public WorkbookReport(MessageLanguage language = MessageLanguage.Chinese, Severity least = Severity.Info)
    {
        (_language, _least, _words) = (language, least, new(language));
        _documents = List(Say("结论", "verdicts"), 30, (Say("文件", "file"), 36), (_words.Unit, 30), (_words.Year, 8), (_words.Form, 22), (_words.Verdict, 36), (Say("错误", "errors"), 8), (Say("警告", "warnings"), 8), (Say("提示", "notes"), 8), (Say("表格", "tables"), 8), (Say("数字", "figures"), 8), (Say("勾稽关系", "identities"), 10));
        _findings = List(Say("问题", "findings"), 30, (Say("文件", "file"), 24), (Say("序号", "no."), 6), (Say("级别", "severity"), 8), (Say("规则", "rule"), 8), (Say("问题", "message"), 60), (Say("印为", "printed"), 14), (Say("应为", "expected"), 14), (Say("表", "table"), 28), (Say("行", "row"), 24), (Say("列", "column"), 16), (Say("页", "page"), 6), (Say("行号", "line"), 8), (Say("其他位置", "other places"), 50));
    }

    /// <summary>Adds what was found of a document.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is <see langword="null"/>.</exception>
    public void Add(CheckReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        _first = ++_count == 1 ? report : null;
        var counts = report.Counts;
        AddFitted(
            _documents,
            Text(report.File), Text(report.Unit ?? _words.Unknown), Whole(report.Year), Text(report.Form ?? _words.Unknown), Text(_words.VerdictOf(report), report.Counts.Tables == 0 || Count(report, Severity.Error) > 0 ? Severity.Error : null),
            Whole(Count(report, Severity.Error)), Whole(Count(report, Severity.Warning)), Whole(Count(report, Severity.Info)), Whole(counts.Tables), Whole(counts.Figures), Whole(counts.Identities));
        var number = 0;
        foreach (var finding in report.Findings.Where(finding => finding.Severity >= _least))
        {
            var place = finding.Places.IsEmpty ? null : finding.Places[0];
            AddFitted(
                _findings,
                Text(report.File), Whole(++number), Text(_words.SeverityOf(finding.Severity), finding.Severity), Text(finding.Rule), Text(finding.Message.In(_language)),
                Text(finding.Actual), Text(finding.Expected), Text(place?.Table), Text(place?.Row), Text(place?.Column), Whole(place?.Page is > 0 ? place.Page : null), Whole(place?.Line),
                Text(string.Join('\n', finding.Places.Skip(1).Take(20).Select(_words.PlaceOf))));
        }
    }

    /// <summary>Takes note of a file that could not be read.</summary>
    /// <param name="document">The file and why.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is <see langword="null"/>.</exception>
    public void AddUnreadable(UnreadableDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        _count++;
        _first = null;
        _documents.Add(Text(document.File), Text(null), Text(null), Text(null), Text(document.Why.In(_language), Severity.Error), Text(null), Text(null), Text(null), Text(null), Text(null), Text(null));
    }

    /// <summary>Writes the workbook.</summary>
    /// <param name="output">Where to; it is not closed.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is <see langword="null"/>.</exception>
    public void Save(Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        var sheets = new List<SheetDraft> { _documents, _findings };
        if (_first?.Document is { } document)
        {
            var remarks = new PlaceRemarks(_first.Findings.Where(finding => finding.Severity >= _least), _language);
            sheets.AddRange(Enumerable.Range(0, document.Tables.Length).Select(table => TableSheet(document, table, remarks)));
        }

        WorkbookParts.Write(sheets, Say("预算公开核对", "budget check"), output, cancellationToken);
    }

    /// <summary>The colour of a severity, as light as paper allows.</summary>
    internal static string ColourOf(Severity severity) => severity switch { Severity.Error => "F8B4B4", Severity.Warning => "FCE0A6", _ => "D6E8FA" };

    private static SheetDraft List(string name, int height, params ReadOnlySpan<(string Name, int Width)> columns)
    {
        var sheet = new SheetDraft(name) { HeaderRows = 1, IsLandscape = true, HasFilter = true };
        sheet.Heights.Add(0, height);
        var cells = new CellDraft[columns.Length];
        for (var c = 0; c < cells.Length; c++)
        {
            cells[c] = CellDraft.OfText(columns[c].Name, Header);
            sheet.Widths.Add(columns[c].Width);
        }

        sheet.Add(cells);
        return sheet;
    }

    /// <summary>Adds a row as high as its longest text needs, within limits; not every program finds that out when it opens a file.</summary>
    private static void AddFitted(SheetDraft sheet, params CellDraft[] cells)
    {
        const int Line = 14, MostLines = 12;
        var lines = 1;
        for (var c = 0; c < cells.Length; c++)
            lines = Math.Max(lines, cells[c].Text.Split('\n').Sum(text => (text.Sum(static ch => ch < 0x80 ? 1 : 2) / sheet.Widths[c]) + 1));
        sheet.Heights.Add(sheet.Rows.Count, Math.Min(lines, MostLines) * Line);
        sheet.Add(cells);
    }

    private SheetDraft TableSheet(RecognisedDocument document, int index, PlaceRemarks remarks)
    {
        var table = document.Tables[index];
        var sheet = new SheetDraft(string.Create(CultureInfo.InvariantCulture, $"{table.Layout.Number} {table.Layout.Title}")) { IsLandscape = true };
        sheet.Add(CellDraft.OfText($"{table.Caption}{Say($"（单位：{table.Unit.Word()}）", $" (in {table.Unit.Word()})")}", Title));
        var figures = document.Figures.Where(figure => figure.Table == index).ToDictionary(static figure => (figure.Row, figure.Column));
        for (var panel = 0; panel < table.Panels.Length; panel++)
        {
            var columns = Enumerable.Range(0, table.Columns.Length).Where(c => table.Columns[c].Panel == panel).ToList();
            if (panel > 0)
                sheet.Add();
            sheet.Add([CellDraft.OfText(Say("行", "row"), Header), .. columns.Select(c => CellDraft.OfText(table.Columns[c].Header, Header))]);
            for (var row = 0; row < table.Rows.Length; row++)
            {
                if (table.Rows[row].Panel != panel)
                    continue;
                sheet.Add([CellDraft.OfText(table.Rows[row].Label, Cell), .. columns.Select((c, at) => FigureCell(sheet, document, figures.GetValueOrDefault((row, c)), at + 1, remarks))]);
            }

            while (sheet.Widths.Count < columns.Count + 1)
                sheet.Widths.Add(sheet.Widths.Count == 0 ? 36 : 16);
        }

        return sheet;
    }

    private static CellDraft FigureCell(SheetDraft sheet, RecognisedDocument document, Figure? figure, int column, PlaceRemarks remarks)
    {
        if (figure is null)
            return new(string.Empty, null, Number);
        var style = Number;
        if (remarks.TryFind(document.PlaceOf(figure), out var severity, out var text))
        {
            style = style with { Fill = ColourOf(severity) };
            sheet.Notes.Add(new(sheet.Rows.Count, column, text));
        }

        // A number that prints as it stands in the document; whatever is none stays the text that it is.
        if (!decimal.TryParse(figure.Text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return CellDraft.OfText(figure.Text, style);
        var point = figure.Text.IndexOf('.', StringComparison.Ordinal);
        var whole = figure.Text.Contains(',', StringComparison.Ordinal) ? "#,##0" : "0";
        return new(figure.Text, number, style with { Format = point < 0 ? whole : $"{whole}.{new string('0', figure.Text.Length - point - 1)}" });
    }

    private static CellDraft Text(string? text, Severity? severity = null)
        => CellDraft.OfText(text ?? string.Empty, severity is { } marked ? Cell with { Fill = ColourOf(marked) } : Cell);

    private static CellDraft Whole(int? number)
        => new(number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty, number, Number with { Format = "0" });

    private static int Count(CheckReport report, Severity severity) => report.Findings.Count(finding => finding.Severity == severity);

    private string Say(string chinese, string english) => _language == MessageLanguage.English ? english : chinese;
}

using System.Diagnostics.CodeAnalysis;
using BudgetDomain.Documents;
using BudgetDomain.Documents.Packages;
using BudgetDomain.Documents.Workbooks;
using BudgetDomain.Office.Annotations;
using BudgetDomain.Office.Workbooks;
using BudgetDomain.Rules;

namespace BudgetDomain.Office;

/// <summary>
/// Puts remarks as comments on the cells of a copy of an original workbook (<c>.xlsx</c>, <c>.xlsm</c>). Every part that has to do with no comment stays as it is, byte
/// for byte; comments that are there stay too.
/// </summary>
/// <remarks>Immutable; one instance serves any number of threads.</remarks>
public sealed class WorkbookAnnotator : IDocumentAnnotator
{
    private readonly string _author;

    /// <summary>Creates an annotator.</summary>
    /// <param name="author">Whose comments they are.</param>
    /// <exception cref="ArgumentNullException"><paramref name="author"/> is <see langword="null"/>.</exception>
    public WorkbookAnnotator(string author = "预算公开核对")
    {
        ArgumentNullException.ThrowIfNull(author);
        _author = author;
    }

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> bytes) => OfficeKind.Of(bytes) == OfficeKind.Workbook;

    /// <inheritdoc/>
    public int Annotate(ReadOnlyMemory<byte> original, IReadOnlyList<DocumentRemark> remarks, Stream output, DisclosureReaderOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(remarks);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        var (copy, placed) = Copy(original, remarks, options, cancellationToken);
        output.Write(copy.Span);
        return placed;
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Libraries throw all kinds of exceptions at damaged files; the caller is promised one.")]
    private (ReadOnlyMemory<byte> Bytes, int Placed) Copy(ReadOnlyMemory<byte> original, IReadOnlyList<DocumentRemark> remarks, DisclosureReaderOptions options, CancellationToken cancellationToken)
    {
        try
        {
            var (edit, sheets) = (new PackageEdit(original, options, cancellationToken), new List<(string Path, int Before, Sheet Sheet)>());
            WorkbookFormat.Read(original, new(options, cancellationToken), (path, before, sheet) => sheets.Add((path, before, sheet)));
            var comments = new SheetComments(edit, _author);
            var placed = 0;
            foreach (var (path, before, sheet) in sheets)
            {
                var notes = Notes(sheet, before, remarks, ref placed);
                if (notes.Count > 0)
                    comments.Add(path, notes);
            }

            return (edit.Save(), placed);
        }
        catch (Exception e) when (e is not (DisclosureFormatException or OperationCanceledException))
        {
            throw new DisclosureFormatException(new LocalizedText("工作簿已损坏，无法批注", "the workbook is damaged, so that no comment can be written into it"));
        }
    }

    private static List<CellNote> Notes(Sheet sheet, int before, IReadOnlyList<DocumentRemark> remarks, ref int placed)
    {
        var notes = new Dictionary<(int Row, int Column), string>();
        var rows = sheet.Rows.ToDictionary(static row => row.Index);
        foreach (var remark in remarks)
        {
            if (!rows.TryGetValue(remark.Line - before - 1, out var row) || ColumnOf(row, remark) is not (>= 0 and var column))
                continue;
            placed++;
            notes[(row.Index, column)] = notes.TryGetValue((row.Index, column), out var other) ? $"{other}\n\n{remark.Text}" : remark.Text;
        }

        return [.. notes.OrderBy(static note => note.Key).Select(static note => new CellNote(note.Key.Row, note.Key.Column, note.Value))];
    }

    /// <summary>The cell that is meant, or else the one that says what was printed; -1 for none.</summary>
    private static int ColumnOf(SheetRow row, DocumentRemark remark)
    {
        if (remark.Column >= 0)
            return remark.Column;
        var at = row.Cells.FindIndex(cell => cell.Text == remark.Printed);
        if (at < 0 && remark.Printed.Length > 0)
            at = row.Cells.FindIndex(cell => cell.Text.Contains(remark.Printed, StringComparison.Ordinal));
        if (at < 0)
            at = row.Cells.FindIndex(static cell => cell.Text.Length > 0);
        return at < 0 ? -1 : row.Cells[at].Column;
    }
}

using BudgetDomain.Documents.Workbooks;

namespace BudgetDomain.Documents.OldWorkbooks;

/// <summary>The formats of cells: how numbers are printed, and whether lines are drawn at the sides.</summary>
internal sealed class OldStyles
{
    private readonly Dictionary<int, NumberFormat> _formats = [];

    internal Dictionary<int, string> Codes { get; } = [];

    internal List<(int Format, bool HasLines)> Cells { get; } = [];

    internal NumberFormat FormatOf(int style)
    {
        var number = style < Cells.Count ? Cells[style].Format : 0;
        if (!_formats.TryGetValue(number, out var format))
            _formats.Add(number, format = new NumberFormat(Codes.TryGetValue(number, out var code) ? code : BuiltInFormats.Of(number)));
        return format;
    }

    internal bool HasLines(int style) => style < Cells.Count && Cells[style].HasLines;
}

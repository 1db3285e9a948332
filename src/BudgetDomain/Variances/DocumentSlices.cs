using BudgetDomain.Cube;
using BudgetDomain.Disclosure;
using BudgetDomain.Reconciliation;

namespace BudgetDomain.Variances;

/// <summary>The printed amounts of a document by slice, and the names of its rows.</summary>
internal sealed class DocumentSlices
{
    private readonly Dictionary<Slice, string> _names = [];

    public DocumentSlices(RecognisedDocument document, Grade grade)
    {
        Document = document;
        foreach (var table in document.Tables.Where(static t => t.Part == 0))
        {
            foreach (var row in table.Rows)
                Name(row);
        }

        foreach (var figure in document.Figures)
        {
            if (document.Tables[figure.Table].Part != 0)
                continue;
            if (StatedAmount.Of(figure, grade) is not { } amount)
                Unreadable.Add(figure.Slice);
            else if (!Amounts.TryGetValue(figure.Slice, out var known) || (known.Figure.IsZero && !figure.IsZero))
                Amounts[figure.Slice] = (amount, figure);
        }

        // What one table leaves unreadable, another may print.
        Unreadable.ExceptWith(Amounts.Keys);
    }

    public RecognisedDocument Document { get; }

    public Dictionary<Slice, (StatedAmount Amount, Figure Figure)> Amounts { get; } = [];

    public HashSet<Slice> Unreadable { get; } = [];

    /// <summary>The name that a row prints for the last member of a slice, or an empty text.</summary>
    public string NameOf(Slice member) => _names.GetValueOrDefault(member, string.Empty);

    /// <summary>The number of a unit or project by its member slice, for every name.</summary>
    public IEnumerable<(Slice Member, string Name)> Numbered => _names.Where(static n => n.Key.Unit != 0 || n.Key.Project != 0).Select(static n => (n.Key, n.Value));

    private void Name(RecognisedRow row)
    {
        var slice = row.Slice;
        var name = PrintedText.WithoutNumbering(PrintedText.Normalise(row.Name.Length > 0 ? row.Name : row.Code), out _).ToString();
        if (slice.Project != 0)
            _names.TryAdd(slice.MemberOn(RowAxis.Project), $"{NameOf(slice.MemberOn(RowAxis.Unit))}/{name}");
        else if (!slice.Function.IsDefault)
            _names.TryAdd(slice.MemberOn(RowAxis.Function), name);
        else if (!slice.Revenue.IsDefault)
            _names.TryAdd(slice.MemberOn(RowAxis.Revenue), name);
        else if (!slice.DepartmentEconomy.IsDefault)
            _names.TryAdd(slice.MemberOn(RowAxis.Economy), name);
        else if (slice.Unit != 0)
            _names.TryAdd(slice.MemberOn(RowAxis.Unit), name);
    }
}

using BudgetDomain.Cube;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Narrative;

/// <summary>The economic subjects of basic expenditure that a table prints, of 人员经费 or of 公用经费, and how lists call them.</summary>
internal sealed class EconomyRows
{
    // What lists leave out or add: 维修费 for 维修（护）费, 基本养老保险费 for 基本养老保险缴费.
    private static readonly string[] Loose = ["费用", "缴费", "经费", "支出", "(护)", "(境)", "(役)", "(室)", "费", "的", "和", "及", "城镇"];

    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _names = [];
    private readonly List<(string Name, int Code)> _known = [];
    private readonly SortedSet<int> _spent = [];
    private readonly HashSet<int> _unreadable = [];

    public EconomyRows(PrintedAmounts amounts, int kind)
    {
        var known = (Row: (RecognisedRow?)null, Code: 0);
        foreach (var figure in amounts.Document.Figures)
        {
            var code = figure.Slice.DepartmentMember;
            if (code <= 6)
                continue;

            // Figures stand row by row, and the row has the name.
            var row = amounts.Document.Tables[figure.Table].Rows[figure.Row];
            if (known != (row, code))
                Know(figure.Slice.GovernmentMember == 0 ? row.Name : row.Name.Split('/')[0], code);
            known = (row, code);
            if ((int)figure.Slice.Kind == kind && !figure.IsZero)
                _spent.Add(code);
            if (figure.State == FigureState.Unreadable)
                _unreadable.Add(code);
        }

        IsEmpty = _spent.Count == 0;
        IsComplete = amounts.Document.Tables.All(static t => !t.Rows.Any(static r => r.Slice.DepartmentMember > 6) || t.Panels.All(static p => p.RowsComplete));

        // 类 over a printed 款 are no items of the list, but may be named in it.
        _spent.RemoveWhere(c => _spent.Any(o => o != c && Lattice.EconomyContains(c, o)));
        Amounts = amounts;
    }

    public bool IsEmpty { get; }

    /// <summary>Whether all rows of the tables with such subjects are understood, so that a subject without a row has no amount.</summary>
    public bool IsComplete { get; }

    /// <summary>The lowest rows that have an amount, by code.</summary>
    public IEnumerable<int> Spent => _spent;

    private PrintedAmounts Amounts { get; }

    /// <summary>The codes by loose names; most lists need none.</summary>
    private Dictionary<string, int> LooseCodes => field ??= LoosenAll();

    public string NameOf(int code) => _names.GetValueOrDefault(code, string.Empty);

    /// <summary>Whether a row has an amount, or one under it.</summary>
    public bool IsSpent(int code) => _spent.Contains(code) || _spent.Any(c => Lattice.EconomyContains(code, c) || Lattice.EconomyContains(c, code));

    /// <summary>Whether an amount of a row cannot be read, so that nothing is known of it.</summary>
    public bool IsUnreadable(int code) => _unreadable.Contains(code);

    /// <summary>The subject that a list means by a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="code">Its code.</param>
    /// <param name="isExact">Whether it is the very name of a subject.</param>
    public bool TryFind(string name, out int code, out bool isExact)
    {
        isExact = true;
        if (_codes.TryGetValue(name, out code))
            return true;
        if (Amounts.Official.Match(name, out var keys) == name.Length && keys is [{ Economy: > 6 } key, ..])
        {
            code = key.Economy;
            return true;
        }

        isExact = false;
        return LooseCodes.TryGetValue(Loosen(name), out code) && code != 0;
    }

    private void Know(string printed, int code)
    {
        var name = PrintedText.WithoutNumbering(PrintedText.Normalise(printed), out _).ToString();
        if (name.Length == 0)
            return;
        _codes.TryAdd(name, code);
        _names.TryAdd(code, name);
        _known.Add((name, code));
    }

    private Dictionary<string, int> LoosenAll()
    {
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, code) in _known)
        {
            // A loose name of two subjects names neither.
            var loose = Loosen(name);
            codes[loose] = codes.TryGetValue(loose, out var other) && other != code ? 0 : code;
        }

        return codes;
    }

    private static string Loosen(string name)
    {
        foreach (var word in Loose)
            name = name.Replace(word, string.Empty, StringComparison.Ordinal);
        return name;
    }
}

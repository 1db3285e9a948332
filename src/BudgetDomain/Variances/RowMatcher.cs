using BudgetDomain.Disclosure;
using BudgetDomain.Subjects;

namespace BudgetDomain.Variances;

/// <summary>
/// Pairs the rows of two years: by code; a row without one by the code that its name bore in its year; what is left by its name,
/// where that is unique and no code speaks against it. The two years play the same part, so that swapping them swaps the answer.
/// </summary>
internal sealed class RowMatcher
{
    private readonly VarianceOptions _options;
    private readonly ISubjectHistory _history;
    private readonly List<(AmountRow? Base, AmountRow? Current)> _pairs = [];

    public RowMatcher(VarianceOptions options)
    {
        _options = options;
        _history = SubjectHistories.Of(options.Axis, options.Catalogue);
    }

    public List<(AmountRow? Base, AmountRow? Current)> Match(IReadOnlyList<AmountRow> before, IReadOnlyList<AmountRow> now)
    {
        var left = Keyed(before, _options.BaseYear);
        var right = Keyed(now, _options.CurrentYear);
        foreach (var (key, row) in left)
        {
            if (right.Remove(key, out var other))
            {
                left.Remove(key);
                _pairs.Add((row, other));
            }
        }

        MatchNames(left, right);
        foreach (var row in left.Values)
            _pairs.Add((row, null));
        foreach (var row in right.Values)
            _pairs.Add((null, row));
        return _pairs;
    }

    public static RowChange ChangeOf(AmountRow? before, AmountRow? now)
    {
        if (before is null)
            return RowChange.Appeared;
        if (now is null)
            return RowChange.Vanished;
        if (before.Code.Length > 0 && now.Code.Length > 0 && before.Code != now.Code)
            return RowChange.Recoded;
        return before.Name.Length == 0 || now.Name.Length == 0 || SameName(before.Name, now.Name) ? RowChange.Continued : RowChange.Renamed;
    }

    public bool IsReused(AmountRow? before, AmountRow? now)
        => before is { Code.Length: > 0 } && before.Code == now?.Code && _history.IsReused(now.Code, _options.BaseYear, _options.CurrentYear);

    private static bool SameName(string left, string right) => SubjectName.AreSame(left, right) || left == right;

    /// <summary>Rows by code, by the code of their name, or by their name; with the rows in the order given.</summary>
    private Dictionary<string, AmountRow> Keyed(IReadOnlyList<AmountRow> rows, int? year)
    {
        var side = new Dictionary<string, AmountRow>(rows.Count, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            ArgumentNullException.ThrowIfNull(row, nameof(rows));
            if (row.Code.Length > 0 && !side.TryAdd(row.Code, row))
                throw new ArgumentException($"编码 {row.Code} 出现两次 (the code {row.Code} comes twice)", nameof(rows));
        }

        // Codes first: a row that prints its code is surer of it than one that is known by name.
        foreach (var row in rows.Where(static r => r.Code.Length == 0))
        {
            var code = row.IsTotal ? string.Empty : _history.CodeOf(row.Name, year);
            if (code.Length > 0 && side.TryAdd(code, row))
                continue;
            if (!side.TryAdd(NameKey(row), row))
                throw new ArgumentException($"没有编码的“{row.Name}”出现两次 (\"{row.Name}\" without a code comes twice)", nameof(rows));
        }

        return side;
    }

    private void MatchNames(Dictionary<string, AmountRow> left, Dictionary<string, AmountRow> right)
    {
        var unique = UniqueNames(right);
        foreach (var (name, (key, row)) in UniqueNames(left))
        {
            if (!unique.TryGetValue(name, out var other) || !MayBeOne(row, other.Row))
                continue;
            left.Remove(key);
            right.Remove(other.Key);
            _pairs.Add((row, other.Row));
        }
    }

    private static Dictionary<string, (string Key, AmountRow Row)> UniqueNames(Dictionary<string, AmountRow> rows)
        => rows.Where(static pair => pair.Value.Name.Length > 0)
            .GroupBy(static pair => NameKey(pair.Value), StringComparer.Ordinal)
            .Where(static group => group.Count() == 1)
            .ToDictionary(static group => group.Key, static group => (group.First().Key, group.First().Value), StringComparer.Ordinal);

    /// <summary>Whether one name under two codes can be one thing: a unit or project that was renumbered, or a subject whose code the catalogue knows to have gone or come.</summary>
    private bool MayBeOne(AmountRow before, AmountRow now)
    {
        if (before.Code.Length == 0 || now.Code.Length == 0 || _options.Axis is RowAxis.Unit or RowAxis.Project)
            return true;
        return before.Code.Length == now.Code.Length
            && (_history.IsOutOfForce(before.Code, _options.CurrentYear) || _history.IsOutOfForce(now.Code, _options.BaseYear));
    }

    // A blank before the name, so that no name is taken for a code.
    private static string NameKey(AmountRow row) => " " + (SubjectName.Fold(row.Name) is { Length: > 0 } folded ? folded : row.Name);
}

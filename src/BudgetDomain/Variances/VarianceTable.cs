using System.Collections.Immutable;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Variances;

/// <summary>
/// 增减变动表: the rows of two years side by side, matched by code and by the catalogue's former names (曾用名), with what
/// appeared, vanished or was renamed. Immutable.
/// </summary>
public sealed class VarianceTable
{
    private readonly VarianceOptions _options;

    private VarianceTable(ImmutableArray<VarianceRow> rows, VarianceOptions options)
    {
        Rows = rows;
        _options = options;
        Total = rows.FirstOrDefault(static row => row.IsTotal);
    }

    /// <summary>The rows: the total first, then by code, those without a code in the order of the current year.</summary>
    public ImmutableArray<VarianceRow> Rows { get; }

    /// <summary>合计: the row of the total; <see langword="null"/> where neither year has one.</summary>
    public VarianceRow? Total { get; }

    /// <summary>新增: the rows that only the current year has.</summary>
    public IEnumerable<VarianceRow> Appeared => Of(RowChange.Appeared);

    /// <summary>取消: the rows that only the base year has.</summary>
    public IEnumerable<VarianceRow> Vanished => Of(RowChange.Vanished);

    /// <summary>更名: the rows of one code and two names.</summary>
    public IEnumerable<VarianceRow> Renamed => Of(RowChange.Renamed);

    /// <summary>编码调整: the rows of one name and two codes.</summary>
    public IEnumerable<VarianceRow> Recoded => Of(RowChange.Recoded);

    /// <summary>Compares the rows of two years.</summary>
    /// <param name="before">The rows of the base year; no code twice, and no name twice without a code.</param>
    /// <param name="now">The rows of the current year, likewise.</param>
    /// <param name="options">What the codes are, and of which years; <see langword="null"/> for words without a catalogue.</param>
    /// <exception cref="ArgumentNullException">A list or a row is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A code comes twice in a year, or a name without a code does.</exception>
    /// <exception cref="OverflowException">A change leaves the range of amounts.</exception>
    public static VarianceTable Compare(IReadOnlyList<AmountRow> before, IReadOnlyList<AmountRow> now, VarianceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        options ??= new();
        var matcher = new RowMatcher(options);
        var rows = matcher.Match(before, now).ConvertAll(pair => new VarianceRow
        {
            Base = pair.Base,
            Current = pair.Current,
            Change = RowMatcher.ChangeOf(pair.Base, pair.Current),
            Variance = new(pair.Base?.Amount, pair.Current?.Amount, options.Incomparability ?? (matcher.IsReused(pair.Base, pair.Current) ? RateText.OtherMeaning : null)),
            Parent = -1,
        });
        return new(InOrder(rows, before, now, options.Axis), options);
    }

    /// <summary>The contributions (增减构成) of the rows directly under a row.</summary>
    /// <param name="row">A row of this table.</param>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is <see langword="null"/>.</exception>
    public ContributionTable ContributionsTo(VarianceRow row)
    {
        var index = IndexOf(row);
        return new(row, Rows.Where(part => part.Parent == index));
    }

    /// <summary>The contributions (增减构成) of the lowest rows under a row, at any depth.</summary>
    /// <param name="row">A row of this table.</param>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is <see langword="null"/>.</exception>
    public ContributionTable LeafContributionsTo(VarianceRow row)
    {
        var index = IndexOf(row);
        var hasParts = new bool[Rows.Length];
        foreach (var part in Rows)
        {
            if (part.Parent >= 0)
                hasParts[part.Parent] = true;
        }

        return new(row, Rows.Where((part, i) => !hasParts[i] && IsUnder(part, index)));
    }

    /// <summary>The same comparison seen from the other year: every change negated, what appeared vanished.</summary>
    public VarianceTable Swap() => new(
        [
            .. Rows.Select(static row => row with
            {
                Base = row.Current,
                Current = row.Base,
                Variance = row.Variance.Swap(),
                Change = row.Change switch { RowChange.Appeared => RowChange.Vanished, RowChange.Vanished => RowChange.Appeared, var same => same },
            }),
        ],
        _options.Swap());

    private static ImmutableArray<VarianceRow> InOrder(List<VarianceRow> rows, IReadOnlyList<AmountRow> before, IReadOnlyList<AmountRow> now, RowAxis axis)
    {
        var place = new Dictionary<AmountRow, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < now.Count; i++)
            place.TryAdd(now[i], i);
        for (var i = 0; i < before.Count; i++)
            place.TryAdd(before[i], now.Count + i);
        var sorted = rows
            .OrderBy(static row => row.IsTotal ? 0 : row.Code.Length > 0 ? 1 : 2)
            .ThenBy(static row => row.Code, StringComparer.Ordinal)
            .ThenBy(row => place[(row.Current ?? row.Base)!])
            .ToArray();
        var parents = Parents(sorted, axis);
        return [.. sorted.Select((row, i) => row with { Parent = parents[i] })];
    }

    /// <summary>The nearest row above whose code begins this one's; else the total. In code order the open rows are a stack.</summary>
    private static int[] Parents(VarianceRow[] rows, RowAxis axis)
    {
        var parents = new int[rows.Length];
        var total = rows.Length > 0 && rows[0].IsTotal ? 0 : -1;
        var open = new Stack<int>();
        for (var i = 0; i < rows.Length; i++)
        {
            var code = axis == RowAxis.Words ? string.Empty : rows[i].Code;
            while (open.TryPeek(out var above) && (code.Length == rows[above].Code.Length || !code.StartsWith(rows[above].Code, StringComparison.Ordinal)))
                open.Pop();
            parents[i] = rows[i].IsTotal ? -1 : open.TryPeek(out var parent) ? parent : total;
            if (code.Length > 0)
                open.Push(i);
        }

        return parents;
    }

    private bool IsUnder(VarianceRow row, int index)
    {
        for (var up = row.Parent; up >= 0; up = Rows[up].Parent)
        {
            if (up == index)
                return true;
        }

        return false;
    }

    private int IndexOf(VarianceRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var index = Rows.IndexOf(row);
        return index >= 0 ? index : throw new ArgumentException("不是本表的行 (not a row of this table)", nameof(row));
    }

    private IEnumerable<VarianceRow> Of(RowChange change) => Rows.Where(row => row.Change == change);
}

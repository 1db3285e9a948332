using System.Diagnostics;
using System.Numerics;
using BudgetDomain.Cube;

namespace BudgetDomain.Ledger;

/// <summary>汇总: exact sums of budget lines by their members, from which every slice without unit and project can be read.</summary>
/// <remarks>
/// <para>A roll-up is a partial result and a value. <see cref="Merge(RollUp)"/> is associative and commutative with the identity
/// <see cref="Empty"/>, and <see cref="Subtract(RollUp)"/> undoes it, so a host may sum in any order, on any number of threads or machines. Sums
/// are held in as many bits as they need; only an amount that is read must be in the range of <see cref="WanYuan"/>, so that
/// the laws hold without exception and overflow is an error where it is seen, never a wrong number.</para>
/// <para>Two roll-ups are equal when all sums and the count of lines are; a member without lines counts as zero.</para>
/// </remarks>
[DebuggerDisplay("{LineCount} lines in {Count} cells")]
public sealed class RollUp :
    IEquatable<RollUp>,
    IAdditionOperators<RollUp, RollUp, RollUp>,
    IAdditiveIdentity<RollUp, RollUp>,
    ISubtractionOperators<RollUp, RollUp, RollUp>,
    IUnaryNegationOperators<RollUp, RollUp>,
    IEqualityOperators<RollUp, RollUp, bool>
{
    private readonly Slice[] _cells;
    private readonly SumColumn _sums;

    /// <summary>Takes sums over; the cells are ascending and without unit and project.</summary>
    internal RollUp(Slice[] cells, SumColumn sums, long lineCount)
    {
        _cells = cells;
        _sums = sums;
        LineCount = lineCount;
    }

    /// <summary>The roll-up of no lines: the identity of <see cref="Merge(RollUp)"/>.</summary>
    public static RollUp Empty { get; } = new([], SumColumn.Empty, 0);

    /// <inheritdoc/>
    static RollUp IAdditiveIdentity<RollUp, RollUp>.AdditiveIdentity => Empty;

    /// <summary>How many lines are in the sums.</summary>
    public long LineCount { get; }

    /// <summary>The number of cells.</summary>
    public int Count => _cells.Length;

    /// <summary>The finest slices that the sums tell apart, ascending.</summary>
    public ReadOnlySpan<Slice> Cells => _cells;

    /// <summary>合计: the sum over everything.</summary>
    /// <exception cref="OverflowException">The sum is out of the range of an amount.</exception>
    public WanYuan Total => Amount(default);

    /// <summary>The exact sums of the cells in 64 bits, where all of them fit.</summary>
    internal SumColumn Sums => _sums;

    /// <summary>Whether two roll-ups are equal.</summary>
    public static bool operator ==(RollUp? left, RollUp? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two roll-ups differ.</summary>
    public static bool operator !=(RollUp? left, RollUp? right) => !(left == right);

    /// <summary>Adds the sums of two roll-ups.</summary>
    public static RollUp operator +(RollUp left, RollUp right) => Add(left, right);

    /// <summary>Takes the sums of the right roll-up from those of the left.</summary>
    public static RollUp operator -(RollUp left, RollUp right) => Subtract(left, right);

    /// <summary>Changes the sign of all sums.</summary>
    public static RollUp operator -(RollUp value) => Negate(value);

    /// <summary>Adds the sums of two roll-ups; the named form of <c>+</c>.</summary>
    public static RollUp Add(RollUp left, RollUp right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return left.Merge(right);
    }

    /// <summary>Takes the sums of the right roll-up from those of the left; the named form of <c>-</c>.</summary>
    public static RollUp Subtract(RollUp left, RollUp right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return left.Subtract(right);
    }

    /// <summary>Changes the sign of all sums and of the count; the named form of unary <c>-</c>.</summary>
    public static RollUp Negate(RollUp value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Empty.Subtract(value);
    }

    /// <summary>Adds the sums of any number of roll-ups.</summary>
    /// <param name="parts">The roll-ups.</param>
    /// <exception cref="ArgumentNullException"><paramref name="parts"/> is null.</exception>
    public static RollUp Merge(IEnumerable<RollUp> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var whole = Empty;
        foreach (var part in parts)
            whole = whole.Merge(part);
        return whole;
    }

    /// <summary>Makes a roll-up of amounts that another machine or program has summed.</summary>
    /// <param name="cells">Slices without unit and project, in any order; amounts of equal slices are added.</param>
    /// <param name="lineCount">How many lines are in the sums.</param>
    /// <exception cref="ArgumentNullException"><paramref name="cells"/> is null.</exception>
    /// <exception cref="ArgumentException">A slice has a unit or a project.</exception>
    public static RollUp FromCells(IEnumerable<KeyValuePair<Slice, WanYuan>> cells, long lineCount)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var sums = new SortedDictionary<Slice, Int128>();
        foreach (var (cell, amount) in cells)
        {
            RequireNoUnit(cell);
            sums[cell] = sums.GetValueOrDefault(cell) + amount.Fen;
        }

        return new([.. sums.Keys], SumColumn.Of(sums.Values.ToArray()), lineCount);
    }

    /// <summary>The sum of a cell.</summary>
    /// <param name="cell">The index in <see cref="Cells"/>.</param>
    /// <exception cref="OverflowException">The sum is out of the range of an amount.</exception>
    public WanYuan AmountAt(int cell) => _sums.Amount(cell, _cells[cell]);

    /// <summary>The sum of all lines that a slice contains.</summary>
    /// <param name="slice">A slice without unit and project.</param>
    /// <exception cref="ArgumentException">The slice has a unit or a project, which a roll-up does not tell apart.</exception>
    /// <exception cref="OverflowException">The sum is out of the range of an amount.</exception>
    public WanYuan Amount(Slice slice)
    {
        RequireNoUnit(slice);
        Int128 fen = 0;
        for (var i = 0; i < _cells.Length; i++)
        {
            if (slice.Contains(_cells[i]))
                fen += _sums[i];
        }

        return SumColumn.ToAmount(fen, slice);
    }

    /// <summary>Whether any line lies in a slice, be its amount zero.</summary>
    /// <param name="slice">A slice without unit and project.</param>
    public bool HasLines(Slice slice)
    {
        foreach (var cell in _cells)
        {
            if (slice.Contains(cell))
                return true;
        }

        return false;
    }

    /// <summary>The roll-up of the lines within a slice. Its <see cref="LineCount"/> is that of this roll-up: lines are not counted by cell.</summary>
    /// <param name="slice">A slice without unit and project.</param>
    /// <exception cref="ArgumentException">The slice has a unit or a project, which a roll-up does not tell apart.</exception>
    public RollUp Within(Slice slice)
    {
        RequireNoUnit(slice);
        var cells = new List<Slice>();
        var sums = new List<Int128>();
        for (var i = 0; i < _cells.Length; i++)
        {
            if (!slice.Contains(_cells[i]))
                continue;
            cells.Add(_cells[i]);
            sums.Add(_sums[i]);
        }

        return new([.. cells], SumColumn.Of(sums.ToArray()), LineCount);
    }

    /// <summary>All slices of a plan: rows of all its levels × its columns.</summary>
    /// <param name="plan">The plan.</param>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is null.</exception>
    public RollUpTable ToTable(RollUpPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Over(_cells).Table(_sums);
    }

    /// <summary>Adds the sums of another roll-up to these.</summary>
    /// <param name="other">The other roll-up.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public RollUp Merge(RollUp other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Combine(other, subtract: false);
    }

    /// <summary>Takes the sums of another roll-up from these; undoes <see cref="Merge(RollUp)"/>.</summary>
    /// <param name="other">The other roll-up.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public RollUp Subtract(RollUp other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Combine(other, subtract: true);
    }

    /// <inheritdoc/>
    public bool Equals(RollUp? other)
    {
        if (other is null || LineCount != other.LineCount)
            return false;
        int i = 0, j = 0;
        while (true)
        {
            while (i < _cells.Length && _sums[i] == 0)
                i++;
            while (j < other._cells.Length && other._sums[j] == 0)
                j++;
            if (i == _cells.Length || j == other._cells.Length)
                return i == _cells.Length && j == other._cells.Length;
            if (_cells[i] != other._cells[j] || _sums[i] != other._sums[j])
                return false;
            i++;
            j++;
        }
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RollUp);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(LineCount);
        for (var i = 0; i < _cells.Length; i++)
        {
            if (_sums[i] == 0)
                continue;
            hash.Add(_cells[i]);
            hash.Add(_sums[i]);
        }

        return hash.ToHashCode();
    }

    private static void RequireNoUnit(Slice slice)
    {
        if (slice.Unit != 0 || slice.Project != 0)
            throw new ArgumentException($"汇总不区分单位和项目：{slice}", nameof(slice));
    }

    private RollUp Combine(RollUp other, bool subtract)
    {
        var lineCount = subtract ? LineCount - other.LineCount : LineCount + other.LineCount;
        if (!subtract && _cells.Length == 0)
            return new(other._cells, other._sums, lineCount);
        if (other._cells.Length == 0)
            return new(_cells, _sums, lineCount);
        var most = _cells.Length + other._cells.Length;
        var cells = new Slice[most];
        var sums = new Int128[most];
        int i = 0, j = 0, n = 0;
        while (i < _cells.Length || j < other._cells.Length)
        {
            var order = i == _cells.Length ? 1 : j == other._cells.Length ? -1 : _cells[i].CompareTo(other._cells[j]);
            cells[n] = order <= 0 ? _cells[i] : other._cells[j];
            var left = order <= 0 ? _sums[i++] : 0;
            var right = order >= 0 ? other._sums[j++] : 0;
            sums[n++] = subtract ? left - right : left + right;
        }

        return new(cells.AsSpan(0, n).SequenceEqual(_cells) ? _cells : cells[..n], SumColumn.Of(sums.AsSpan(0, n)), lineCount);
    }
}

using BudgetDomain.Cube;

namespace BudgetDomain.Ledger;

/// <summary>Exact sums in 分: in 64 bits where all of them fit, else in 128. They are read as amounts only where they fit a <see cref="WanYuan"/>.</summary>
internal readonly struct SumColumn
{
    private readonly Int128[]? _wide;

    private SumColumn(long[] narrow, Int128[]? wide)
    {
        Narrow = narrow;
        _wide = wide;
    }

    public static SumColumn Empty => new([], null);

    /// <summary>The sums where all fit 64 bits; otherwise empty.</summary>
    public long[] Narrow { get; }

    public int Count => _wide?.Length ?? Narrow.Length;

    public bool IsNarrow => _wide is null;

    public Int128 this[int index] => _wide is null ? Narrow[index] : _wide[index];

    public static SumColumn Of(long[] sums) => new(sums, null);

    /// <summary>Copies sums, in 64 bits where all fit.</summary>
    public static SumColumn Of(ReadOnlySpan<Int128> sums)
    {
        foreach (var sum in sums)
        {
            if (sum < long.MinValue || sum > long.MaxValue)
                return new([], sums.ToArray());
        }

        var narrow = new long[sums.Length];
        for (var i = 0; i < narrow.Length; i++)
            narrow[i] = (long)sums[i];
        return new(narrow, null);
    }

    public WanYuan Amount(int index, Slice slice) => ToAmount(this[index], slice);

    /// <summary>The sum as an amount.</summary>
    /// <exception cref="OverflowException">The sum is out of the range of an amount.</exception>
    public static WanYuan ToAmount(Int128 fen, Slice slice)
        => fen >= -long.MaxValue && fen <= long.MaxValue
            ? WanYuan.FromFen((long)fen)
            : throw new OverflowException($"合计超出金额范围：{slice} 共 {fen} 分，范围为 ±{long.MaxValue} 分");
}

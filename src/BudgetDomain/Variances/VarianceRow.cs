namespace BudgetDomain.Variances;

/// <summary>A row of a <see cref="VarianceTable"/>: one thing in two years.</summary>
public sealed record VarianceRow
{
    /// <summary>The row of the base year; <see langword="null"/> where it appeared.</summary>
    public AmountRow? Base { get; init; }

    /// <summary>The row of the current year; <see langword="null"/> where it vanished.</summary>
    public AmountRow? Current { get; init; }

    /// <summary>What became of the row.</summary>
    public required RowChange Change { get; init; }

    /// <summary>The comparison.</summary>
    public required Variance Variance { get; init; }

    /// <summary>The index in the table of the row this is part of, or -1.</summary>
    public required int Parent { get; init; }

    /// <summary>The code: of the current year, else of the base year.</summary>
    public string Code => Current is { Code.Length: > 0 } ? Current.Code : Base?.Code ?? string.Empty;

    /// <summary>The name: of the current year, else of the base year.</summary>
    public string Name => Current is { Name.Length: > 0 } ? Current.Name : Base?.Name ?? string.Empty;

    /// <summary>Whether this is the total (合计).</summary>
    public bool IsTotal => (Current ?? Base)!.IsTotal;
}

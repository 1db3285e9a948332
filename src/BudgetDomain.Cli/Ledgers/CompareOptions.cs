using BudgetDomain.Cli.Tables;

namespace BudgetDomain.Cli.Ledgers;

/// <summary>What <c>budget compare</c> was asked for.</summary>
internal sealed record CompareOptions
{
    /// <summary>The file of the base year, or of the budget.</summary>
    public required string Last { get; init; }

    /// <summary>The file of the current year, or of the final accounts.</summary>
    public required string This { get; init; }

    /// <summary>The format.</summary>
    public TableFormat Format { get; init; }

    /// <summary>How many of the largest contributions are shown.</summary>
    public int Top { get; init; } = 10;

    /// <summary>The file to write, or <see langword="null"/> for standard output.</summary>
    public string? Output { get; init; }

    /// <summary>The language of messages.</summary>
    public MessageLanguage Language { get; init; }

    /// <summary>How many threads sum up.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;
}

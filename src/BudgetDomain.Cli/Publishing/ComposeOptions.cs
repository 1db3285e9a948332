using BudgetDomain.Publication;

namespace BudgetDomain.Cli.Publishing;

/// <summary>What <c>budget compose</c> was asked for.</summary>
internal sealed record ComposeOptions
{
    /// <summary>The file of budget lines.</summary>
    public required string Ledger { get; init; }

    /// <summary>The id or name of the form.</summary>
    public required string Form { get; init; }

    /// <summary>The file to write, or <see langword="null"/> for standard output.</summary>
    public string? Output { get; init; }

    /// <summary>What is written; <see langword="null"/> for what the name of the output says.</summary>
    public ComposeFormat? Format { get; init; }

    /// <summary>Last year's disclosure, or <see langword="null"/>.</summary>
    public string? Last { get; init; }

    /// <summary>The file of what the ledger does not hold, or <see langword="null"/>.</summary>
    public string? Given { get; init; }

    /// <summary>The code of the unit or department whose lines are meant, or <see langword="null"/> for all.</summary>
    public string? Unit { get; init; }

    /// <summary>The name on the cover, or <see langword="null"/> for that of the only unit.</summary>
    public string? Name { get; init; }

    /// <summary>The budget year, or <see langword="null"/> for that of the ledger.</summary>
    public int? Year { get; init; }

    /// <summary>To how many decimals tables print.</summary>
    public DisclosurePrecision Precision { get; init; }

    /// <summary>How amounts are rounded.</summary>
    public RoundingMethod Rounding { get; init; } = RoundingMethod.Additive;

    /// <summary>Whether shares are made to add up to 100.00 %.</summary>
    public bool SharesAddUp { get; init; }

    /// <summary>The language of messages; a disclosure is in Chinese.</summary>
    public MessageLanguage Language { get; init; }
}

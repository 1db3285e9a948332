using BudgetDomain.Disclosure;

namespace BudgetDomain.Narrative;

/// <summary>Something that a sentence of the narrative (文字说明) asserts, and what became of it.</summary>
public sealed record Claim
{
    /// <summary>What kind of assertion it is.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>The line on which the number or word stands, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The page, from 1; 0 where the source has no pages.</summary>
    public required int Page { get; init; }

    /// <summary>The sentence, as printed but on one line.</summary>
    public required string Sentence { get; init; }

    /// <summary>The number or words in question, as printed.</summary>
    public required string Printed { get; init; }

    /// <summary>What would be right, as it would be printed; <see langword="null"/> where that is not one text, or not known.</summary>
    public string? Expected { get; init; }

    /// <summary>How well it agrees.</summary>
    public required ClaimVerdict Verdict { get; init; }

    /// <summary>What the claim is about, in the words of the sentence; empty where the sentence does not say.</summary>
    public string Subject { get; init; } = string.Empty;

    /// <summary>What it was matched to, or why it could not be.</summary>
    public required LocalizedText Basis { get; init; }

    /// <summary>The printed figure it was matched to; <see langword="null"/> where it was matched to other numbers of the text, or to nothing.</summary>
    public Place? Match { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Printed}: {Verdict} ({Basis})";
}

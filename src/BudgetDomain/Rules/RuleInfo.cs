using System.Collections.Immutable;

namespace BudgetDomain.Rules;

/// <summary>What is known of a rule (规则) before any document: its id, its titles, why it is asked and what it asks.</summary>
public sealed record RuleInfo
{
    /// <summary>Creates the description of a rule.</summary>
    /// <param name="id">The id, such as <c>A02</c>.</param>
    /// <param name="title">The title, such as 上级等于下级之和.</param>
    /// <param name="regulation">What it rests on (依据).</param>
    /// <param name="formula">What it asks (公式).</param>
    /// <param name="severities">The severities (级别) that its findings have by default, at least one.</param>
    /// <exception cref="ArgumentException">The id is empty, or there is no severity.</exception>
    public RuleInfo(string id, LocalizedText title, LocalizedText regulation, LocalizedText formula, params ImmutableArray<Severity> severities)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(regulation);
        ArgumentNullException.ThrowIfNull(formula);
        if (severities.IsDefaultOrEmpty)
            throw new ArgumentException("a rule has at least one severity", nameof(severities));
        Id = id;
        Title = title;
        Regulation = regulation;
        Formula = formula;
        Severities = [.. severities.Distinct().OrderDescending()];
    }

    /// <summary>The id, such as <c>A02</c>; its page is <c>docs/rules/A02.md</c>.</summary>
    public string Id { get; }

    /// <summary>The title.</summary>
    public LocalizedText Title { get; }

    /// <summary>What it rests on: an act, a regulation, or what the figures mean.</summary>
    public LocalizedText Regulation { get; }

    /// <summary>What it asks.</summary>
    public LocalizedText Formula { get; }

    /// <summary>The severities that its findings have by default, the gravest first. Most rules have one.</summary>
    public ImmutableArray<Severity> Severities { get; }

    /// <summary>The gravest of <see cref="Severities"/>.</summary>
    public Severity DefaultSeverity => Severities[0];

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Title}";
}

using System.Collections.Immutable;
using BudgetDomain.Rules;

namespace BudgetDomain.Cli;

/// <summary>What <c>budget check</c> was asked for.</summary>
internal sealed record CheckOptions
{
    /// <summary>Files and folders.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The id or name of a form, or <c>auto</c>.</summary>
    public string Form { get; init; } = "auto";

    /// <summary>What is written.</summary>
    public ReportFormat Format { get; init; }

    /// <summary>Last year's disclosure, to compare with in a web page and to know copied figures by, or <see langword="null"/>.</summary>
    public string? Last { get; init; }

    /// <summary>The file, or for the web pages of several documents the folder, to write; or <see langword="null"/> for standard output.</summary>
    public string? Output { get; init; }

    /// <summary>The copy of the original to write remarks into, or <see langword="null"/>.</summary>
    public string? Annotate { get; init; }

    /// <summary>The language of messages.</summary>
    public MessageLanguage Language { get; init; }

    /// <summary>The least severity that is shown.</summary>
    public Severity Severity { get; init; }

    /// <summary>The ids of rules that are switched off.</summary>
    public ImmutableHashSet<string> RulesOff { get; init; } = [];

    /// <summary>The severities that findings of rules get, by id.</summary>
    public ImmutableDictionary<string, Severity> RuleSeverities { get; init; } = ImmutableDictionary<string, Severity>.Empty;

    /// <summary>Whether wrong figures are looked for behind contradictions.</summary>
    public bool Explain { get; init; }

    /// <summary>The longest time that one document may take, from its first byte to its report.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>How many files are checked at once.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;
}

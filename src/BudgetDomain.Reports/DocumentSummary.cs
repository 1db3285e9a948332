using System.Collections.Immutable;
using BudgetDomain.Reports.Html;
using BudgetDomain.Rules;

namespace BudgetDomain.Reports;

/// <summary>One document as a line of an index page (汇总): small, so that the summaries of any number of documents can be held.</summary>
public sealed record DocumentSummary
{
    private DocumentSummary()
    {
    }

    /// <summary>The name of the document.</summary>
    public required string File { get; init; }

    /// <summary>The unit; <see langword="null"/> when not found.</summary>
    public required string? Unit { get; init; }

    /// <summary>The year; <see langword="null"/> when not found.</summary>
    public required int? Year { get; init; }

    /// <summary>The page of the document, relative to the index; <see langword="null"/> where there is none.</summary>
    public required string? Page { get; init; }

    /// <summary>How many findings each rule has.</summary>
    public required ImmutableSortedDictionary<string, int> Rules { get; init; }

    internal string Verdict { get; private init; } = string.Empty;

    internal string Group { get; private init; } = string.Empty;

    internal string GroupText { get; private init; } = string.Empty;

    internal string VerdictText { get; private init; } = string.Empty;

    internal ImmutableArray<int> BySeverity { get; private init; } = [0, 0, 0];

    /// <summary>Summarises a check.</summary>
    /// <param name="check">What was found.</param>
    /// <param name="page">The page of the document, relative to the index; <see langword="null"/> where there is none.</param>
    /// <param name="language">The language of the verdict.</param>
    public static DocumentSummary Of(CheckReport check, string? page = null, MessageLanguage language = MessageLanguage.Chinese)
    {
        ArgumentNullException.ThrowIfNull(check);
        var words = new ReportWords(language);
        return new()
        {
            File = check.File,
            Unit = check.Unit,
            Year = check.Year,
            Page = page,
            Rules = check.Findings.GroupBy(static finding => finding.Rule).ToImmutableSortedDictionary(static g => g.Key, static g => g.Count(), StringComparer.Ordinal),
            Verdict = SeverityClass.Of(check),
            Group = SeverityClass.GroupOf(check),
            GroupText = words.GroupOf(check),
            VerdictText = words.VerdictOf(check),
            BySeverity = [Count(check, Severity.Error), Count(check, Severity.Warning), Count(check, Severity.Info)],
        };
    }

    private static int Count(CheckReport check, Severity severity) => check.Findings.Count(finding => finding.Severity == severity);
}

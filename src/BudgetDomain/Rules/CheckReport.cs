using System.Collections.Immutable;
using System.Text.Json.Serialization;
using BudgetDomain.Disclosure;
using BudgetDomain.Narrative;
using BudgetDomain.Reconciliation;

namespace BudgetDomain.Rules;

/// <summary>Everything a check found out about one document.</summary>
[JsonConverter(typeof(CheckReportJsonConverter))]
public sealed class CheckReport
{
    /// <summary>The name of the document, usually its file name.</summary>
    public required string File { get; init; }

    /// <summary>The id of the form it was read by, such as <c>shanxi-unit-2025</c>; <see langword="null"/> when no form fits.</summary>
    public string? Form { get; init; }

    /// <summary>How sure it is that the form is the right one, in hundredths; 0 when no form fits.</summary>
    public int FormConfidence { get; init; }

    /// <summary>The id of another form that fits nearly as well, or of the described one that was given up for a generic one; otherwise <see langword="null"/>.</summary>
    public string? RunnerUp { get; init; }

    /// <summary>The name of the unit or department, as printed; <see langword="null"/> when not found.</summary>
    public string? Unit { get; init; }

    /// <summary>The budget year; <see langword="null"/> when not found.</summary>
    public int? Year { get; init; }

    /// <summary>The document as understood; <see langword="null"/> in a report that was made without one.</summary>
    public RecognisedDocument? Document { get; init; }

    /// <summary>How well all figures agree.</summary>
    public required Grade Verdict { get; init; }

    /// <summary>How far that is known: proved by exact amounts, or only not refuted. Both are the same grade.</summary>
    public ConsistencyState Consistency { get; init; }

    /// <summary>Totals.</summary>
    public required CheckCounts Counts { get; init; }

    /// <summary>The recognised tables in the order of the document.</summary>
    public ImmutableArray<TableSummary> Tables { get; init; } = [];

    /// <summary>The performance plans in the order of the document.</summary>
    public ImmutableArray<PlanSummary> Plans { get; init; } = [];

    /// <summary>The findings: errors first, then by place.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>What the narrative asserts, in reading order, and how it agrees.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>Tables, rows, columns and cells that were not understood and so not checked.</summary>
    public ImmutableArray<UnrecognisedText> Unrecognised { get; init; } = [];
}

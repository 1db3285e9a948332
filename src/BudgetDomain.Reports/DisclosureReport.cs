using BudgetDomain.Disclosure;
using BudgetDomain.Rules;
using BudgetDomain.Variances;

namespace BudgetDomain.Reports;

/// <summary>What a report shows of one document: what the check found, the document as understood, and last year's figures where they are at hand.</summary>
public sealed record DisclosureReport
{
    /// <summary>What the check found.</summary>
    public required CheckReport Check { get; init; }

    /// <summary>The document as understood (识别结果); <see langword="null"/> where only the findings are shown.</summary>
    public RecognisedDocument? Document { get; init; }

    /// <summary>This document against last year's (增减变动); <see langword="null"/> where there is none to compare.</summary>
    public DocumentVariance? LastYear { get; init; }
}

using System.Collections.Immutable;
using BudgetDomain.Disclosure;
using BudgetDomain.Narrative;
using BudgetDomain.Reconciliation;
using BudgetDomain.Subjects;

namespace BudgetDomain.Rules;

/// <summary>What a rule may know: the document as recognised, its outline, and how its figures reconcile. Nothing of it can be changed.</summary>
public sealed class DisclosureRuleContext
{
    internal DisclosureRuleContext(RecognisedDocument document, ImmutableArray<ReconciliationResult> reconciliations, SubjectCatalogue catalogue)
    {
        Document = document;
        Reconciliations = reconciliations;
        Catalogue = catalogue;
        IsBlankForm = FormatFindings.IsBlankForm(document);
    }

    private DisclosureRuleContext(DisclosureRuleContext context, ImmutableArray<Claim> claims)
    {
        (Document, Reconciliations, Catalogue, IsBlankForm) = (context.Document, context.Reconciliations, context.Catalogue, context.IsBlankForm);
        Claims = claims;
    }

    /// <summary>The document with its tables and figures.</summary>
    public RecognisedDocument Document { get; }

    /// <summary>Its cover, contents and chapters.</summary>
    public DocumentOutline Outline => Document.Outline;

    /// <summary>How the figures agree: one result for each part (<see cref="RecognisedTable.Part"/>) of the document.</summary>
    public ImmutableArray<ReconciliationResult> Reconciliations { get; }

    /// <summary>What the narrative asserts, in reading order, and how it agrees; none of a blank form.</summary>
    public ImmutableArray<Claim> Claims { get; } = [];

    /// <summary>The catalogue of subjects.</summary>
    public SubjectCatalogue Catalogue { get; }

    /// <summary>Whether it is a blank form (空白表样), where placeholders and empty tables are as they should be.</summary>
    public bool IsBlankForm { get; }

    /// <summary>The same context with the claims of the narrative.</summary>
    internal DisclosureRuleContext With(ImmutableArray<Claim> claims) => new(this, claims);
}

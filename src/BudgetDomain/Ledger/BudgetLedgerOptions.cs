using BudgetDomain.Subjects;

namespace BudgetDomain.Ledger;

/// <summary>How a ledger takes lines in.</summary>
public sealed record BudgetLedgerOptions
{
    /// <summary>The options as they are by default.</summary>
    public static BudgetLedgerOptions Default { get; } = new();

    /// <summary>年度; the default value where the ledger is of no certain year, so that the catalogue answers for any.</summary>
    public FiscalYear Year { get; init; }

    /// <summary>科目目录, which knows the subjects and the pairs of economic codes; null to ask nobody. Default: the built-in one.</summary>
    public SubjectCatalogue? Catalogue { get; init; } = SubjectCatalogue.Default;

    /// <summary>Whether a line with a subject that the catalogue lacks is rejected; otherwise it is kept with a warning. Default: false.</summary>
    public bool RejectUnknownSubjects { get; init; }
}

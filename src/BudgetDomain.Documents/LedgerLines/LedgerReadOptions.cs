using BudgetDomain.Subjects;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>How a file of lines becomes a ledger.</summary>
public sealed record LedgerReadOptions
{
    /// <summary>The defaults.</summary>
    public static LedgerReadOptions Default { get; } = new();

    /// <summary>科目目录: asked whether subjects exist and economic codes go together; <see langword="null"/> to ask nobody. Default: the built-in one.</summary>
    public SubjectCatalogue? Catalogue { get; init; } = SubjectCatalogue.Default;

    /// <summary>Whether a line with a subject that the catalogue lacks is rejected; otherwise it is kept with a warning. Default: false.</summary>
    public bool RejectUnknownSubjects { get; init; }

    /// <summary>How many threads read CSV, 1 for the calling one alone; the result is the same. Default: 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int DegreeOfParallelism
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1;
}

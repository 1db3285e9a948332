namespace BudgetDomain.Ledger;

/// <summary>Why a line was rejected, or what is doubtful about a kept one.</summary>
/// <param name="Index">The index of the line among all lines taken in, from 0; the first of them where several have the same.</param>
/// <param name="Code">The stable code of the reason, one of <see cref="LineProblemCodes"/> or a reader's own.</param>
/// <param name="Message">The reason in words.</param>
public sealed record LineProblem(long Index, string Code, LocalizedText Message)
{
    /// <summary>How many lines have the problem: 1 for a rejected line; a warning stands once for all lines alike.</summary>
    public long LineCount { get; init; } = 1;
}

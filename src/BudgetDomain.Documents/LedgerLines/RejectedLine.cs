namespace BudgetDomain.Documents.LedgerLines;

/// <summary>退回的行: a line of a file that is not in the ledger, and why.</summary>
/// <param name="Line">The number of the line in the file, from 1.</param>
/// <param name="Code">The stable code of the reason: one of <see cref="LineRejectCodes"/> or <see cref="Ledger.LineProblemCodes"/>.</param>
/// <param name="Reason">The reason in words.</param>
/// <param name="Text">The line as it stands in the file, at most its first 1,000 characters.</param>
public sealed record RejectedLine(long Line, string Code, LocalizedText Reason, string Text);

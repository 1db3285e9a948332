namespace BudgetDomain.Publication;

/// <summary>编报资料文件: what a file of <see cref="PublicationInputsJson"/> gives.</summary>
/// <param name="Inputs">What a ledger does not hold; <see cref="PublicationInputs.LastYear"/> is not read here.</param>
/// <param name="LastYear">上年公开文件: the file of last year's disclosure as it is named, relative to the file that names it; <see langword="null"/> where none is.</param>
public sealed record PublicationInputsFile(PublicationInputs Inputs, string? LastYear);

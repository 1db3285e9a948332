namespace BudgetDomain.Mutation;

/// <summary>One change of the core, compiled in beside the original and switched on by its number.</summary>
/// <param name="Id">The number.</param>
/// <param name="File">The source file, from the core's folder.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Mutator">The kind of change, such as <c>Equality mutation</c>.</param>
/// <param name="Replacement">What stands there instead.</param>
internal sealed record Mutant(int Id, string File, int Line, string Mutator, string Replacement)
{
    /// <summary>The room of the core: the first folder, or the core itself.</summary>
    public string Room => File.IndexOf('/', StringComparison.Ordinal) is var end and > 0 ? File[..end] : "(root)";

    /// <summary>Whether a text is changed, which in the core is nearly always a message's wording.</summary>
    public bool IsText => Mutator.StartsWith("String", StringComparison.Ordinal);
}

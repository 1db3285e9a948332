namespace BudgetDomain.Documents.Tables;

/// <summary>What a cell or a caption says: pieces of text between marks (see <see cref="FlowText"/>), each with its own line.</summary>
/// <param name="Text">The pieces with the marks between them.</param>
/// <param name="Line">The line of the first piece; 0 where it has no words.</param>
/// <param name="Later">The lines of the pieces after it, in the same way; <see langword="null"/> where there is just one.</param>
/// <param name="Inner">The tables that stand at the marks for them, in reading order; <see langword="null"/> where there is none.</param>
internal readonly record struct FlowContent(string Text, int Line = 0, int[]? Later = null, DraftTable[]? Inner = null)
{
    /// <summary>The line of a piece, 0 where it has no words.</summary>
    internal int LineOf(int piece) => piece == 0 ? Line : Later![piece - 1];
}

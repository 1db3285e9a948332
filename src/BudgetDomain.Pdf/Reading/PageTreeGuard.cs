namespace BudgetDomain.Pdf.Reading;

/// <summary>Looks for page trees that are too deep for the parser, which walks them by recursion before anyone can stop it.</summary>
internal static class PageTreeGuard
{
    /// <summary>Counts the nodes that a part of the file may hold; every node with children names them <c>/Kids</c>, if perhaps with escapes.</summary>
    public static int CountNodes(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        for (var at = bytes.IndexOf((byte)'/'); at >= 0; at = bytes.IndexOf((byte)'/'))
        {
            bytes = bytes[(at + 1)..];
            if (bytes.StartsWith("Kids"u8) || (bytes.Length > 1 && bytes[0] is (byte)'K' or (byte)'#' && bytes[..Math.Min(10, bytes.Length)].Contains((byte)'#')))
                count++;
        }

        return count;
    }

    /// <summary>More nodes than the allowed pages can need; well within the stack of the reading.</summary>
    public static int Limit(int maxPages) => (int)Math.Min(100_000, 1000 + (2L * maxPages));
}

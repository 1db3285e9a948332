namespace BudgetDomain.Documents;

internal static class HtmlPiece
{
    internal static int Read(string text, int start, ref int line, BlockBuilder blocks) => start + 6;
}

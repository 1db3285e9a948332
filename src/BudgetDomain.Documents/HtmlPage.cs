namespace BudgetDomain.Documents;

internal static class HtmlPage
{
    internal static bool Looks(string name, string text) => false;

    internal static void Read(string text, BlockBuilder blocks)
    {
    }
}

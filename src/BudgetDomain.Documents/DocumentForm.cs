using BudgetDomain.Disclosure;
using BudgetDomain.Documents.Html;

namespace BudgetDomain.Documents;

/// <summary>Decides how a decoded text is written, and reads it so.</summary>
internal static class DocumentForm
{
    internal static SourceDocument Read(string name, string text, DisclosureReaderOptions options, CancellationToken cancellationToken)
    {
        if (Blanks.Trim(text).IsEmpty)
            throw Faults.Empty();
        var blocks = new BlockBuilder(options, cancellationToken);
        ReportReplaced(text, blocks);
        if (HtmlPage.Looks(name, text))
            HtmlPage.Read(text, blocks);
        else
            new TextForm(text, blocks).Read();
        return blocks.Build(name);
    }

    // One problem per line: a damaged passage is one thing to mend, not one per character.
    private static void ReportReplaced(string text, BlockBuilder blocks)
    {
        const char Unknown = '\uFFFD';
        var (line, from) = (1, 0);
        for (var at = text.IndexOf(Unknown, StringComparison.Ordinal); at >= 0; at = from < text.Length ? text.IndexOf(Unknown, from) : -1)
        {
            line += Lines.CountBreaks(text, from, at);
            var end = Lines.EndOfLine(text, at);
            var count = text.AsSpan(at, end - at).Count(Unknown);
            blocks.Report(line, 0, Faults.Replaced(count), text.AsSpan(at > 20 ? at - 20 : 0, Math.Min(60, end - Math.Max(at - 20, 0))));
            from = end;
        }
    }
}

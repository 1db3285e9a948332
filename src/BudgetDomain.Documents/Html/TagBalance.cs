using System.Runtime.InteropServices;

namespace BudgetDomain.Documents.Html;

/// <summary>Watches that tags are closed and end tags were opened; reports those that are not.</summary>
internal sealed class TagBalance(int firstLine, BlockBuilder blocks)
{
    private readonly Dictionary<string, (int Open, int Line)> _tags = new(StringComparer.OrdinalIgnoreCase);

    internal void See(HtmlTag tag, int line)
    {
        if (tag.Kind is HtmlTagKind.Void or HtmlTagKind.Unknown || tag.Attributes is [.., '/'] || tag.Is("br") || tag.Is("hr") || tag.Is("col"))
            return;
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_tags.GetAlternateLookup<ReadOnlySpan<char>>(), tag.Name, out _);
        if (!tag.IsEnd)
            count = (count.Open + 1, line);
        else if (count.Open > 0)
            count.Open--;
        else
            blocks.Report(line, Faults.Stray(tag.Name.ToString().ToLowerInvariant()), $"</{tag.Name}>");
    }

    /// <summary>Reports what is still open. Tags whose end HTML lets one leave out are not missed.</summary>
    internal void End()
    {
        foreach (var (name, count) in _tags)
        {
            if (count.Open > 0 && !HtmlTagKinds.EndIsOptional(name))
                blocks.Report(Math.Max(count.Line, firstLine), Faults.Unclosed(name.ToLowerInvariant()), $"<{name}>");
        }
    }
}

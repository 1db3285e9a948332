using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Recognition;

namespace BudgetDomain.Rules.Completeness;

/// <summary>
/// Of rule C05: numbers that the contents leave out. What stands between may have been read as something else, or elsewhere; nothing is said unless the two lines follow each other
/// and the number between them is nowhere in the contents.
/// </summary>
internal sealed class ContentsNumbers(DocumentOutline outline)
{
    public IEnumerable<Finding> Gaps()
    {
        var entries = outline.Contents;
        var values = entries.Select(static e => HeadingNumber.Read(e.Number + e.Title).Value).ToArray();
        var lines = outline.Items.Where(static i => i is { Role: OutlineRole.Contents, Block: Paragraph }).Select(static i => i.Block.Line).ToList();
        for (var i = 1; i < entries.Length; i++)
        {
            var (entry, sister) = (entries[i], SisterBefore(i));
            if (sister < 0 || values[i] - values[sister] < 2 || values[sister] <= 0)
                continue;
            var missing = Enumerable.Range(values[sister] + 1, values[i] - values[sister] - 1).ToHashSet();
            var isElsewhere = Sisters(i).Any(k => missing.Contains(values[k]));
            var between = lines.Where(l => l > entries[sister].Line && l < entry.Line).ToHashSet();
            between.ExceptWith(Enumerable.Range(sister, i - sister).Select(k => entries[k].Line));
            if (isElsewhere || between.Count > 0)
                continue;
            yield return new("C05", Severity.Warning,
                new(
                    $"目录的序号不连续：“{Shown(entries[sister])}”之后是“{Shown(entry)}”，可能漏列",
                    $"the numbers of the contents have a gap: after \"{Shown(entries[sister])}\" comes \"{Shown(entry)}\"; something may be left out"),
                null, entry.Number, [PlaceOf(entry), PlaceOf(entries[sister])]);
        }
    }

    /// <summary>The entries under the same one that have the same kind of number, in whatever order they were read.</summary>
    private IEnumerable<int> Sisters(int index)
    {
        var kind = outline.Contents[index].Numbering;
        var (first, end) = (index, index + 1);
        while (first > 0 && IsWithin(first - 1))
            first--;
        while (end < outline.Contents.Length && IsWithin(end))
            end++;
        return Enumerable.Range(first, end - first).Where(k => outline.Contents[k].Numbering == kind);

        bool IsWithin(int k) => outline.Contents[k].Numbering == HeadingNumbering.None || outline.Contents[k].Numbering >= kind;
    }

    /// <summary>The entry before with the same kind of number and none of a higher kind between; -1 for none.</summary>
    private int SisterBefore(int index)
    {
        var entry = outline.Contents[index];
        if (entry.Numbering is not (HeadingNumbering.Part or HeadingNumbering.Chinese or HeadingNumbering.Arabic))
            return -1;
        for (var i = index - 1; i >= 0; i--)
        {
            var other = outline.Contents[i].Numbering;
            if (other == entry.Numbering)
                return i;
            if (other == HeadingNumbering.None || other < entry.Numbering)
                return -1;
        }

        return -1;
    }

    private static string Shown(ContentsEntry entry) => entry.Number + entry.Title;

    private static Place PlaceOf(ContentsEntry entry) => new(string.Empty, string.Empty, string.Empty, entry.Line, entry.Page, Shown(entry));
}

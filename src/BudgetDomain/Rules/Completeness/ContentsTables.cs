using System.Collections.Immutable;
using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Forms;
using BudgetDomain.Disclosure.Recognition;

namespace BudgetDomain.Rules.Completeness;

/// <summary>
/// Of rule C05: tables of the form that the contents leave out between others, or list in other words. Contents may name tables in their own words, so nothing is said unless they
/// have the words of all other tables.
/// </summary>
internal sealed class ContentsTables(RecognisedDocument document, ImmutableArray<ContentsEntry> entries, bool[] found)
{
    public IEnumerable<Finding> All()
    {
        if (document.Form is null || GenericForms.IsGeneric(document.Form))
            return [];
        var tables = document.Tables.Where(static t => t is { StandsAlone: false, Part: 0 }).Select(static t => (Core: TitleLikeness.Core(t.Title), Table: t)).ToList();
        var listed = entries.Select((e, i) => (Entry: e, IsFound: found[i], Core: TitleLikeness.Core(e.Title))).Where((e, i) => TableHeads.IsTitle(e.Entry.Title) && !IsOverOthers(i)).ToList();
        var others = listed.FindAll(e => !tables.Exists(t => t.Core == e.Core));
        var missing = tables.FindAll(t => !listed.Exists(e => e.Core == t.Core));
        var last = tables.Where(t => listed.Exists(e => e.Core == t.Core)).Select(static t => t.Table.Line).DefaultIfEmpty(0).Max();

        // Most of the tables, word by word; behind the last one the contents may have been cut off.
        if (missing.Count == 0 || missing.Count * 2 >= tables.Count)
            return [];
        if (others.Count == 0)
            return missing.Where(t => t.Table.Line < last && !entries.Any(e => TitleLikeness.IsSame(TitleLikeness.Core(e.Title), t.Core))).Select(static t => Unlisted(t.Table));
        return others is [{ IsFound: true } other] && missing is [var one] && TitleLikeness.IsLike(other.Core, one.Core) ? [Otherwise(other.Entry, one.Table)] : [];
    }

    /// <summary>五、部门预算表 stands over a list of tables.</summary>
    private bool IsOverOthers(int index) => index + 1 < entries.Length && entries[index].Numbering != HeadingNumbering.None && entries[index + 1].Numbering is var next && (next == HeadingNumbering.None || next > entries[index].Numbering);

    private static Finding Unlisted(RecognisedTable table) => new("C05", Severity.Warning,
        new($"正文有“{table.Title}”，目录列了其他各表，没有列入这一张", $"the body has \"{table.Title}\", and the contents list the other tables and not this one"),
        null, table.Title, [new(table.Caption, string.Empty, string.Empty, table.Line, table.Page, table.Title)]);

    private static Finding Otherwise(ContentsEntry entry, RecognisedTable table) => new("C05", Severity.Info,
        new($"目录写作“{entry.Title}”，正文的表名是“{table.Title}”；其余各表的名称与目录相同", $"the contents say \"{entry.Title}\", the table is titled \"{table.Title}\"; all other tables have the names that the contents say"),
        table.Title, entry.Title,
        [new(string.Empty, string.Empty, string.Empty, entry.Line, entry.Page, entry.Number + entry.Title), new(table.Caption, string.Empty, string.Empty, table.Line, table.Page, table.Title)]);
}

using System.Collections.Immutable;

namespace BudgetDomain.Disclosure.Recognition;

/// <summary>Finds the table of contents (目录): from its title to where its first line comes again, a page begins anew, or a sentence stands.</summary>
internal sealed class ContentsReader(ImmutableArray<Block> blocks, OutlineRole[] roles)
{
    // A table of contents stands at the front.
    private const int MaxBefore = 60;

    private readonly List<(ContentsEntry Entry, string Key, bool HasLeader, int Block)> _entries = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly int[] _last = new int[(int)HeadingNumbering.Circled + 1];
    private readonly List<int> _begun = [];
    private string _beginning = string.Empty;
    private int _title = -1;
    private bool _allHaveLeaders = true;

    /// <summary>Marks the region and gives its lines.</summary>
    public ImmutableArray<ContentsEntry> Read()
    {
        _title = FindTitle();
        if (_title >= 0)
        {
            for (var i = _title + 1; i < blocks.Length && Take(i); i++)
            {
            }

            DropBodyTitle();
        }

        // Lines with dots and a page number are of a table of contents also without its title.
        if (_entries.Count == 0)
            TakeLeaders();
        if (_title >= 0 && _entries.Count > 0)
            roles[_title] = OutlineRole.Contents;
        foreach (var entry in _entries)
            roles[entry.Block] = OutlineRole.Contents;
        foreach (var block in _begun)
            roles[block] = OutlineRole.Contents;
        JoinWrapped();
        return [.. _entries.Select(static e => e.Entry)];
    }

    private int FindTitle()
    {
        for (var i = 0; i < blocks.Length && i < MaxBefore; i++)
        {
            if (blocks[i] is Paragraph { Text.Length: <= 12 } paragraph
                && paragraph.Normal is "目录" or "目次" or "目录:" or "contents" or "CONTENTS")
                return i;
        }

        return -1;
    }

    /// <summary>Takes a block into the contents; says whether they may go on.</summary>
    private bool Take(int index)
    {
        if (roles[index] == OutlineRole.PageHead)
            return true;
        if (blocks[index] is Grid grid)
            return TakeGrid(grid, index);
        var paragraph = (Paragraph)blocks[index];
        var entries = ContentsLine.EntriesOf(_beginning + paragraph.Text);
        if (entries.Exists(static e => !HeadingText.IsShortLine(e.Title)))
            return false;
        if (!entries[^1].HasLeader && _beginning.Length == 0 && IsBeginning(paragraph, index))
        {
            _beginning = paragraph.Text;
            _begun.Add(index);
            return true;
        }

        _beginning = string.Empty;
        return entries.TrueForAll(e => Add(e, paragraph.Line, paragraph.Page, index));
    }

    /// <summary>Whether dots and a page number stand behind the rest of a title only, on the line below.</summary>
    private bool IsBeginning(Paragraph paragraph, int index)
    {
        if (_entries.Count == 0 || !_allHaveLeaders || HeadingNumber.Read(paragraph.Text).Kind == HeadingNumbering.None)
            return false;
        var next = index + 1 < blocks.Length ? blocks[index + 1] as Paragraph : null;
        return next is not null && next.Page == paragraph.Page && HeadingNumber.Read(next.Text).Kind == HeadingNumbering.None
            && ContentsLine.EntriesOf(next.Text) is [{ HasLeader: true, Title.Length: > 0 }, ..];
    }

    private bool TakeGrid(Grid grid, int index)
    {
        // Dots in one column and page numbers in the other.
        foreach (var row in grid.Rows)
        {
            var text = string.Join(' ', row.Cells.Select(static c => c.Text).Where(static t => t.Length > 0));
            if (text.Length > 0 && !ContentsLine.EntriesOf(text).TrueForAll(e => e.HasLeader && Add(e, row.Line, row.Page, index)))
                return false;
        }

        return true;
    }

    private bool Add(ContentsLine entry, int line, int page, int block)
    {
        var (title, hasLeader) = entry;
        var number = HeadingNumber.Read(title);
        var key = PrintedText.Normalise(title);
        if (key.Length == 0)
            return true;
        if (_entries.Count > 0 && !hasLeader)
        {
            if (key == _entries[0].Key || (_entries.Count >= 3 && _allHaveLeaders))
                return false;
            if (page != _entries[^1].Entry.Page && !GoesOn(number, key))
                return false;
        }

        _allHaveLeaders &= hasLeader;
        _keys.Add(key);
        _last[(int)number.Kind] = number.Value;
        var name = HeadingText.WithoutEnd(title.AsSpan(number.Length)).ToString();
        _entries.Add((new(number.Kind, title[..number.Length].TrimEnd(), name, line, page), key, hasLeader, block));
        return true;
    }

    /// <summary>On a new page the contents go on only with the number that comes next.</summary>
    private bool GoesOn(HeadingNumber number, string key)
        => number.Kind != HeadingNumbering.None && !_keys.Contains(key) && (number.Value == 1 || number.Value == _last[(int)number.Kind] + 1);

    /// <summary>Without pages and dots, the line before the first sentence is the first title of the body: it has no number where all others have.</summary>
    private void DropBodyTitle()
    {
        while (_entries.Count > 2 && _entries[^1] is { HasLeader: false, Entry.Numbering: HeadingNumbering.None } && _entries[^2].Entry.Numbering != HeadingNumbering.None)
            _entries.RemoveAt(_entries.Count - 1);
    }

    /// <summary>
    /// A title that the page wraps: its second line has no number. It is one where the body has both lines as one title, or neither of them and the first fills its line.
    /// </summary>
    private void JoinWrapped()
    {
        if (!_entries.Exists(static e => e.Entry.Numbering == HeadingNumbering.None))
            return;
        var body = BodyLines();
        var width = _entries.Max(static e => WidthOf(e.Entry));
        for (var i = _entries.Count - 1; i > 0; i--)
        {
            var (first, second) = (_entries[i - 1], _entries[i]);
            if (second.Entry.Numbering != HeadingNumbering.None || first.HasLeader)
                continue;
            var (one, other) = (PrintedText.Normalise(first.Entry.Title), PrintedText.Normalise(second.Entry.Title));
            if (body.Contains(one + other) || (first.Entry.Numbering != HeadingNumbering.None && 10 * WidthOf(first.Entry) >= 9 * width && !body.Contains(one) && !body.Contains(other)))
            {
                _entries[i - 1] = first with { Entry = first.Entry with { Title = first.Entry.Title + second.Entry.Title }, HasLeader = second.HasLeader };
                _entries.RemoveAt(i);
            }
        }
    }

    /// <summary>The lines of the body that may be titles, without their numbers.</summary>
    private HashSet<string> BodyLines()
    {
        var lines = new HashSet<string>(StringComparer.Ordinal);
        for (var i = _entries.Count > 0 ? _entries[^1].Block + 1 : 0; i < blocks.Length; i++)
        {
            if (blocks[i] is Paragraph { Text.Length: < 200 } paragraph)
                lines.Add(PrintedText.Normalise(HeadingText.WithoutEnd(paragraph.Text.AsSpan(HeadingNumber.Read(paragraph.Text).Length))));
        }

        return lines;
    }

    /// <summary>How wide a line is, in half-width characters.</summary>
    private static int WidthOf(ContentsEntry entry)
    {
        var width = 0;
        foreach (var c in entry.Number)
            width += c < '\u1100' ? 1 : 2;
        foreach (var c in entry.Title)
            width += c < '\u1100' ? 1 : 2;
        return width;
    }

    private void TakeLeaders()
    {
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is not Paragraph { Text.Length: < 200 } paragraph || roles[i] != OutlineRole.Text)
                continue;
            foreach (var entry in ContentsLine.EntriesOf(paragraph.Text))
            {
                if (entry is { HasLeader: true, Title.Length: > 0 })
                    Add(entry, paragraph.Line, paragraph.Page, i);
            }
        }

        // One or two such lines are something else.
        if (_entries.Count < 3)
            _entries.Clear();
    }
}

using BudgetDomain.Cube;

namespace BudgetDomain.Disclosure.Recognition;

/// <summary>Decides which layout of one form each raw table is, by its title and by what its headers mean. Immutable.</summary>
internal sealed class FormMatcher(Form form, Lexicon words)
{
    // Shares of common letter pairs and headers, in hundredths.
    private const int SureTitle = 80, PossibleTitle = 70, PossibleHeader = 50, SureHeader = 99;

    // Of a usual panel.
    private const int MostColumns = 16;

    internal const int LongestOnStack = 64;

    private readonly LetterPairs[][] _titles =
        [.. form.Tables.Select(static t => t.OtherTitles.Add(t.Title).Select(static x => HeadingReader.CoreTitle(x, out _)).Distinct(StringComparer.Ordinal).Select(static x => new LetterPairs(x)).ToArray())];

    private readonly HashSet<Slice>[][] _headers = [.. form.Tables.Select(t => OfficialColumns(t, words))];

    public Form Form => form;

    public Lexicon Words => words;

    /// <summary>Matches all tables of a document.</summary>
    public List<TableMatch> Match(List<RawTable> tables, int year)
    {
        var candidates = new List<TableMatch>[tables.Count];
        for (var i = 0; i < tables.Count; i++)
            candidates[i] = Candidates(tables[i], year);

        var matches = new List<TableMatch>();
        for (var i = 0; i < tables.Count; i++)
        {
            if (candidates[i].Count == 0)
                continue;
            var best = candidates[i][0];
            if (best.TitleScore >= PossibleTitle)
            {
                matches.Add(best);
                continue;
            }

            // No usable title: the header must fit well, and the number between those of the neighbours if it can.
            var before = matches.Count == 0 ? 0 : matches[^1].Layout.Number;
            var after = After(candidates, i);
            var fits = candidates[i].Where(c => c.HeaderScore >= SureHeader).ToList();
            var placed = fits.Find(c => c.Layout.Number > before && c.Layout.Number < after && !matches.Exists(m => m.Layout == c.Layout));
            if (placed is not null)
                matches.Add(placed);
        }

        return matches;
    }

    private static int After(List<TableMatch>[] candidates, int index)
    {
        for (var i = index + 1; i < candidates.Length; i++)
        {
            if (candidates[i].Count > 0 && candidates[i][0].TitleScore >= SureTitle)
                return candidates[i][0].Layout.Number;
        }

        return int.MaxValue;
    }

    private List<TableMatch> Candidates(RawTable table, int year)
    {
        var titles = table.Titles;

        // A table of final accounts is never read as one of a budget, nor the other way round.
        var named = titles.FindAll(static t => t.Core.EndsWith('表'));
        if (named.Count > 0 && named.TrueForAll(t => t.IsOfFinalAccounts != (form.Stage == BudgetStage.FinalAccounts)))
            return [];
        if (SureCandidate(table, titles, year) is { } sure)
            return [sure];
        var scores = new (int Score, Paragraph? Paragraph)[form.Tables.Length];
        var best = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = BestTitle(titles, _titles[i]);
            best = Math.Max(best, scores[i].Score);
        }

        var list = new List<TableMatch>();
        for (var i = 0; i < scores.Length; i++)
        {
            // A sure title leaves only layouts of like titles to weigh; without one, all headers are tried.
            var (layout, score) = (form.Tables[i], scores[i].Score);
            if (score < PossibleTitle
                ? best >= SureTitle || !(MayBeUntitled(named, layout) || IsNearlyTitleOf(i, titles)) || table.Top(words).Rows == 0
                : score < 100 && IsOfOther(i, scores[i].Paragraph, titles))
                continue;
            var (headerRows, panels) = PanelsOf(table, layout, year);
            var header = HeaderScore(i, panels);
            if (score < PossibleTitle ? header < SureHeader || !SaysSomething(panels) : header < PossibleHeader && !(score >= 95 && headerRows > 0))
                continue;
            list.Add(new(table, layout, score >= PossibleTitle ? scores[i].Paragraph : null, score, header, headerRows, panels));
        }

        // Of two titles above, one may be that of a table that was lost; the nearer one counts.
        list.Sort(static (a, b) => (b.TitleScore * 2 + b.HeaderScore, b.Title?.Line ?? 0).CompareTo((a.TitleScore * 2 + a.HeaderScore, a.Title?.Line ?? 0)));
        return list;
    }

    /// <summary>The layout whose very title is the only one above a table and whose columns are all there: no other can be as good.</summary>
    private TableMatch? SureCandidate(RawTable table, List<TableTitle> titles, int year)
    {
        var found = -1;
        foreach (var t in titles)
        {
            for (var i = 0; i < _titles.Length; i++)
            {
                if (!IsTitleOf(i, t.Core))
                    continue;
                if (found >= 0 && found != i)
                    return null;
                found = i;
            }
        }

        if (found < 0)
            return null;
        var title = titles.Find(t => IsTitleOf(found, t.Core))!;
        var layout = form.Tables[found];
        var (headerRows, panels) = PanelsOf(table, layout, year);
        var header = HeaderScore(found, panels);
        return header == 100 ? new(table, layout, title.Paragraph, 100, header, headerRows, panels) : null;
    }

    private bool IsTitleOf(int index, string core)
    {
        foreach (var title in _titles[index])
        {
            if (title.Text == core)
                return true;
        }

        return false;
    }

    /// <summary>Whether one character makes all the difference between a title and that of a layout, as where it was read wrongly from a picture: 支岀预算总表.</summary>
    private bool IsNearlyTitleOf(int index, List<TableTitle> titles)
    {
        foreach (var official in _titles[index])
        {
            foreach (var title in titles)
            {
                if (IsOneLetterOff(official.Text, title.Core))
                    return true;
            }
        }

        return false;
    }

    private static bool IsOneLetterOff(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length < other.Length)
        {
            var longer = other;
            other = one;
            one = longer;
        }

        var same = one.CommonPrefixLength(other);
        return one.Length - other.Length <= 1 && same < one.Length && one[(same + 1)..].SequenceEqual(other[(one.Length == other.Length ? same + 1 : same)..]);
    }

    private (int HeaderRows, List<PhysicalPanel> Panels) PanelsOf(RawTable table, TableLayout layout, int year)
    {
        var (headerRows, _, common) = table.Header(words, year);
        var split = layout.Words == Lexicon.Empty ? common : PhysicalPanel.Split(HeaderReader.Read(table.Rows, headerRows, table.Width, words, layout.Words, year));
        return (headerRows, PhysicalPanel.Fold(split, layout.Panels.Length));
    }

    /// <summary>Whether a table without a like title may be of a layout: it has no title at all, or one that means the same in other words.</summary>
    private static bool MayBeUntitled(List<TableTitle> named, TableLayout layout) => named.Count == 0 || named[^1].Meaning?.Id == layout.Id;

    /// <summary>Whether a title that is like that of a layout names something that the layout is not about: 一般公共预算项目支出表.</summary>
    private bool IsOfOther(int index, Paragraph? paragraph, List<TableTitle> titles)
    {
        var title = titles.Find(t => t.Paragraph == paragraph)?.Core ?? string.Empty;
        return TitleMeaning.OthersIn(title).Any(word => !Array.Exists(_titles[index], t => t.Text.Contains(word, StringComparison.Ordinal)));
    }

    /// <summary>Whether headers say more than that there is one amount: a single 预算数 fits everywhere.</summary>
    private static bool SaysSomething(List<PhysicalPanel> panels)
        => panels.Sum(static p => p.Amounts.Count(static c => c.Unknown is null)) > 1 || panels.Exists(static p => p.Amounts.Exists(static c => c.Meanings.Exists(static m => !m.IsEmpty)));

    private static (int Score, Paragraph? Paragraph) BestTitle(List<TableTitle> titles, LetterPairs[] official)
    {
        var best = (Score: 0, Paragraph: (Paragraph?)null);
        foreach (var core in official)
        {
            foreach (var title in titles)
            {
                // Texts of very different length cannot be alike enough.
                var (a, b) = (core.Text.Length, title.Core.Length);
                if (200 * (Math.Min(a, b) - 1) < PossibleTitle * (a + b - 2))
                    continue;
                var score = core.SimilarityTo(title.Pairs, best.Score);
                if (score > best.Score)
                    best = (score, title.Paragraph);
            }
        }

        return best;
    }

    /// <summary>The share of letter pairs in common, in hundredths (Dice). Equal texts give 100, and only they.</summary>
    internal static int Similarity(string a, string b)
    {
        if (a == b)
            return 100;
        if (a.Length < 2 || b.Length < 2)
            return 0;
        if (a.Length > b.Length)
            (a, b) = (b, a);
        var pairs = a.Length <= LongestOnStack ? stackalloc int[a.Length - 1] : new int[a.Length - 1];
        for (var i = 1; i < a.Length; i++)
            pairs[i - 1] = a[i - 1] << 16 | a[i];
        var common = 0;
        for (var i = 1; i < b.Length; i++)
        {
            var found = pairs.IndexOf(b[i - 1] << 16 | b[i]);
            if (found < 0)
                continue;
            common++;
            pairs[found] = pairs[^1];
            pairs = pairs[..^1];
        }

        return Math.Min(99, 200 * common / (a.Length + b.Length - 2));
    }

    private int HeaderScore(int index, List<PhysicalPanel> panels)
    {
        var layout = form.Tables[index];
        if (panels.Count != layout.Panels.Length)
            return 0;
        var (common, expected, found) = (0, 0, 0);
        var printed = new HashSet<Slice>(MostColumns);
        for (var p = 0; p < panels.Count; p++)
        {
            printed.Clear();
            foreach (var column in panels[p].Amounts)
            {
                if (column.Unknown is null && TableReader.TryNarrow(column, layout.Panels[p].Slice, out var slice))
                    printed.Add(slice);
                else
                    found++;
            }

            expected += _headers[index][p].Count;
            found += printed.Count;
            printed.IntersectWith(_headers[index][p]);
            common += printed.Count;
        }

        if (found == 0 || expected == 0)
            return 0;

        // A document may print fewer columns than the form, or more; one of the two shares must be high.
        return Math.Max(100 * common / expected, 100 * common / found);
    }

    /// <summary>The slices of the columns that the official form prints, panel by panel.</summary>
    private static HashSet<Slice>[] OfficialColumns(TableLayout layout, Lexicon words)
    {
        var panels = new HashSet<Slice>[layout.Panels.Length];
        for (var p = 0; p < panels.Length; p++)
        {
            panels[p] = [];
            foreach (var header in layout.Panels[p].Headers)
            {
                var key = PrintedText.Normalise(header);
                if ((layout.Words.TryFind(key, out var entry) || words.TryFind(key, out entry)) && entry.Meaning.TryNarrow(layout.Panels[p].Slice, out var narrowed))
                    panels[p].Add(narrowed);
            }
        }

        return panels;
    }
}

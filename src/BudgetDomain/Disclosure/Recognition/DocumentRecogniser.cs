using System.Buffers;
using System.Collections.Immutable;
using BudgetDomain.Disclosure.Forms;
using BudgetDomain.Disclosure.Recognition.Plans;

namespace BudgetDomain.Disclosure.Recognition;

/// <summary>Turns blocks into tables and figures on the cube.</summary>
internal sealed class DocumentRecogniser(ImmutableArray<Form> forms, ISubjectNames subjects)
{
    // So many different amounts in 万元, all without decimals or all with one, are not exact to 0.01 by chance.
    private const int AmountsThatShowRounding = 20;

    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("，,。；;");

    private readonly ImmutableArray<FormMatcher> _forms =
        [.. forms.Select(static f => new FormMatcher(f, Lexicon.Of(f)))];

    // Whoever knows no form of a stage does not want its documents read by words alone.
    private readonly ImmutableArray<Form> _generic = [.. GenericForms.All.Where(g => forms.Any(f => f.Stage == g.Stage))];

    /// <summary>Recognises a document by the best of the forms, or by the one named.</summary>
    public RecognisedDocument Recognise(SourceDocument document, string? formId)
    {
        var raw = TableAssembler.Assemble(document, Lexicon.Standard);
        var year = FindYear(document, raw);
        var units = new MemberNames();
        var outline = DocumentOutline.Of(document);
        var (unitName, conflict) = UnitNameFinder.Find(document, raw, outline, units);
        var choice = Choose(raw, year, formId, units);
        var (form, words) = (choice.Form, choice.Words);
        var matches = GenericForms.IsGeneric(form) ? choice.Matches : choice.Matches.ConvertAll(m => UnitRows.Settle(m, panel => new(panel, words, m.Layout.Words, subjects, units.Copy(), new())));
        var notUnderstood = new List<NotUnderstood>();
        if (conflict is not null)
            notUnderstood.Add(conflict);
        var (plans, planRows) = PlanFinder.Find(document, [.. matches.SelectMany(static m => m.Table.Rows)]);
        ReportOthers(raw, matches, planRows, words, notUnderstood);
        var broken = raw.FindAll(t => !matches.Exists(m => m.Table == t)).ConvertAll(static t => t.MayContinue);
        var drafts = ReadTables(matches, broken, words, units, notUnderstood);
        FindPrecision(drafts);
        var (tables, figures, unreadable) = Finish(drafts);
        notUnderstood.Sort(static (a, b) => a.Line.CompareTo(b.Line));
        return new()
        {
            Source = document,
            Outline = outline,
            Form = form,
            FormConfidence = choice.Confidence,
            RunnerUp = choice.RunnerUp,
            RunnerUpConfidence = choice.RunnerUpConfidence,
            UnitName = unitName,
            Year = year == 0 ? null : year,
            Tables = tables,
            Figures = figures,
            Unreadable = unreadable,
            Plans = plans,
            NotUnderstood = [.. notUnderstood],
        };
    }

    private FormChoice Choose(List<RawTable> raw, int year, string? formId, MemberNames units)
    {
        if (formId is not null && _generic.FirstOrDefault(g => g.Id == formId) is { } asked)
            return Generic(asked, raw, year, units);
        var candidates = _generic.ToDictionary(static g => g.Stage, g => raw.Count(t => IsTitled(t, g)));
        var described = _forms.Where(f => formId is null || f.Form.Id == formId).Select(f =>
        {
            var matches = f.Match(raw, year);
            return new FormChoice(f.Form, f.Words, matches, FormChoice.ConfidenceOf(f.Form, matches, candidates.GetValueOrDefault(f.Form.Stage)));
        });
        return FormChoice.Of(described, () => formId is null ? _generic.Select(g => Generic(g, raw, year, units)) : []);
    }

    private FormChoice Generic(Form form, List<RawTable> raw, int year, MemberNames units)
    {
        var words = Lexicon.Of(form);
        var matches = new GenericMatcher(form, words, subjects, units).Match(raw, year);
        var candidates = Math.Max(matches.Count, raw.Count(t => IsTitled(t, form)));
        return new(matches.Count == 0 ? null : form, words, matches, candidates == 0 ? 0 : 100 * matches.Count / candidates);
    }

    /// <summary>Whether a table bears a title that says what budget or account it is of.</summary>
    private static bool IsTitled(RawTable table, Form form)
        => table.Titles.Exists(t => t.IsOfFinalAccounts == (form.Stage == BudgetStage.FinalAccounts) && t.Meaning is { IsOfAllPlaces: true });

    private static void ReportOthers(List<RawTable> raw, List<TableMatch> matches, HashSet<GridRow> planRows, Lexicon words, List<NotUnderstood> notUnderstood)
    {
        foreach (var table in raw)
        {
            if (matches.Exists(m => m.Table == table) || table.Rows.Exists(planRows.Contains) || NameLists.IsOne(table, words))
                continue;
            var heading = table.Above.LastOrDefault(p => !HeadingReader.IsUnitLine(p.Text))?.Text ?? string.Empty;
            var first = string.Join(' ', table.Rows[0].Cells.Select(c => c.Text).Where(t => t.Length > 0));
            notUnderstood.Add(new(table.Line, table.Page,
                new($"未识别的表格（{table.Rows.Count} 行）", $"a table that no layout describes ({table.Rows.Count} rows)"),
                PrintedText.Shorten(heading.Length > 0 ? $"{PrintedText.Shorten(heading, 40)}：{first}" : first, 80)));
        }
    }

    /// <summary>Reads the tables that are matched; of those that are broken, more rows may stand in the next one, which is not.</summary>
    private List<Draft> ReadTables(List<TableMatch> matches, List<RawTable?> broken, Lexicon words, MemberNames units, List<NotUnderstood> notUnderstood)
    {
        var drafts = new List<Draft>();
        var projects = new MemberNames();
        var parts = PartsOf(matches);
        for (var m = 0; m < matches.Count; m++)
        {
            var (match, part) = (matches[m], parts[m]);
            var reader = new TableReader(match, words, subjects, units, projects);
            reader.Read(isBroken: broken.Contains(match.Table));
            notUnderstood.AddRange(reader.NotUnderstood);
            var unit = AmountUnit.Unknown;
            for (var i = match.Table.Above.Count - 1; i >= 0 && unit == AmountUnit.Unknown; i--)
                unit = HeadingReader.ReadUnit(match.Table.Above[i].Text);
            if (unit == AmountUnit.Unknown)
                unit = HeaderReader.ReadUnit(match.Panels);
            drafts.Add(new(match, reader, part, unit));
        }

        return drafts;
    }

    /// <summary>The part that each table belongs to. A table that comes a second time begins another document; one that stands alone is one.</summary>
    private static int[] PartsOf(List<TableMatch> matches)
    {
        var parts = new int[matches.Count];
        var seen = new HashSet<(string, string)>();
        var part = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            var key = (matches[i].Layout.Id, matches[i].Layout.Title);
            if (!matches[i].StandsAlone && !seen.Add(key))
            {
                part++;
                seen.Clear();
                seen.Add(key);
            }

            parts[i] = part;
        }

        for (var i = 0; i < parts.Length; i++)
            parts[i] = matches[i].StandsAlone ? ++part : parts[i];
        return parts;
    }

    private static void FindPrecision(List<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            // Digits that are meant come again in a sum; those of one cell alone are a slip and not the table's precision.
            var finest = long.MaxValue;
            var second = long.MaxValue;
            foreach (var cell in draft.Reader.Cells)
            {
                draft.HasFixedDecimals |= cell.Amount.EndsInZeros;
                if (cell.Amount.State != FigureState.Printed || !cell.Amount.TryToFen(draft.Unit, out _))
                    continue;
                var last = cell.Amount.LastPlace(draft.Unit);
                second = Math.Min(second, Math.Max(finest, last));
                finest = Math.Min(finest, last);
            }

            var place = Math.Min(draft.Unit.CoarsestPlace(), second < long.MaxValue ? second : finest);
            draft.LastPlace = draft.Match.Layout.LastPlace ?? place;
        }

        // A document that prints no decimals, or one and never more or less, is rounded to that.
        foreach (var group in drafts.Where(d => d.Unit != AmountUnit.Yuan && d.Match.Layout.LastPlace is null).GroupBy(d => (d.Part, d.Unit)))
        {
            if (FixedDecimals(group) is not { } decimals)
                continue;
            foreach (var draft in group)
                draft.LastPlace = draft.Unit.FenPerUnit() / (decimals == 0 ? 1 : 10);
        }
    }

    /// <summary>How many decimals all amounts have, where that is none or one and there are enough of them to show it.</summary>
    private static int? FixedDecimals(IEnumerable<Draft> drafts)
    {
        int? decimals = null;
        var digits = new HashSet<long>();
        foreach (var cell in drafts.SelectMany(static d => d.Reader.Cells))
        {
            if (cell.Amount.State == FigureState.Nil)
                continue;
            if (cell.Amount.Decimals > 1 || cell.Amount.Decimals != (decimals ??= cell.Amount.Decimals))
                return null;
            digits.Add(cell.Amount.Digits);
        }

        return digits.Count >= AmountsThatShowRounding ? decimals : null;
    }

    private static (ImmutableArray<RecognisedTable> Tables, ImmutableArray<Figure> Figures, ImmutableArray<UnreadableCell> Unreadable) Finish(List<Draft> drafts)
    {
        var tables = ImmutableArray.CreateBuilder<RecognisedTable>(drafts.Count);
        var figures = ImmutableArray.CreateBuilder<Figure>();
        var unreadable = ImmutableArray.CreateBuilder<UnreadableCell>();
        for (var t = 0; t < drafts.Count; t++)
        {
            var (draft, reader, match) = (drafts[t], drafts[t].Reader, drafts[t].Match);
            var table = new RecognisedTable
            {
                Layout = match.Layout,
                Title = match.Title is null ? match.Layout.Title : PrintedText.Shorten(match.Title.Text),
                Line = match.Table.Line,
                Page = match.Table.Page,
                Part = draft.Part,
                StandsAlone = match.StandsAlone,
                IsTentative = match.IsTentative,
                Unit = draft.Unit,
                UnitIsPrinted = draft.UnitIsPrinted,
                LastPlace = draft.LastPlace,
                Panels = [.. reader.Panels],
                Rows = [.. reader.Rows],
                Columns = [.. reader.Columns],
                SaysEmpty = reader.SaysEmpty,
            };
            tables.Add(table);
            foreach (var (r, c, position, text, amount) in reader.Cells)
            {
                var (row, column) = (table.Rows[r], table.Columns[c]);
                var state = amount.State;
                var exact = amount.ExactFen(draft.Unit);
                if (!amount.TryToFen(draft.Unit, out var fen))
                {
                    // Finer than 分: the number of a formula, which a workbook prints with all its digits.
                    if (state == FigureState.Printed && exact is not null)
                        fen = (long)Math.Round(exact.Value, MidpointRounding.AwayFromZero);
                    else
                        state = FigureState.Unreadable;
                }

                if (state == FigureState.Unreadable)
                {
                    unreadable.Add(new(
                        new(table.Caption, row.Label, column.Header, row.Line, row.Page, text),
                        amount.State == FigureState.Unreadable
                            ? new("不是金额：应为数字，如 2,636.07；千位分隔符每三位一个", "not an amount: expected a number such as 2,636.07, with a separator every three digits")
                            : new("金额小于 1 分或超出范围", "an amount finer than 0.01 yuan or out of range")));
                }

                // A row's members and a column's do not overlap, except where the row is wider than the panel (支出总计).
                var slice = Combine(row.Slice, column, table.Panels[column.Panel].Slice);
                figures.Add(new(slice, state, WanYuan.FromFen(fen), draft.LastPlaceOf(amount), t, r, c, text) { ExactFen = state == FigureState.Unreadable ? null : exact, Position = position });
            }
        }

        return (tables.MoveToImmutable(), figures.DrainToImmutable(), unreadable.DrainToImmutable());
    }

    private static Cube.Slice Combine(Cube.Slice row, RecognisedColumn column, Cube.Slice panel)
    {
        foreach (var tree in Cube.MemberTree.All)
        {
            var member = column.Slice.Member(tree.Dimension);
            if (member != panel.Member(tree.Dimension))
                row = row.WithMember(tree.Dimension, member);
        }

        return row;
    }

    private static int FindYear(SourceDocument document, List<RawTable> raw)
    {
        var counts = new Dictionary<int, int>();
        foreach (var table in raw)
        {
            foreach (var title in table.Headings)
            {
                if (title.Year != 0)
                    counts[title.Year] = counts.GetValueOrDefault(title.Year) + 1;
            }
        }

        // Sentences, and lines that one was broken into, name other years too: 较2022年度决算数增加. They count where no title has a year.
        var inSentences = new Dictionary<int, int>();
        foreach (var paragraph in document.Blocks.OfType<Paragraph>().Take(20))
        {
            _ = HeadingReader.CoreTitle(paragraph.Text, out var year);
            var years = paragraph.Text.AsSpan().ContainsAny(SentenceMarks) ? inSentences : counts;
            if (year != 0)
                years[year] = years.GetValueOrDefault(year) + 1;
        }

        if (counts.Count == 0)
            counts = inSentences;
        return counts.Count == 0 ? 0 : counts.MaxBy(static c => (c.Value, c.Key)).Key;
    }

    private sealed class Draft(TableMatch match, TableReader reader, int part, AmountUnit printedUnit)
    {
        public TableMatch Match { get; } = match;

        public TableReader Reader { get; } = reader;

        public int Part { get; } = part;

        public bool UnitIsPrinted { get; } = printedUnit != AmountUnit.Unknown;

        public AmountUnit Unit { get; } = printedUnit != AmountUnit.Unknown ? printedUnit : match.Layout.Unit;

        public long LastPlace { get; set; }

        /// <summary>Whether decimals are printed also where they are zero, so that a number with fewer of them was rounded to fewer.</summary>
        public bool HasFixedDecimals { get; set; }

        /// <summary>One unit of the last place of a number of this table, in 分: that of the table, or of the number where its own format is coarser.</summary>
        public long LastPlaceOf(PrintedAmount amount) =>
            HasFixedDecimals && Match.Layout.LastPlace is null ? Math.Max(LastPlace, Math.Min(Unit.CoarsestPlace(), amount.PrintedPlace(Unit))) : LastPlace;
    }
}

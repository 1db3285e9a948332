using System.Collections.Immutable;
using BudgetDomain.Cube;
using BudgetDomain.Disclosure.Forms;

namespace BudgetDomain.Disclosure.Recognition;

/// <summary>
/// Reads tables of a place whose form nobody described: the title says what a table is about, the header what its columns are, and the
/// rows themselves what they stand for. Whatever is not certain is left out, since no sum may be asked of it.
/// </summary>
internal sealed class GenericMatcher(Form form, Lexicon words, ISubjectNames subjects)
{
    // Of a hundred rows with amounts, so many must be understood for the rows to be what they seem.
    private const int SureRows = 70;

    /// <summary>The tables that are understood.</summary>
    public List<TableMatch> Match(List<RawTable> tables, int year)
    {
        var hasCarryOver = tables.Exists(t => CarryOver.IsIn(t, words, year));
        var unit = CommonUnit(tables);
        var matches = new List<TableMatch>();
        foreach (var table in tables)
        {
            if (Match(table, year, hasCarryOver, unit, matches.Count + 1) is not { } match)
                continue;

            // Two tables of one kind under two titles differ in something that the words do not tell.
            var isSecond = matches.Exists(m => m.Layout.Id == match.Layout.Id && m.Layout.Title != match.Layout.Title);
            matches.Add(isSecond ? match with { StandsAlone = true } : match);
        }

        return matches;
    }

    private TableMatch? Match(RawTable table, int year, bool hasCarryOver, AmountUnit unit, int number)
    {
        var (title, meaning) = TitleOf(table);
        if (title is null || meaning is null)
            return null;
        var headerRows = table.Top(words).Rows;
        if (headerRows == 0)
            return null;
        var columns = HeaderReader.Read(table.Rows, headerRows, table.Width, words, Lexicon.Empty, year);
        var physical = PhysicalPanel.Split(columns);
        var (panels, understood, others) = (new List<Panel>(), new List<PhysicalPanel>(), new List<PhysicalPanel>());
        for (var p = 0; p < physical.Count; p++)
        {
            if (PanelOf(table, headerRows, physical[p], SliceOf(meaning, physical[p], p, physical.Count), meaning, hasCarryOver) is { } panel)
            {
                panels.Add(panel);
                understood.Add(physical[p]);
            }
            else
            {
                others.Add(physical[p]);
            }
        }

        if (panels.Count == 0)
            return null;

        // Of a fund alone it is not said whether what was carried over is in the table: then it is checked by itself.
        var standsAlone = meaning.IsThreePublic || meaning.Id == TitleMeaning.ProjectList || (hasCarryOver && !meaning.IsWhole);
        var layout = new TableLayout { Number = number, Id = meaning.Id, Title = PrintedText.Shorten(title.Text), Unit = unit, Panels = [.. panels], Words = WordsOf(meaning) };
        return new(table, layout, title, 100, 100, headerRows, [.. understood, .. others]) { StandsAlone = standsAlone };
    }

    /// <summary>The nearest text above that reads as the title of a table of this stage.</summary>
    private (Paragraph? Title, TitleMeaning? Meaning) TitleOf(RawTable table)
    {
        for (var i = table.Titles.Count - 1; i >= 0; i--)
        {
            var title = table.Titles[i];
            var (paragraph, meaning) = (title.Paragraph, title.Meaning);
            if (!TableHeads.IsTitle(paragraph.Text) && !title.Core.EndsWith('表'))
                continue;
            if (meaning is null && TableHeads.IsLabel(paragraph.Text))
                continue;
            return title.IsOfFinalAccounts == (form.Stage == BudgetStage.FinalAccounts) ? (paragraph, meaning) : (null, null);
        }

        return (null, null);
    }

    /// <summary>The side of a panel: what its headers say, or else its place.</summary>
    private static Slice? SliceOf(TitleMeaning meaning, PhysicalPanel panel, int index, int count)
    {
        if (meaning.Income is null || meaning.Expenditure is null)
            return count == 1 || meaning.Id == "general-basic" ? meaning.Income ?? meaning.Expenditure : null;
        var top = panel.Labels.Concat(panel.Amounts).Select(static c => c.Path.FirstOrDefault(string.Empty)).FirstOrDefault(static t => t.Length > 0) ?? string.Empty;
        var (income, expenditure) = (top.Contains('收', StringComparison.Ordinal), top.Contains('支', StringComparison.Ordinal));
        if (income == expenditure)
            return index == 0 ? meaning.Income : index == 1 ? meaning.Expenditure : null;
        return income ? (index == 0 ? meaning.Income : null) : index > 0 ? meaning.Expenditure : null;
    }

    private Panel? PanelOf(RawTable table, int headerRows, PhysicalPanel physical, Slice? slice, TitleMeaning meaning, bool hasCarryOver)
    {
        if (slice is not { } within)
            return null;
        if (meaning.IsThreePublic)
            return ThreePublicPanel(table, headerRows, physical, within);
        if (within.Member(ClosedDimension.Side) == (int)Side.Income && meaning.Id == "revenue" && !SplitVintages(physical, hasCarryOver, ref within))
            return null;
        if (meaning.Id == "general-basic")
            within = WithKind(physical, within);
        if (!KeepCertainColumns(physical, within))
            return null;
        if (meaning.Id == TitleMeaning.ProjectList)
            return ListPanel(table, headerRows, physical, new(within, RowAxis.Project, []));
        var best = (Axis: (RowAxis?)null, Score: SureRows - 1);
        foreach (var axis in AxesOf(within, meaning))
        {
            var score = RowScore(table, headerRows, physical, new(within, axis, []), WordsOf(meaning));
            if (score > best.Score)
                best = (axis, score);
        }

        if (best.Axis is null && meaning.Id is "revenue" or "expenditure" && !HasUnitNamesAsLabels(physical))
            return ListPanel(table, headerRows, physical, new(within, RowAxis.Unit, []));
        return best.Axis is { } found ? new(within, found, []) : null;
    }

    private Panel? ListPanel(RawTable table, int headerRows, PhysicalPanel physical, Panel panel)
        => FlatList.IsOne(table, headerRows, physical, panel.Slice, new(panel, words, Lexicon.Empty, subjects, new(), new())) ? panel : null;

    /// <summary>总计 at the foot of both sides of a 总表 is 收入总计 and 支出总计; elsewhere it is the total of its table.</summary>
    private static Lexicon WordsOf(TitleMeaning meaning) => meaning.Income is null || meaning.Expenditure is null ? Lexicon.Empty : FinalAccounts.Balance;

    /// <summary>人员经费 and 公用经费 over the two halves of a table say what each is of.</summary>
    private static Slice WithKind(PhysicalPanel physical, Slice slice)
    {
        var kinds = physical.Amounts.Select(static c => c.Meanings.Select(static m => m.Member(ClosedDimension.Kind)).FirstOrDefault(static k => k >= 0, -1)).Distinct().ToList();
        return kinds is [var only and >= 0] && MemberTree.All.First(static t => t.Dimension == ClosedDimension.Kind).Contains(slice.Member(ClosedDimension.Kind), only)
            ? slice.WithMember(ClosedDimension.Kind, only)
            : slice;
    }

    private static RowAxis[] AxesOf(Slice slice, TitleMeaning meaning)
        => meaning.Id switch
        {
            "general-basic" => [RowAxis.Economy],
            "revenue-and-expenditure" or "appropriation" => slice.Member(ClosedDimension.Side) == (int)Side.Income ? [RowAxis.Words] : [RowAxis.Function, RowAxis.Economy, RowAxis.Words],
            _ => [RowAxis.Function],
        };

    /// <summary>
    /// Where a column shows what is carried over, the funds beside it are of the current year. Where there is none although money was carried
    /// over, it is not said whether it is in them, unless the whole is 本年收入.
    /// </summary>
    private static bool SplitVintages(PhysicalPanel physical, bool hasCarryOver, ref Slice slice)
    {
        var shows = physical.Amounts.Exists(static c => c.Meanings.Exists(static m => m.Member(ClosedDimension.Vintage) > (int)Vintage.CurrentYear));
        if (!shows)
            return !hasCarryOver || physical.Amounts.TrueForAll(static c => c.Meanings.Exists(static m => !m.IsEmpty)) && physical.Amounts.Exists(static c => c.Meanings.Exists(static m => m.Member(ClosedDimension.Vintage) == (int)Vintage.CurrentYear));
        slice = default(Slice).With(Side.Income);
        foreach (var column in physical.Amounts)
        {
            if (column.Meanings.Exists(static m => m.Member(ClosedDimension.Fund) >= 0) && !column.Meanings.Exists(static m => m.Member(ClosedDimension.Vintage) >= 0))
                column.Meanings.Add(Meaning.Of(Vintage.CurrentYear));
        }

        return true;
    }

    /// <summary>Two columns of one meaning are not what they seem, as those of two years; neither is taken. Whether any is left.</summary>
    private static bool KeepCertainColumns(PhysicalPanel physical, Slice slice)
    {
        var slices = new Dictionary<Slice, HeaderColumn>();
        var any = false;
        foreach (var column in physical.Amounts)
        {
            if (column.Unknown is not null || !TableReader.TryNarrow(column, slice, out var narrowed))
                continue;
            if (slices.TryAdd(narrowed, column))
                continue;
            column.Unknown = column.Caption;
            slices[narrowed].Unknown = slices[narrowed].Caption;
        }

        foreach (var column in slices.Values)
            any |= column.Unknown is null;
        return any;
    }

    /// <summary>How many of a hundred rows with amounts the axis explains; nothing when two rows have one meaning, as in lists unit by unit.</summary>
    private int RowScore(RawTable table, int headerRows, PhysicalPanel physical, Panel panel, Lexicon own)
    {
        var resolver = new RowResolver(panel, words, own, subjects, new(), new());
        var (rows, resolved, hasSubject, hasKind) = (0, 0, false, false);
        var seen = new HashSet<Slice>();
        foreach (var block in physical.All)
        {
            var (lastClass, lastSection) = (string.Empty, string.Empty);
            for (var r = headerRows; r < table.Rows.Count; r++)
            {
                var row = table.Rows[r];
                if (physical.IsTaken(row, block))
                    continue;
                var label = RowLabel.Read(row, block, ref lastClass, ref lastSection);
                var hasAmount = physical.AmountsOf(row, block).Amounts.Exists(c => c.Index < row.Cells.Length && PrintedAmount.IsNumber(row.Cells[c.Index].Text));
                if (label.IsBlank || TableAssembler.IsNote(label.First) || label.UnitName.Length > 0 && !HasUnitNamesAsLabels(physical))
                {
                    if (hasAmount)
                        return 0;
                    continue;
                }

                var isResolved = resolver.Resolve(label, out var slice, out _) == RowResolver.Answer.Resolved;
                if (isResolved && !seen.Add(slice) && hasAmount)
                    return 0;

                // Subjects and kinds one below the other divide the same money twice.
                hasSubject |= isResolved && hasAmount && (!slice.Function.IsDefault || !slice.DepartmentEconomy.IsDefault);
                hasKind |= isResolved && hasAmount && slice.Member(ClosedDimension.Kind) != panel.Slice.Member(ClosedDimension.Kind);
                if (hasSubject && hasKind)
                    return 0;
                rows += hasAmount ? 1 : 0;
                resolved += hasAmount && isResolved ? 1 : 0;
            }
        }

        // An empty table is one of the first kind that its place allows.
        return rows == 0 ? SureRows : 100 * resolved / rows;
    }

    private static bool HasUnitNamesAsLabels(PhysicalPanel physical) => physical.Labels.TrueForAll(static c => c.Role != HeaderRole.UnitName);

    private Panel? ThreePublicPanel(RawTable table, int headerRows, PhysicalPanel physical, Slice slice)
    {
        var whole = slice.With(ThreePublicItem.Total);
        var items = physical.Amounts.Count(static c => c.Meanings.Exists(static m => m.Member(ClosedDimension.ThreePublic) > 0));
        var rows = table.Rows.Skip(headerRows).Count(r => physical.Amounts.Exists(c => c.Index < r.Cells.Length && PrintedAmount.IsNumber(r.Cells[c.Index].Text)));
        if (items >= 2)
        {
            // A total beside more than the three may be of more than the three.
            foreach (var column in physical.Amounts)
            {
                if (column.Meanings.TrueForAll(static m => m.IsEmpty) && physical.Amounts.Exists(static c => c.Unknown is not null))
                    column.Unknown ??= column.Caption;
            }

            if (!KeepCertainColumns(physical, whole))
                return null;
            return rows <= 1 ? new(whole, RowAxis.OneRow, []) : HasUnitNamesAsLabels(physical) ? null : ListPanel(table, headerRows, physical, new(whole, RowAxis.Unit, []));
        }

        var panel = new Panel(whole, RowAxis.Words, []);
        return KeepCertainColumns(physical, whole) && RowScore(table, headerRows, physical, panel, Lexicon.Empty) == 100 ? panel : null;
    }

    private static AmountUnit CommonUnit(List<RawTable> tables)
    {
        var units = new int[Enum.GetValues<AmountUnit>().Length];
        foreach (var table in tables)
        {
            foreach (var paragraph in table.Above)
                units[(int)HeadingReader.ReadUnit(paragraph.Text)]++;
        }

        units[(int)AmountUnit.Unknown] = 0;
        var most = Array.IndexOf(units, units.Max());
        return units[most] == 0 ? AmountUnit.WanYuan : (AmountUnit)most;
    }
}

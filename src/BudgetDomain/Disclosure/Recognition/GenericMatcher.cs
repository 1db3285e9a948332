using System.Collections.Immutable;
using BudgetDomain.Cube;
using BudgetDomain.Disclosure.Forms;

namespace BudgetDomain.Disclosure.Recognition;

/// <summary>
/// Reads tables of a place whose form nobody described: the title says what a table is about, the header what its columns are, and the
/// rows themselves what they stand for. Whatever is not certain is left out, since no sum may be asked of it.
/// </summary>
internal sealed class GenericMatcher(Form form, Lexicon words, ISubjectNames subjects, MemberNames knownUnits)
{
    // Of a hundred rows with amounts, so many must be understood for the rows to be what they seem.
    private const int SureRows = 70;

    private static readonly Lexicon OtherFunds = new(["其他资金"], new LexiconEntry(HeaderRole.Amount, Meaning.Of(FundSource.UnitFunds)));

    private static readonly Lexicon YearsAsRows = new(["年度", "年份"], new LexiconEntry(HeaderRole.Name, default));

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
        var columns = HeaderReader.Read(table.Rows, headerRows, table.Width, words, meaning.IsThreePublic ? WordsOf(meaning, table) : Lexicon.Empty, year);
        var physical = PhysicalPanel.Split(columns);
        var (panels, understood, others) = (new List<Panel>(), new List<PhysicalPanel>(), new List<PhysicalPanel>());
        for (var p = 0; p < physical.Count; p++)
        {
            if (PanelOf(table, headerRows, physical[p], SliceOf(meaning, physical[p], p, physical.Count), meaning, hasCarryOver, year) is { } panel)
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
        var standsAlone = meaning.StandsAlone || (hasCarryOver && !meaning.IsWhole);
        var layout = new TableLayout { Number = number, Id = meaning.Id, Title = PrintedText.Shorten(title.Text), Unit = unit, Panels = [.. panels], Words = WordsOf(meaning, table) };
        return new(table, layout, title, 100, 100, headerRows, [.. understood, .. others]) { StandsAlone = standsAlone, ShowsItself = others.Count == 0 && panels is [var only] && ShowsItself(table, headerRows, understood[0], only, layout.Words) };
    }

    /// <summary>Whether a table is what its title says by its own sums: every column and every row with an amount is understood, two rows or more are subjects, and they add up to a total.</summary>
    private bool ShowsItself(RawTable table, int headerRows, PhysicalPanel physical, Panel panel, Lexicon own)
        => panel.Axis is RowAxis.Function or RowAxis.Economy && physical.Blocks.Count == 0 && physical.Amounts.TrueForAll(static c => c.Unknown is null)
            && ListedTree.AddsUp(table, headerRows, physical, panel.Slice, ResolverOf(panel, own), fewest: 3);

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
            return count == 1 || meaning.Id is "general-basic" or "basic-economy" ? meaning.Income ?? meaning.Expenditure : null;
        var top = panel.Labels.Concat(panel.Amounts).Select(static c => c.Path.FirstOrDefault(string.Empty)).FirstOrDefault(static t => t.Length > 0) ?? string.Empty;
        var (income, expenditure) = (top.Contains('收', StringComparison.Ordinal), top.Contains('支', StringComparison.Ordinal));
        if (income == expenditure)
            return index == 0 ? meaning.Income : index == 1 ? meaning.Expenditure : null;
        return income ? (index == 0 ? meaning.Income : null) : index > 0 ? meaning.Expenditure : null;
    }

    private Panel? PanelOf(RawTable table, int headerRows, PhysicalPanel physical, Slice? slice, TitleMeaning meaning, bool hasCarryOver, int year)
    {
        if (slice is not { } within)
            return null;
        if (meaning.IsThreePublic)
            return ThreePublicPanel(table, headerRows, physical, within, meaning, year);
        if (meaning.Id == "revenue" && WordPanel(table, headerRows, physical, within, meaning) is { } ofWords)
            return ofWords;
        if (within.Member(ClosedDimension.Side) == (int)Side.Income && meaning.Id == "revenue" && !SplitVintages(physical, hasCarryOver, ref within))
            return null;
        if (meaning.Id is "general-basic" or "basic-economy")
            within = WithKind(physical, within);
        NameOtherFunds(physical);
        if (!KeepCertainColumns(physical, within))
            return null;
        if (meaning.Id == TitleMeaning.ProjectList)
            return ListPanel(table, headerRows, physical, new(within, RowAxis.Project, []));
        return SubjectPanel(table, headerRows, physical, within, meaning)
            ?? (meaning.Id is "revenue" or "expenditure" or TitleMeaning.AgencyOperating && UnitRows.MayBeIn(physical) ? UnitPanel(table, headerRows, physical, within, meaning) : null)
            ?? (meaning.Id == "expenditure" ? KindPanel(table, headerRows, physical, within) : null);
    }

    /// <summary>Income by words, one under the other as in 收支总表: what is carried over is a row of it.</summary>
    private Panel? WordPanel(RawTable table, int headerRows, PhysicalPanel physical, Slice within, TitleMeaning meaning)
    {
        var panel = new Panel(within, RowAxis.Words, []);
        return physical.Labels.TrueForAll(static c => c.Role is HeaderRole.Name or HeaderRole.OtherLabel) && physical.Amounts.Count == 1 && KeepCertainColumns(physical, within)
            && RowScore(table, headerRows, physical, panel, WordsOf(meaning, table)) > SureRows ? panel : null;
    }

    /// <summary>Expenditure by kind, with the economic 类 of each kind below it.</summary>
    private Panel? KindPanel(RawTable table, int headerRows, PhysicalPanel physical, Slice within)
    {
        var panel = new Panel(within, RowAxis.Economy, []) { HasKindRows = true };
        return physical.Labels.TrueForAll(static c => c.Role is HeaderRole.Name or HeaderRole.OtherLabel) && RowScore(table, headerRows, physical, panel, Lexicon.Empty) == 100
            && ListedTree.AddsUp(table, headerRows, physical, within, ResolverOf(panel, Lexicon.Empty), isNamed: true) ? panel : null;
    }

    /// <summary>Rows of subjects, or of the words for them; those of units among them are taken where all of it adds up.</summary>
    private Panel? SubjectPanel(RawTable table, int headerRows, PhysicalPanel physical, Slice within, TitleMeaning meaning)
    {
        var best = (Panel: (Panel?)null, Score: SureRows - 1);
        foreach (var axis in AxesOf(within, meaning))
        {
            var panel = new Panel(within, axis, []);
            var score = RowScore(table, headerRows, physical, panel, WordsOf(meaning, table));
            if (score > best.Score)
                best = (panel, score);
            if (axis is not (RowAxis.Function or RowAxis.Economy) || !UnitRows.MayBeIn(physical))
                continue;
            var ofUnits = panel with { HasUnitRows = true };
            if (RowScore(table, headerRows, physical, ofUnits, WordsOf(meaning, table)) is var scoreOfUnits && scoreOfUnits > best.Score && UnitRows.AreIn(table, headerRows, physical, ResolverOf(ofUnits, Lexicon.Empty)) && ListPanel(table, headerRows, physical, ofUnits) is not null)
                best = (ofUnits, scoreOfUnits);
        }

        return best.Panel;
    }

    /// <summary>Rows of units: a list of them, or one of 机关运行经费 without a total.</summary>
    private Panel? UnitPanel(RawTable table, int headerRows, PhysicalPanel physical, Slice within, TitleMeaning meaning)
    {
        var rows = table.Rows.Skip(headerRows).Count(physical.HasAmountIn);
        return rows <= 1 && meaning.Id == TitleMeaning.AgencyOperating ? new(within, RowAxis.OneRow, []) : ListPanel(table, headerRows, physical, new(within, RowAxis.Unit, []));
    }

    private Panel? ListPanel(RawTable table, int headerRows, PhysicalPanel physical, Panel panel)
        => ListedTree.AddsUp(table, headerRows, physical, panel.Slice, ResolverOf(panel, Lexicon.Empty)) ? panel : null;

    private RowResolver ResolverOf(Panel panel, Lexicon own) => new(panel, words, own, subjects, knownUnits.Copy(), new());

    /// <summary>其他资金 beside 财政拨款 and 财政专户 is what is left: 单位资金. Where one of these is missing, it may be in it.</summary>
    private static void NameOtherFunds(PhysicalPanel physical)
    {
        var funds = physical.Amounts.SelectMany(static c => c.Meanings).Select(static m => m.Member(ClosedDimension.Fund)).ToHashSet();
        var others = physical.Amounts.FindAll(static c => c.Unknown is { } unknown && PrintedText.Normalise(unknown) == "其他资金");
        if (others.Count != 1 || !funds.Contains((int)FundSource.SpecialAccount) || !(funds.Contains((int)FundSource.FiscalAppropriation) || funds.Contains((int)FundSource.General))
            || funds.Any(static f => f >= 0 && MemberTree.Fund.Contains((int)FundSource.UnitFunds, f)))
            return;
        others[0].Unknown = null;
        others[0].Meanings.Add(Meaning.Of(FundSource.UnitFunds));
    }

    /// <summary>总计 at the foot of both sides of a 总表 is 收入总计 and 支出总计; elsewhere it is the total of its table.</summary>
    private Lexicon WordsOf(TitleMeaning meaning, RawTable table)
        => meaning.IsThreePublic ? form.Stage == BudgetStage.FinalAccounts ? FinalAccounts.Budgets : YearsAsRows
            : meaning.Income is not null && meaning.Expenditure is not null ? FinalAccounts.Balance : meaning.Id == "revenue" && HasSpecialAccount(table) ? OtherFunds : Lexicon.Empty;

    /// <summary>Whether 财政专户 is a row and 单位资金 is none, so that 其他资金 is what is left of all funds.</summary>
    private static bool HasSpecialAccount(RawTable table)
    {
        var labels = table.Rows.SelectMany(static r => r.Cells.Take(1)).Select(static c => PrintedText.WithoutNumbering(PrintedText.Normalise(c.Text), out _).ToString()).ToList();
        return labels.Exists(static l => l.StartsWith("财政专户", StringComparison.Ordinal)) && !labels.Exists(static l => l.StartsWith("单位资金", StringComparison.Ordinal));
    }

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
            _ when meaning.IsByEconomy => [RowAxis.Economy],
            "general-basic" or TitleMeaning.AgencyOperating => [RowAxis.Economy],
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
        var resolver = ResolverOf(panel, own);
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
                var hasAmount = physical.AmountsOf(row, block).HasAmountIn(row);
                if (label.IsBlank || TableAssembler.IsNote(label.First) || (label.UnitName.Length > 0 && !panel.HasUnitRows))
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
                if (hasSubject && hasKind && !panel.HasKindRows)
                    return 0;
                rows += hasAmount ? 1 : 0;
                resolved += hasAmount && isResolved ? 1 : 0;
            }
        }

        // An empty table is one of the first kind that its place allows.
        return rows == 0 ? SureRows : 100 * resolved / rows;
    }

    private Panel? ThreePublicPanel(RawTable table, int headerRows, PhysicalPanel physical, Slice slice, TitleMeaning meaning, int year)
    {
        var whole = slice.With(ThreePublicItem.Total);
        var items = physical.Amounts.Count(static c => c.Meanings.Exists(static m => m.Member(ClosedDimension.ThreePublic) > 0));
        var rows = table.Rows.Skip(headerRows).Count(physical.HasAmountIn);
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
            if (rows > 1 && AreYears(table, headerRows, physical, year))
                return new(whole, RowAxis.OneRow, []) { OwnYear = year };
            return rows <= 1 ? new(whole, RowAxis.OneRow, []) : UnitRows.MayBeIn(physical) ? ListPanel(table, headerRows, physical, new(whole, RowAxis.Unit, [])) : null;
        }

        var panel = new Panel(whole, RowAxis.Words, []);
        return KeepCertainColumns(physical, whole) && RowScore(table, headerRows, physical, panel, WordsOf(meaning, table)) == 100 ? panel : null;
    }

    /// <summary>Whether each row with amounts is of another year, one of them of the document's.</summary>
    private static bool AreYears(RawTable table, int headerRows, PhysicalPanel physical, int year)
    {
        var years = new List<int>();
        var (lastClass, lastSection) = (string.Empty, string.Empty);
        foreach (var row in table.Rows.Skip(headerRows))
        {
            var label = RowLabel.Read(row, physical, ref lastClass, ref lastSection);
            if (physical.HasAmountIn(row))
                years.Add(PrintedText.YearAlone(label.First));
        }

        return physical.Blocks.Count == 0 && year > 0 && years.Contains(year) && !years.Contains(0) && years.Distinct().Count() == years.Count;
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

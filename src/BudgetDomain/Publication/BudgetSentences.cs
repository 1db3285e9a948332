using System.Collections.Immutable;
using BudgetDomain.Cube;
using BudgetDomain.Subjects;

namespace BudgetDomain.Publication;

/// <summary>The sentences that restate the tables. What a form does not print, no sentence states.</summary>
internal sealed class BudgetSentences(PublicationFacts facts, PrintedAmounts amounts, SubjectNames names)
{
    private static readonly Slice Income = default(Slice).With(Side.Income);
    private static readonly Slice Expenditure = Income.With(Side.Expenditure);

    private readonly NarrativeWords _words = new(facts, amounts);
    private readonly string _subject = $"{facts.Year.Year}年度{facts.UnitName}";

    /// <summary>一般公共预算 of the current year where the form prints it apart; otherwise of all years.</summary>
    private Slice General => amounts.TryGet(Expenditure.With(FundSource.General).With(Vintage.CurrentYear), out _)
        ? Expenditure.With(FundSource.General).With(Vintage.CurrentYear)
        : Expenditure.With(FundSource.General);

    /// <summary>收支数据变动情况及原因.</summary>
    public IEnumerable<string> Totals()
    {
        var revenue = Total("预算收入总计", Income, "其中", [("本年收入", Income.With(Vintage.CurrentYear)), ("上年结转", Income.With(Vintage.CarriedOver))], ChangeOf.Revenue);
        var spending = amounts.TryGet(Income, out var all) && amounts.TryGet(Expenditure, out var spent) && all == spent ? Income : Expenditure;
        var expenditure = Total(
            "预算支出总计", spending, "其中",
            [("当年预算安排", Expenditure.With(Vintage.CurrentYear)), ("上年结转安排", Expenditure.With(Vintage.CarriedOver))], ChangeOf.Expenditure);
        return Sentence($"{_subject}{revenue}", revenue).Concat(Sentence($"本年度单位{expenditure}", expenditure));
    }

    /// <summary>收入预算情况说明.</summary>
    public IEnumerable<string> Revenue()
    {
        if (!amounts.TryGet(Income, out var total))
            yield break;
        var parts = Named(Partition(Income.With(Vintage.CurrentYear), MemberTree.Fund, int.MaxValue), NameOfFund);
        if (amounts.TryGet(Income.With(Vintage.CarriedOver), out var carried))
            parts.Add(("上年结转", carried));
        if (parts.Count > 0)
            yield return $"{_subject}预算收入{_words.Amount(total)}，由以下各项构成：{_words.Parts(parts, total)}。";
    }

    /// <summary>支出预算情况说明.</summary>
    public IEnumerable<string> Spending()
    {
        if (!amounts.TryGet(Expenditure, out var total))
            yield break;
        var parts = Named(Partition(Expenditure, MemberTree.Kind, 1), static s => SliceText.Word(s.Kind));
        yield return parts.Count == 0
            ? $"{_subject}支出预算{_words.Amount(total)}。"
            : $"{_subject}支出预算{_words.Amount(total)}，按支出性质分为：{_words.Parts(parts, total)}。";
    }

    /// <summary>财政拨款收支预算总体情况说明.</summary>
    public IEnumerable<string> Appropriation()
    {
        var income = Income.With(FundSource.FiscalAppropriation);
        if (!amounts.TryGet(income, out var total))
            yield break;
        var byFund = Named(Partition(income.With(Vintage.CurrentYear), MemberTree.Fund, 1), NameOfFund);
        var text = $"{_subject}财政拨款收支总预算{_words.Amount(total)}。";
        if (amounts.TryGet(income.With(Vintage.CurrentYear), out var current) && amounts.TryGet(income.With(Vintage.CarriedOver), out var carried))
            text += $"按年度分：当年拨款收入{_words.Amount(current)}，上年结转收入{_words.Amount(carried)}。";
        if (byFund.Count > 0)
            text += $"当年拨款收入按预算分：{string.Join('，', byFund.Select(p => p.Name + _words.Amount(p.Amount)))}。";
        var classes = Classes(Expenditure.With(FundSource.FiscalAppropriation));
        yield return classes.Count == 0 ? text : $"{text}支出包括：{string.Join('、', classes.Select(p => p.Name + _words.Amount(p.Amount)))}。";
    }

    /// <summary>一般公共预算当年支出规模变化情况.</summary>
    public IEnumerable<string> GeneralSize()
        => amounts.TryGet(General, out var total) ? [$"{_subject}一般公共预算当年支出{_words.Amount(total)}{_words.Change(General, ChangeOf.General)}。"] : [];

    /// <summary>一般公共预算当年支出结构情况.</summary>
    public IEnumerable<string> GeneralStructure()
    {
        if (!amounts.TryGet(General, out var total))
            return [];
        var classes = Classes(General);
        return classes.Count == 0
            ? [$"{_subject}没有安排一般公共预算当年支出。"]
            : [$"{_subject}一般公共预算当年支出{_words.Amount(total)}，用于以下方面：{_words.Parts(classes, total)}。"];
    }

    /// <summary>一般公共预算当年支出结构图, of what <see cref="GeneralStructure"/> says; none where there is one class or less.</summary>
    public IEnumerable<ComposedChart> GeneralChart()
    {
        var classes = Classes(General);
        if (classes.Count < 2 || !amounts.TryGet(General, out var total) || _words.SharesOf(classes, total) is not { Length: > 0 } shares)
            return [];
        ImmutableArray<ComposedPart> parts = [.. classes.Select((c, i) => new ComposedPart(c.Name, c.Amount.Value, shares[i])).Where(static part => !part.Amount.IsZero)];
        return parts.Length < 2 ? [] : [new($"{facts.Year.Year}年度一般公共预算当年支出结构图", parts)];
    }

    /// <summary>一般公共预算基本支出情况说明.</summary>
    public IEnumerable<string> GeneralBasic()
    {
        var basic = General.With(ExpenditureKind.Basic);
        if (!amounts.TryGet(basic, out var total))
            yield break;
        if (total.IsNone)
        {
            yield return $"{_subject}没有安排一般公共预算基本支出。";
            yield break;
        }

        var kinds = Partition(basic, MemberTree.Kind, 1);
        yield return $"{_subject}一般公共预算安排基本支出{_words.Amount(total)}{(kinds.Count == 0 ? "。" : "，包括：")}";
        foreach (var kind in kinds)
        {
            amounts.TryGet(kind, out var amount);
            var uses = Uses(kind);
            yield return $"{SliceText.Word(kind.Kind)}{_words.Amount(amount)}{(uses.Length == 0 ? string.Empty : $"，用于：{uses}等")}{(kind == kinds[^1] ? "。" : "；")}";
        }
    }

    /// <summary>“三公”经费增减变动原因说明.</summary>
    public IEnumerable<string> ThreePublic()
    {
        var three = Expenditure.With(FundSource.FiscalAppropriation).With(ThreePublicItem.Total);
        if (!amounts.TryGet(three, out var total))
            yield break;
        if (total.IsNone)
        {
            yield return $"本单位未安排“三公”经费预算{_words.Change(three, ChangeOf.ThreePublic)}。";
            yield break;
        }

        var text = $"{_subject}“三公”经费预算{_words.Amount(total)}{_words.Change(three, ChangeOf.ThreePublic)}。";
        var items = Named(Partition(three, MemberTree.ThreePublic, 1), static s => SliceText.Word(s.ThreePublic));
        if (items.Count > 0)
            text += $"其中：{string.Join('，', items.Select(i => i.Name + _words.Amount(i.Amount)))}。";
        var cars = Named(Partition(three.With(ThreePublicItem.Vehicles), MemberTree.ThreePublic, 1), static s => SliceText.Word(s.ThreePublic));
        if (cars.Count > 0)
            text += $"公务用车购置及运行费中：{string.Join('，', cars.Select(i => i.Name + _words.Amount(i.Amount)))}。";
        yield return text;
    }

    /// <summary>机关运行经费增减变动原因说明.</summary>
    public IEnumerable<string> AgencyOperating()
    {
        var candidates = new[]
        {
            Expenditure.With(Vintage.CurrentYear).With(FundSource.FiscalAppropriation), Expenditure.With(FundSource.General), Expenditure.With(FundSource.FiscalAppropriation),
        };
        foreach (var candidate in candidates)
        {
            var slice = candidate.With(ExpenditureKind.AgencyOperating);
            if (!amounts.TryGet(slice, out var amount))
                continue;
            return amount.IsNone
                ? ["本单位没有安排机关运行经费。"]
                : [$"本单位机关运行经费财政拨款预算{_words.Amount(amount)}{_words.Change(slice, ChangeOf.AgencyOperating)}。"];
        }

        return [];
    }

    /// <summary>政府采购情况.</summary>
    public string Procurement(ProcurementBudget budget) => budget.Total.IsZero
        ? "本单位没有安排政府采购预算。"
        : $"{facts.Year.Year}年{facts.UnitName}政府采购预算总额{_words.Amount(budget.Total)}。其中：政府采购货物预算{_words.Amount(budget.Goods)}、政府采购工程预算{_words.Amount(budget.Works)}、政府采购服务预算{_words.Amount(budget.Services)}。";

    private static IEnumerable<string> Sentence(string text, string content) => content.Length == 0 ? [] : [$"{text}。"];

    private static string NameOfFund(Slice slice) => slice.Fund switch
    {
        FundSource.General or FundSource.GovernmentFund or FundSource.StateCapital => $"{SliceText.Word(slice.Fund)}拨款收入",
        FundSource.FiscalAppropriation => "财政拨款收入",
        FundSource.SpecialAccount => "财政专户管理资金收入",
        _ => SliceText.Word(slice.Fund),
    };

    private string Total(string what, Slice slice, string lead, ReadOnlySpan<(string Name, Slice Slice)> parts, ChangeOf change)
    {
        if (!amounts.TryGet(slice, out var total))
            return string.Empty;
        var stated = new List<string>();
        foreach (var (name, part) in parts)
        {
            if (amounts.TryGet(part, out var amount))
                stated.Add(name + _words.Amount(amount));
        }

        // The change is that of the total, so it stands before its parts.
        return $"{what}{_words.Amount(total)}{_words.Change(slice, change)}{(stated.Count < 2 ? string.Empty : $"，{lead}：{string.Join('，', stated)}")}";
    }

    private List<(string Name, RestatedAmount Amount)> Named(IEnumerable<Slice> slices, Func<Slice, string> nameOf)
        => [.. slices.Select(s => (nameOf(s), amounts.TryGet(s, out var amount) ? amount : RestatedAmount.None))];

    private List<(string Name, RestatedAmount Amount)> Classes(Slice within) =>
    [
        .. amounts.All
            .Where(a => !a.Value.IsNone && a.Key.Function.Level == SubjectLevel.Class && a.Key == within.With(a.Key.Function))
            .OrderBy(static a => a.Key.Function)
            .Select(a => (names.Of(a.Key.Function), a.Value)),
    ];

    /// <summary>What a kind of basic expenditure is used for: the economic subjects that are seen to have an amount, in their order.</summary>
    private string Uses(Slice within) => string.Join('、', amounts.All
        .Where(a => !a.Value.Value.IsZero && a.Key.DepartmentEconomy.Level == SubjectLevel.Section && within.Contains(a.Key) && a.Key.Kind == within.Kind && a.Key.Fund == within.Fund)
        .Select(static a => a.Key.DepartmentEconomy).Distinct().Order().Select(code => names.Of(code)).Where(static n => n.Length > 0));

    /// <summary>The finest printed slices that make up a whole on one dimension, down to a depth; none where some part is not printed.</summary>
    private List<Slice> Partition(Slice whole, MemberTree tree, int depth)
    {
        var parts = new List<Slice>();
        return depth > 0 && TryPart(whole, tree, depth, parts) ? parts : [];
    }

    private bool TryPart(Slice whole, MemberTree tree, int depth, List<Slice> found)
    {
        var member = whole.Member(tree.Dimension);
        if (depth == 0 || tree.PartsOf(member).IsEmpty || tree.IsOpen(member))
            return false;
        var first = found.Count;
        foreach (var part in tree.PartsOf(member))
        {
            var slice = whole.WithMember(tree.Dimension, part);
            if (TryPart(slice, tree, depth - 1, found))
                continue;
            if (amounts.TryGet(slice, out _))
            {
                found.Add(slice);
            }
            else if (!tree.IsOptional(part) && amounts.Exact(slice) != 0)
            {
                found.RemoveRange(first, found.Count - first);
                return false;
            }
        }

        return found.Count > first;
    }
}

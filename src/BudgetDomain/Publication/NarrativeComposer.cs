using System.Collections.Immutable;
using System.Globalization;
using BudgetDomain.Text;

namespace BudgetDomain.Publication;

/// <summary>Puts the chapters of a disclosure around its tables: 概况, 报表, 情况说明, 名词解释.</summary>
internal sealed class NarrativeComposer(PublicationFacts facts, PrintedAmounts amounts, SubjectNames names, ProjectFigures projects, List<LocalizedText> notices)
{
    private readonly BudgetSentences _sentences = new(facts, amounts, names);
    private readonly ImmutableArray<ComposedBlock>.Builder _blocks = ImmutableArray.CreateBuilder<ComposedBlock>();
    private int _chapter;

    public ImmutableArray<ComposedBlock> Around(IEnumerable<ComposedBlock> cover, IEnumerable<ComposedTable> tables)
    {
        _blocks.AddRange(cover);
        Part("第一部分 概况");
        Chapter("本单位职责", Given(facts.Inputs.Duties, "本次编制没有提供本单位职责的文字，本文件不作说明。", "主要职能", "duties"));
        Chapter("机构设置情况", Given(facts.Inputs.Organisation, "本次编制没有提供机构设置的文字，本文件不作说明。", "机构设置", "organisation"));
        Part($"第二部分 {facts.Year.Year}年单位预算报表");
        _blocks.AddRange(tables);
        Part($"第三部分 {facts.Year.Year}年度单位预算情况说明");
        Chapter("单位预算收支数据变动情况及原因", _sentences.Totals());
        Chapter("收入预算情况说明", _sentences.Revenue());
        Chapter("支出预算情况说明", _sentences.Spending());
        Chapter("财政拨款收支预算总体情况说明", _sentences.Appropriation());
        Chapter("一般公共预算支出情况说明", []);
        Section("（一）一般公共预算当年支出规模变化情况", _sentences.GeneralSize());
        Section("（二）一般公共预算当年支出结构情况", _sentences.GeneralStructure());
        _blocks.AddRange(_sentences.GeneralChart());
        Chapter("一般公共预算基本支出情况说明", _sentences.GeneralBasic());
        Chapter("“三公”经费增减变动原因说明", _sentences.ThreePublic());
        Chapter("机关运行经费增减变动原因说明", _sentences.AgencyOperating());
        Chapter("政府采购情况", [Procurement()]);
        Chapter("绩效管理情况", [.. projects.Sentences(), .. Plans()]);
        _blocks.AddRange(facts.Inputs.Plans.Select(plan => PlanGrid.Of(plan, facts.Year.Year)));
        Chapter("国有资产占有使用情况", Assets());
        Part("第四部分 名词解释");
        _chapter = 0;
        foreach (var (term, meaning) in Glossary.Terms)
            _blocks.Add(new ComposedParagraph($"{ChineseNumeral.Of(++_chapter)}、{term}：{meaning}。"));
        return _blocks.DrainToImmutable();
    }

    private void Part(string title)
    {
        _blocks.Add(new ComposedHeading(title, 2));
        _chapter = 0;
    }

    private void Chapter(string title, IEnumerable<string> paragraphs)
    {
        _blocks.Add(new ComposedHeading($"{ChineseNumeral.Of(++_chapter)}、{title}", 3));
        _blocks.AddRange(paragraphs.Select(static p => new ComposedParagraph(p)));
    }

    private void Section(string title, IEnumerable<string> paragraphs)
    {
        _blocks.Add(new ComposedHeading(title, 4));
        _blocks.AddRange(paragraphs.Select(static p => new ComposedParagraph(p)));
    }

    private List<string> Given(ImmutableArray<string> texts, string otherwise, string chinese, string english)
    {
        var tidy = texts.Select(static t => string.Join(' ', t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(static t => t.Length > 0).ToList();
        if (tidy.Count > 0)
            return tidy;
        NotGiven(chinese, english, otherwise);
        return [otherwise];
    }

    private string Procurement()
    {
        if (facts.Inputs.Procurement is { } budget)
            return _sentences.Procurement(budget);
        const string otherwise = "本次编制没有提供政府采购预算，本文件不作说明。";
        NotGiven("政府采购预算", "procurement", otherwise);
        return otherwise;
    }

    private IEnumerable<string> Assets()
    {
        if (facts.Inputs.Assets is not { } assets)
        {
            const string otherwise = "本次编制没有提供国有资产占有使用情况，本文件不作说明。";
            NotGiven("国有资产占有使用情况", "state assets", otherwise);
            yield return otherwise;
            yield break;
        }

        var day = string.Create(CultureInfo.InvariantCulture, $"截至{assets.AsOf.Year}年{assets.AsOf.Month}月{assets.AsOf.Day}日，{facts.UnitName}");
        var uses = string.Join('，', assets.Vehicles.Select(static v => string.Create(CultureInfo.InvariantCulture, $"{v.Use}{v.Count}辆")));
        yield return string.Create(CultureInfo.InvariantCulture, $"{day}共有车辆{assets.Vehicles.Sum(static v => v.Count)}辆{(uses.Length == 0 ? string.Empty : $"，其中：{uses}")}。");
        if (assets.OfficeArea is { } area)
            yield return string.Create(CultureInfo.InvariantCulture, $"{day}使用的办公用房，建筑总面积{area}平方米。");
        yield return string.Create(CultureInfo.InvariantCulture, $"{day}占有使用的通用设备中，价值50万元（原值）以上的{assets.EquipmentOver500Thousand}台（套）；价值100万元（原值）以上的{assets.EquipmentOverMillion}台（套）。");
    }

    /// <summary>Projects without a plan are said, not passed over.</summary>
    private IEnumerable<string> Plans()
    {
        var missing = projects.Names().Except(facts.Inputs.Plans.Select(static p => p.Project), StringComparer.Ordinal).Count();
        if (missing == 0)
            yield break;
        var otherwise = string.Create(CultureInfo.InvariantCulture, $"本次编制没有提供{(facts.Inputs.Plans.IsEmpty ? string.Empty : "其中")}{missing}个项目的绩效目标，本文件不列。");
        NotGiven($" {missing} 个项目的绩效目标", missing == 1 ? "the plan of 1 project" : $"the plans of {missing} projects", otherwise);
        yield return otherwise;
    }

    private void NotGiven(string chinese, string english, string text)
        => notices.Add(new($"没有给出{chinese}，文中写作“{text}”", $"{english} not given; the text says \"{text}\""));
}

using BudgetDomain.Cube;
using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Recognition;
using BudgetDomain.Disclosure.Recognition.Plans;
using BudgetDomain.Disclosure.Recognition.Sections;
using BudgetDomain.Narrative;
using BudgetDomain.Performance;
using BudgetDomain.Rules.Completeness;
using BudgetDomain.Rules.Wording;
using BudgetDomain.Subjects;
using Xunit;

namespace BudgetDomain.Tests.Words;

/// <summary>
/// What the readers of short texts make of texts as they are printed, and of texts that are nearly so: every word that they know, every sign before and behind, at the
/// ends of every range. What comes of each is kept, looked at and found right (<see cref="ApprovedText"/>).
/// </summary>
public class ReaderTests
{
    private static readonly string[] Marks = ["", "其中：", "一、", "（二）", "3.", "①", "第四章 ", "2025年", "*", "#", " "];

    private static readonly Dictionary<string, (Func<IEnumerable<string>> Texts, Func<string, object?> Read)> Readers = new()
    {
        ["numbers"] = (Numbers, static text =>
        {
            var tokens = new List<NumberToken>();
            NumberScanner.Scan(text, tokens);
            return string.Join(" | ", tokens.Select(static t => $"{t.Kind} {t.Start}-{t.DigitsEnd}-{t.End} {t.Digits}e-{t.Decimals} {t.Unit}"));
        }
        ),
        ["titles"] = (Titles, static text => (TitleMeaning.Read(text) is { } meaning ? (meaning.Id, meaning.Income?.ToString(), meaning.Expenditure?.ToString(), meaning.IsByEconomy, meaning.StandsAlone) : ((string, string?, string?, bool, bool)?)null, string.Join(' ', TitleMeaning.OthersIn(text)))),
        ["plan-headers"] = (PlanHeaders, static text => (PlanWords.RoleOf(text), PlanWords.ScopeOf(text), PlanWords.IsTitle(text), PlanWords.IsFooter(text), PlanWords.IsVerticalTitle(text), PlanIndicators.IsSign(text), PlanIndicators.TryReadPoints(text, out var points) ? points : -1m)),
        ["plan-labels"] = (PlanLabelTexts, static text => PlanLabels.Read(text)),
        ["plan-cells"] = (PlanCells, static text => (PlanCell.LevelOf(text), PlanCell.LevelWord(text), PlanCell.KindOf(text))),
        ["targets"] = (Targets, static text => IndicatorTarget.ParseText(text) is { Target: { } target } ? $"{target.GetType().Name} {target}" : $"{IndicatorTarget.ParseText(text).Position} {IndicatorTarget.ParseText(text).Expected}"),
        ["printed"] = (Printed, static text =>
        {
            var plain = PrintedText.WithoutNumbering(text, out var numbered).ToString();
            var part = PrintedText.WithoutOfWhich(text, out var ofWhich).ToString();
            var timeless = PrintedText.WithoutYear(text, out var year).ToString();
            var bare = PrintedText.WithoutUnit(text, out var unit).ToString();
            return (PrintedText.Normalise(text), numbered ? plain : "", ofWhich ? part : "", year > 0 ? $"{year} {timeless}" : "", unit != AmountUnit.Unknown ? $"{unit} {bare}" : "", PrintedText.Shorten(text, 8));
        }
        ),
        ["amounts"] = (AmountCells, static text => PrintedAmount.Read(text)),
        ["headings"] = (Headings, static text =>
        {
            var number = HeadingNumber.Read(text.Trim());
            return (number.Kind, number.Value, number.Length, HeadingText.IsHeading(text, true), HeadingText.IsHeading(text, false), HeadingText.IsTitle(text), HeadingText.WithoutEnd(text).ToString(), HeadingText.IsShortLine(text), HeadingText.IsPageNumber(text), TableHeads.IsTitle(text), TableHeads.IsLabel(text), TableAssembler.IsNote(text));
        }
        ),
        ["contents"] = (ContentsLines, static text => (string.Join(" | ", ContentsLine.EntriesOf(text).Select(static e => e.HasLeader ? e.Title + " …" : e.Title)), ContentsLine.HasLeaderAtEnd(text))),
        ["heads"] = (Heads, static text => (HeadingReader.ReadUnit(text), HeadingReader.ReadUnitName(text), HeadingReader.IsMeasure(text), HeadingReader.CoreTitle(text, out var year), year, TitleLikeness.Core(text))),
        ["covers"] = (Covers, static text => (CoverReader.FromTitle(text), CoverReader.IsBody(text), CoverReader.YearIn(text), UnitTitle.NameIn(text), UnitTitle.WithoutFront(text), UnitNames.Bare(text))),
        ["changes"] = (Changes, static text =>
        {
            var (at, compared) = (ChangeWords.FindAtEnd(text, false, out var way), ChangeWords.FindAtEnd(text, true, out var comparedWay));
            var comparison = ClauseReading.FindComparison(text, out var length);
            return (at, way, compared, comparedWay, ChangeWords.Follows(text), comparison, length, Clauses.WithoutLinks(text).ToString(), Clauses.StartOf(text, 0, text.Length));
        }
        ),
        ["sections"] = (Counts, static text => (SectionText.TryNumberBefore(text, text.Length, out var number, out var start) ? (number, start) : (-1, -1), SectionText.Sum(text)?.ToString(), SectionText.WithoutSeparators(text))),
        ["placeholders"] = (PlaceholderTexts, static text => (Placeholders.FindIn(text, true), Placeholders.FindIn(text, false))),
        ["subject-names"] = (SubjectNames, static text => (SubjectName.Fold(text), SubjectName.WithoutLevelMarks(text).ToString(), SubjectName.WithoutQualifier(text).ToString())),
    };

    public static TheoryData<string> Names => [.. Readers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_text_is_read_as_approved(string reader)
    {
        var (texts, read) = Readers[reader];
        ApprovedText.Check(reader, texts().Distinct(StringComparer.Ordinal).Select(text => $"{text.ReplaceLineEndings("⏎")} → {KnownByHeart.Show(read(text))}"));
    }

    /// <summary>Every limit of a length shows where a text that is drawn out, before, within or behind, is read in another way.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Each_text_drawn_out_is_read_as_approved(string reader)
    {
        var (texts, read) = Readers[reader];
        var all = texts().Distinct(StringComparer.Ordinal).Where(static t => t.Length is > 1 and < 30).ToList();
        ApprovedText.Check($"lengths-{reader}",
            from i in Enumerable.Range(0, Drawn)
            let text = all[i * all.Count / Drawn]
            from at in (int[])[0, text.Length / 2, text.Length]
            select $"{text[..at]}~{text[at..]}: {Limits(length => KnownByHeart.Show(read(text.Insert(at, new string('甲', length)))).Replace("甲", string.Empty, StringComparison.Ordinal))}");
    }

    private const int Drawn = 24, LongestPadding = 220, MostLimits = 12;

    /// <summary>Where what is read changes as a text gets longer, and what is read from there on.</summary>
    private static string Limits(Func<int, string> read)
    {
        var parts = new List<string>();
        string? before = null;
        for (var length = 0; length <= LongestPadding; length++)
        {
            var now = read(length);
            if (now != before)
                parts.Add($"{length} → {now}");
            before = now;
        }

        // What counts its letters is read otherwise at each length.
        return parts.Count <= MostLimits ? string.Join(" | ", parts) : $"{string.Join(" | ", parts.Take(2))} | … {parts.Count} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join('|', parts))))[..8]}";
    }

    [Fact]
    public void Titles_that_are_alike_are_so_by_as_much_as_approved()
        => ApprovedText.Check("likeness",
            from pair in (IEnumerable<(string, string)>)
            [
                ("", ""), ("收", "收"), ("收", "支"), ("收支", "收"), ("收支", "收支"), ("收支", "支收"), ("预算收支总表", "收支预算总表"), ("预算收支总表", "预算收支总表(万元)"), ("三公经费支出表", "“三公”经费支出表"),
                ("一般公共预算支出表", "一般公共预算基本支出表"), ("政府性基金预算支出表", "国有资本经营预算支出表"), ("收入总表", "支出总表"), ("项目支出表", "项目支出绩效目标表"), ("机关运行经费", "机关运行经费情况说明"),
                ("abab", "ab"), ("aaaa", "aa"), ("aab", "aba"), (new string('甲', 300), new string('甲', 299)), ("某局2025年收支总表", "某局收支总表"),
            ]
            select $"{Short(pair.Item1)} ~ {Short(pair.Item2)} → {FormMatcher.Similarity(pair.Item1, pair.Item2)} {FormMatcher.Similarity(pair.Item2, pair.Item1)} {TitleLikeness.IsLike(pair.Item1, pair.Item2)} {TitleLikeness.IsSame(pair.Item1, pair.Item2)} {UnitNames.AreSame(pair.Item1, pair.Item2)} {SubjectName.AreSame(pair.Item1, pair.Item2)}");

    [Fact]
    public void Slices_are_told_as_approved()
        => ApprovedText.Check("slices", Slices().Select(static slice => $"{slice} → {SliceText.Describe(slice)}"));

    private static string Short(string text) => text.Length > 40 ? $"{text[..3]}…{text.Length}" : text;

    private static IEnumerable<Slice> Slices()
    {
        yield return default;
        foreach (var side in Enum.GetValues<Side>())
        {
            yield return default(Slice).With(side);
            foreach (var kind in Enum.GetValues<ExpenditureKind>())
                yield return default(Slice).With(side).With(kind);
            foreach (var fund in Enum.GetValues<FundSource>())
                yield return default(Slice).With(side).With(fund);
            foreach (var vintage in Enum.GetValues<Vintage>())
                yield return default(Slice).With(side).With(vintage);
            foreach (var item in Enum.GetValues<ThreePublicItem>())
                yield return default(Slice).With(side).With(item).With(Vintage.CurrentYear).With(FundSource.General).With(ExpenditureKind.Basic);
        }
    }

    private static IEnumerable<string> Numbers()
    {
        string[] before = ["", "A", "z", "*", "×", "第", "-", "/", "增加", "（", "约", "《", "《关于", "1.", "0"];
        string[] numbers = ["0", "7", "12", "0.5", "1,315.25", "1，315.25", "1,31", "1,3155", "12,345,678.90", "1.", "1.2.3", "2025", "2025.1.1", "2025-1", "1.123456789", "1.1234567891", "12345678901234567", "123456789012345678", "3/4", "3:4", "1 315"];
        string[] behind = ["", "万元", "元", "亿元", "千元", "百元", " 万元", "%", "％", "‰", "个", "项", "个百分点", "年", "年度", "月", "日", "号", "倍", "条", "辆", "平方米", "万", "万人", "亿", "多万元", "余元", "》", "）", ".", "，", "-5万元", "~5万元", "、6万元", "级", "楼", "次", "人次", "款", "类", "分", "KM"];
        return [
            .. from b in before from n in numbers from e in (string[])["", "万元"] select b + n + e,
            .. from n in (string[])["12", "2025", "1,315.25"] from e in behind select n + e,
            .. from n in (string[])["12", "2025"] from e in behind select $"一、{n}{e}，3{e}",
            .. from n in (string[])["1.2.3", "1,31", "12..5"] from e in (string[])["、6万元", "-5万元", "和7万元", ".", ",", ".5万元", ",5万元", "万元"] select n + e,
            $"《{new string('第', 196)}1》2", $"《{new string('第', 197)}1》2", $"《{new string('第', 198)}1》2", $"《{new string('第', 199)}1》2", "《1《2》3》4", "2025年1月1日至2025年12月31日共12.5万元", "占45.6%和54.4%",
        ];
    }

    private static IEnumerable<string> Titles()
    {
        string[] funds = ["", "部门", "一般公共预算", "政府性基金预算", "国有资本经营预算", "财政拨款", "一般公共预算和政府性基金", "公共预算", "基金", "国有资产"];
        string[] kinds = ["收入", "支出", "收支", "基本支出", "项目支出", "“三公”经费支出", "三公经费", "机关运行经费", "收入支出", "基本支出收入", "基本支出其他支出项目支出", "支出经济分类", "支出政府经济科目"];
        string[] ends = ["总表", "表", "表(按经济分类)", "表(按部门预算经济分类)", "表(按功能分类)", "表(不含上年结转)", "决算表", "明细", "表附表", "表(试行)"];
        string[] others =
        [
            "绩效", "采购", "购买", "资产", "编制", "目录", "指标", "债务", "债券", "转移支付", "对比", "变动", "调整", "目标", "机构运行信息", "人员基本", "工资福利", "商品和服务", "个人和家庭", "资本性", "政府预算经济", "政府支出经济",
            "预留", "执行", "增减", "专项", "项目", "上年结转", "结转结余", "专户", "社会保险", "会议", "培训", "机关运行", "机构运行", "车辆",
        ];
        return [
            .. from f in funds from k in kinds from e in ends[..3] select f + k + e,
            .. from k in kinds from e in ends select "一般公共预算" + k + e,
            .. from o in others from f in (string[])["支出表", "财政拨款支出表", "一般公共预算项目支出表", "一般公共预算机关运行经费表", "支出表(不含)", "三公经费表"] select o + f,
            new string('甲', 36) + "支出总表", new string('甲', 37) + "支出总表", "支出总表(甲", "(甲)", "",
        ];
    }

    private static IEnumerable<string> PlanHeaders()
    {
        string[] words =
        [
            "", "一级指标", "一级目标", "一级绩效指标", "二级指标", "二级目标", "二级绩效指标", "三级指标", "三级目标", "三级绩效指标", "指标名称", "绩效指标名称", "三级指标名称", "具体指标", "指标性质", "指标符号", "计算符号", "比较符号", "运算符号",
            "运算符", "符号", "指标方向", "指标方向性", "度量单位", "计量单位", "指标单位", "单位", "指标值单位", "指标度量单位", "权重", "分值", "分值权重", "指标分值", "指标权重", "权重分值", "预算项目", "项目名称", "二级项目名称", "预算数", "预算金额",
            "项目金额", "年度预算数", "年度预算", "年初预算数", "项目预算", "预算资金", "资金总额", "年度资金总额", "指标值", "目标值", "预期值", "预期目标", "绩效值", "实现值", "指标目标", "绩效标准", "年度指标", "目标指标", "指标值（元）", "指标值（包含数字及文字描述）",
            "实际完成", "完成值", "得分", "自评", "完成情况", "偏差", "执行情况", "实际值", "评价结果", "评价标准", "扣分", "评分标准", "评分", "实际完成值（完成）", "绩效指标", "绩效目标", "年度绩效指标", "绩效指标情况", "产出与效果", "考核指标", "其他指标说明", "指标解释", "备注",
            "产出", "四级指标", "≥", "≤", "＝", "=", "＞", "<", "定性", "大于等于", "10", "10分", "10.5", "100", "-1", "10%", "（10）", "10000", "负责人", "项目负责人", "单位负责人", "财务负责人", "经办人：张", "填报人", "填报日期", "填表人", "填报单位", "联系电话", "联系人", "审核人",
            "说明", "注:", "其他说明", "其他需", "合计", "总分", "总计", "项目支出绩效目标表", "部门整体支出绩效目标申报表", "绩效自评表", "绩效评价表", "项目绩效表", "项目绩效申报表", "绩效目标", "绩效指标表", "绩效目标表（一）", "（绩效目标表）", "绩效目标表附件",
        ];
        string[] times = ["上年", "前年", "去年", "历史", "以前年度", "实施期", "中期", "中长期", "全周期", "三年", "总体", "长期", "年度", "当年", "本年", "年"];
        return [
            .. words,
            .. from t in times from w in (string[])["指标值", "目标值", "目标", "指标", "绩效目标"] select t + w,
            new string('甲', 27) + "指标值", new string('甲', 28) + "指标值", new string('甲', 75) + "绩效目标表", new string('甲', 76) + "绩效目标表",
        ];
    }

    private static IEnumerable<string> PlanLabelTexts()
    {
        string[] words =
        [
            "项目名称", "主管部门", "实施单位", "项目属性", "项目期", "项目资金", "资金情况", "预算资金", "资金来源", "项目预算", "预算情况", "资金", "项目资金来源", "资金安排", "预算安排情况", "年度资金总额", "实施期资金总额", "预算", "预算数", "上年预算数", "预算执行数",
            "财政拨款", "中央补助", "省级资金", "省财政资金", "自治区资金", "市县资金", "市级资金", "县级资金", "区级资金", "地方资金", "市财政资金", "县财政资金", "区财政资金", "本级财政资金", "财政资金", "一般公共预算", "单位自筹", "自筹资金", "其他资金", "其它资金", "单位资金", "社会资金",
            "其他来源", "事业收入", "政府性基金", "国有资本", "财政专户", "其他收入", "上年结转", "结转资金", "当年一般公共预算拨款", "甲市级资金", "项目概况", "执行率分值", "年度目标", "项目目标", "甲", "一般公共预算财政拨款资金及其他", "一般公共预算财政拨款资金及其他资",
        ];
        return [
            .. from m in (string[])["", "其中：", "1.", "2025年"] from w in words select m + w,
            .. from w in words.Take(24) from e in (string[])["（万元）", "(元)", "：", "：12.5", "（万元）：3", "（不含）"] select w + e,
            "（万元）", "万元", "：", "", new string('甲', 40), new string('甲', 41), "项目名称：" + new string('甲', 155), "项目名称：" + new string('甲', 156),
        ];
    }

    private static IEnumerable<string> PlanCells()
        => [
            .. from w in (string[])["产出指标", "效益指标", "满意度指标", "成本指标", "效果指标", "数量指标", "质量指标", "时效指标", "经济成本指标", "社会效益指标", "生态效益指标", "可持续影响指标", "服务对象满意度指标", "服务对象满意度", "满意度", "数量", "指标"]
               from e in (string[])["", "（50分）", "(", "50", " "] select w + e,
            .. from m in Marks select m + "产出指标",
            new string('甲', 36) + "产出指标", new string('甲', 37) + "产出指标", "", "≥95%", "12345热线办结率", "12次", "12人次", "12345个人次", "优良", "提高", "有效提升", "保持稳定", "12月底前", "合格", "是",
        ];

    private static IEnumerable<string> Targets()
    {
        string[] before = ["", "≥", "≤", ">", "＜", "=", ">=", "=>", "≧", "不低于", "不少于", "不超过", "不高于", "大于", "小于", "达到", "大于等于", "小于等于", "控制在", "至少", "约", "每", "-"];
        string[] numbers = ["0", "95", "95.50", "-3", "1,200", "1.1234567890", "999999999999999999", "05"];
        string[] units = ["", "%", "％", "(%)", "次", "(次)", "万元", "元", "人/次", "个工作日", "日内", "年", "以上", "次以上", "次以下", "%以内", "12", "家；户"];
        string[] periods = ["半月", "半年", "月", "季度", "季", "年", "周", "日", "天", "学期", "旬", "星期"];
        string[] points = ["", "日", "号前", "次", "上旬", "中旬", "下旬", "初", "末", "底", "底前", "初之前", "10日", "10日前", "31号以前", "32日", "1次", "两次", "三次", "十次", "12次", "12345次"];
        return [
            .. from b in before from n in numbers select b + n + "次",
            .. from b in before[..8] from u in units select b + "95" + u,
            .. from p in periods from t in points select $"每{p}{t}",
            .. from y in (string[])["", "2025年", "当年", "本年", "今年", "25年", "1948年", "2101年"] from t in (string[])["", "1月", "12月", "13月", "2月份", "12月底前", "9月上旬", "12月31日", "2月30日", "12月31日前", "11月30号之前完成验收", "底", "底前", "6月完成2次"] select y + t,
            "2025-12-31", "2025/12/31", "2025.12.31", "2025.12/31", "2025-1-1", "2025-13-01", "2025-02-29", "2024-02-29", "2025-12-31前", "2025-12", "25-12-31",
            .. from u in (string[])["个工作日", "工作日", "个自然日", "自然日", "个小时", "小时", "分钟", "日", "天", "个月", "月", "周", "年"] from e in (string[])["内", "以内", "之内", "", "内完成", "内3次"] select $"收到后15{u}{e}",
            "≤15日内", "0日内", "1234567日内", "优", "良好", "提高", "显著提高", "逐步完善", "100", new string('甲', 200), new string('甲', 201), "", " ", "a\u0001", "≥", "≥甲", "≥95甲（乙）", "=9月", "95%~98%", "12月", "3:1",
        ];
    }

    private static IEnumerable<string> Printed()
    {
        string[] words = ["一般公共预算", "事业收入", "年度预算数", "合计"];
        string[] ends = ["", "（万元）", "(元)", "（亿元）", "（千元）", "(单位：万元)", "(单位:元)", "（百元）", "万元", "（2025年）"];
        return [
            .. from m in Marks from w in words select m + w,
            .. from w in words from e in ends select w + e,
            .. from m in (string[])["一、二、", "十一、", "一", "一般", "（一）", "(1)", "（1", "1、", "1．", "1.2", "12345.", "1", "1）", "⑳", "第一部分", "其中:", "其中", "其中、", "其中:其中:", "2025", "2025年度", "2025年", "25年", "1999年", "2101年", "20255年", "Ⅰ.", "●", "－"] select m + "收入",
            "收　入", "收\u00A0入", " 收 入 ", "（）［］【】：；，", "“三公”", "\"三公\"", "ＡＢＣ１２３", "收\t入\r\n", "", "甲乙丙丁戊己庚辛", "甲乙丙丁戊己庚辛壬",
        ];
    }

    private static IEnumerable<string> AmountCells()
    {
        string[] numbers =
        [
            "", "0", "0.00", "-", "—", "--", "——", "/", "无", "1", "-1", "－1", "−1", "(1)", "（1.50）", "+1", "1.5", "1.50", "1.123456", "1.1234567", "1,315.25", "1，315.25", "1,31.25", ",315", "1,", "1.", ".5", "00", "01", "１２．５", "1 315.25", "1 315", "1'315", "1.5.2", "1,31,5.2", "12%", "12.5％",
            "1E5", "1.5e3", "¥12", "￥12.00", "12元", "12万元", "12.5*", "#REF!", "#DIV/0!", "N/A", "甲", "999999999999", "9999999999999999", "99999999999999999999", "0.000000000001", "-0", "-0.00", "- 5", "5-", "(5", "5)", "\u00A05", "5\u3000", "5\t", "△5", "▲5", "…", "×", "*", "null",
        ];
        return [.. numbers, .. numbers.Select(static n => $" {n} ")];
    }

    private static IEnumerable<string> Headings()
    {
        string[] numbers = ["", "一、", "十二、", "二十、", "一", "一.", "（一）", "(十)", "（1）", "( 2 )", "1.", "1、", "1．", "12)", "1.1", "1.1.1 ", "第一部分 ", "第 二 部分", "第三章", "第四节", "第五篇", "第六条", "第", "①", "⑳", "㉑", "〇、", "一百二十三、", "12345、", "100."];
        string[] titles = ["", "预算收支情况说明", "主要职能", "机构设置", "名词解释", "2025年部门预算表", "收入支出总表", "支出100万元", "增加的原因。", "一般公共预算支出情况说明，详见附表", "基本情况：", "情况；", "单位概况", "甲"];
        return [
            .. from n in numbers from t in titles[1..3] select n + t,
            .. from t in titles from n in (string[])["", "一、", "1."] select n + t,
            "1", "12", "- 3 -", "—4—", .. from blanks in (int[])[8, 9, 10] select $"第 5 页{new string(' ', blanks)}共 10 页", "第 5 页", "第5页 共10页", "5/10", "12345", "－6－", "附件1", "附表", "表1", "表一", "表1 收支总表", "预算01表", "公开01表", "部门公开表9", "预算公开表10", "附表3：", "续表", "（续）", "注：", "注:本表无数据", "备注：", "说明：", "单位：万元", "注意事项", "*表示", "目 录", "目录",
            .. from count in (int[])[19, 20, 21, 29, 30, 31, 39, 40, 41, 49, 50, 51, 59, 60, 61] from t in (string[])["甲", "说明"] select $"一、{new string('甲', count)}{t}",
        ];
    }

    private static IEnumerable<string> ContentsLines()
    {
        string[] entries = ["一、主要职能", "二、机构设置", "三、十二个机构", "十二、附则", "（一）本年收入", "（二）上年结转", "1、机关运行经费", "2.政府采购", "第一部分 概况", "第二部分 2025年预算表", "附件", "附表", "表", "2025年收支总表"];
        string[] ends = ["", " 3", "3", "\t12", "……3", "...... 3", "..3", ".3", "……", " PAGEREF _Toc25831 h 3", " - 3 -"];
        return [
            .. from e in entries from end in ends select e + end,
            .. from a in entries from b in entries from end in ends[..6] select $"{a}{end}{b} 5",
            "一、甲 二、乙 三、丙", "第一部分 甲 一、乙 二、丙 第二部分 丁", "三、甲 12 第二部分 乙 13 一、丙 14", "（一）甲 二、乙", "一、甲 （二）乙", "一、甲（一）乙", "一、", " ", "", "二、甲 第一、乙", "一、甲 1.5 二、乙",
        ];
    }

    private static IEnumerable<string> Heads()
    {
        string[] labels = ["金额单位", "货币单位", "计量单位", "单位", "单位名称", "编制单位", "预算单位名称", "预算单位", "部门名称", "填报单位", "编制部门", "预算部门", "部门", "名称", "公开部门"];
        string[] values = ["：万元", ":元", "；亿元", "： 千元", "：某县财政局", ":某县财政局 单位：万元", "：某县财政局\t金额单位：元", "：某县财政局    2025年", "：人", "：个", "某县财政局", "：", "：局", "）：万元）", "：万元 ", "：美元"];
        string[] titles = ["2025年收支总表", "表1 2025年部门收支总表", "表一：收入总表", "附表3 支出总表", "某局2025年支出总表", "2025年度支出总表（万元）", "（2025年）收支总表", "预算01表 收支总表", "公开表1收支总表", "收支总表（续）", "一、收支总表", "2025年2026年收支总表", "2025-2027年收支总表", "附件1", "表", "1999年收支总表", "2101年收支总表"];
        return [
            .. from l in labels from v in values[..4] select l + v,
            .. from v in values from l in (string[])["单位", "编制单位", "(单位", "甲甲甲甲甲甲甲甲甲甲甲甲单位名称"] select l + v,
            .. titles,
            "甲乙" + new string(' ', 192) + "单位：万元", "甲乙" + new string('丙', 193) + "单位：万元", "甲乙" + new string('丙', 194) + "单位：万元", "单位名称：" + new string('局', 115), "单位名称：" + new string('局', 116), "平方米", "㎡/辆", "辆 台",
        ];
    }

    private static IEnumerable<string> Covers()
    {
        string[] names =
        [
            "某县财政局", "某县委", "某省水利厅", "某市宣传部", "某县法院", "某县信访办", "某研究所", "某收费站", "某大队", "某协会", "某学校", "某公园", "某博物馆", "某办公室", "某管理处", "某服务中心", "某县人民政府", "某大学", "某公司", "某集团", "某县政协", "某县人大", "某街道", "某镇", "某某某镇",
            "某某某乡", "某供销社", "某电视台", "某某某署", "某某水库", "某某中学", "某某小学", "某某监狱", "某某林场", "某某农场", "某县文联", "某县妇联", "某县残联", "某县侨联", "某县科协", "某县工商联", "某少年宫", "某文化宫", "某县剧团", "某歌舞团", "某县法庭", "某县党校", "某某市某区", "财政局", "某县财政局(本级)",
            "(本级)某局", "某某县(局)",
        ];
        string[] frames = ["{0}2025年部门预算", "2025年度{0}部门预算公开", "{0}2025年度部门决算", "关于{0}2025年单位预算的说明", "附件：{0}2025年预算", "二〇二五年{0}预算", "{0}部门预算", "{0}概况", "{0}基本情况", "{0}单位简介", "2025年{0}区级部门预算", "2025年{0}本级单位决算", "纳入{0}2025年部门预算", "{0}1999年部门预算", "{0}2101年部门预算"];
        return [
            .. names,
            .. from f in frames from n in (string[])["某县财政局", "某某镇", "本", "各", "某"] select string.Format(System.Globalization.CultureInfo.InvariantCulture, f, n),
            "2025年", "2025年度", "12025年", "二○二五年", "二零二五年", "2O25年", "二О二五年", "２０２５年", "20255年", "202年", "", new string('某', 49) + "局", new string('某', 50) + "局",
        ];
    }

    private static IEnumerable<string> Changes()
    {
        string[] subjects = ["收入", "比上年", "较上年", "与上年相比", "同比", "环比", "占比", "比重", "比例", "比率", "对比", "相比", "与上年比较", "和上年", "比较", "相较", "比较上年", "同上年相比"];
        string[] verbs =
        [
            "增加", "增长", "上升", "提高", "减少", "下降", "降低", "减收", "减支", "压减", "增", "减", "多", "少", "升", "降", "稳增长", "促增长", "保增长", "增加(减少)", "增加/减少", "增长或下降", "(增加)减少", "增加了", "减少约", "增幅为", "降幅", "持平", "增加额", "变动", "调增", "调减", "节约", "增支",
        ];
        return [
            .. from s in subjects from v in verbs[..6] select s + v,
            .. from v in verbs from s in (string[])["", "收入", "，", "支出比上年"] select s + v,
            .. from v in verbs[..3] from e in (string[])["了", "为", "约", "至", "到", "额为", "幅度为", ",", "率"] select v + e,
        ];
    }

    private static IEnumerable<string> Counts()
        => [
            .. from n in (string[])["", "0", "12", "3.5", "1,200", "十", "十二", "二十", "二十一", "九十九", "一百", "一百二十三", "零", "两", "99999999999", "甲"] from p in (string[])["", "车", "5车", "三", "."] select p + n,
            .. from n in (string[])["12", "12.5", "1,200.50", "0", "", "1.123456789", "12345678901234567890", "-5"] from u in (string[])["万元", "元", "亿元", "千元", "百元", "美元", "元整", "万元、3元"] select "共" + n + u,
            "1,315.25", "1，315", ",", "1,2,3",
        ];

    private static IEnumerable<string> PlaceholderTexts()
    {
        string[] signs = ["X", "XX", "xx", "Ｘｘ", "XXX", "×", "××", "×××", "＊", "＊＊", "某某", "某", "待填", "待填写", "待补充", "请填写", "此处填写", "Xx×"];
        return from s in signs from frame in (string[])["{0}", "共{0}万元", "A{0}", "{0}B", "20{0}年", "3{0}4", "有{0}补", "（{0}）", "{0} {0}"] select string.Format(System.Globalization.CultureInfo.InvariantCulture, frame, s);
    }

    private static IEnumerable<string> SubjectNames()
    {
        string[] names = ["行政运行", "一般公共服务支出", "其他支出", "住房公积金", "社会保障和就业支出", "政府办公厅（室）及相关机构事务", "因公出国（境）费用"];
        string[] ends = ["", "(项)", "（款）", "(类)", "（类）（款）", "(政府办公厅)", "（本级）", "(", "）", " ", "支出", "、", "：", "及其他"];
        return from n in names from e in ends select n + e;
    }
}

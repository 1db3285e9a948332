using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace BudgetDomain.Documents.Tests.Checking;

/// <summary>
/// Final accounts of an invented bureau in the shapes that bureaus draw them: headers of three or four rows, a blank one between them, titles of the contents that
/// the page wraps, items whose subject stands on a line of its own, sentences that a line or page breaks anywhere.
/// </summary>
internal sealed record AccountsDraft
{
    private const string Unit = "某市青山区测绘局";

    // 类, 款 and 项 as the catalogue of the year has them.
    private static readonly (string Code, string Class, string Section, string Item)[] Subjects =
    [
        ("2010601", "一般公共服务支出", "财政事务", "行政运行"), ("2010602", "一般公共服务支出", "财政事务", "一般行政管理事务"), ("2010607", "一般公共服务支出", "财政事务", "信息化建设"),
        ("2080501", "社会保障和就业支出", "行政事业单位养老支出", "行政单位离退休"), ("2080505", "社会保障和就业支出", "行政事业单位养老支出", "机关事业单位基本养老保险缴费支出"),
        ("2101101", "卫生健康支出", "行政事业单位医疗", "行政单位医疗"), ("2210201", "住房保障支出", "住房改革支出", "住房公积金"), ("2210203", "住房保障支出", "住房改革支出", "购房补贴"),
    ];

    private static readonly string[] ClassRows =
        ["一、一般公共服务支出", "二、外交支出", "三、国防支出", "四、公共安全支出", "五、教育支出", "六、科学技术支出", "七、文化旅游体育与传媒支出", "八、社会保障和就业支出", "九、卫生健康支出", "十、住房保障支出"];

    private static readonly string[] NumberStyles = ["{0}、", "{0}.", "{0}．", "（{0}）", "({0})", "①"];
    private static readonly string[] Uses = ["主要用于：", "主要用于：局机关人员和公用支出。", "主要用于：开展各类审计及评价工作、购买专项服务等支出。", "反映本单位的日常开支。", ""];
    private static readonly string[] PlanWords = ["年初预算", "全年预算"];

    /// <summary>The items: index of the subject, 分 budgeted and spent, the words on its use, and where a line breaks.</summary>
    public required (int Subject, long Plan, long Done, string Use, int Break, bool HasRate)[] Items { get; init; }

    public required string NumberStyle { get; init; }

    public required string PlanWord { get; init; }

    /// <summary>What stands where a paragraph is broken.</summary>
    public required string Gap { get; init; }

    /// <summary>How many characters of the wrapped titles of the contents stand on the second line; 0 for none.</summary>
    public required int Wrap { get; init; }

    /// <summary>How the header of the “三公” table is drawn: its rows, blank ones among them.</summary>
    public required int Header { get; init; }

    public required long Hospitality { get; init; }

    public required long HospitalityPlan { get; init; }

    /// <summary>The item whose sentence states another amount spent than the tables, and by how much; -1 for none.</summary>
    public int Wrong { get; init; } = -1;

    public long WrongBy { get; init; } = 50;

    /// <summary>By how much the text states more budgeted for the “三公” expenses than the table.</summary>
    public long WrongPlanBy { get; init; }

    /// <summary>What was budgeted for subjects on which nothing was spent, so that no item speaks of them.</summary>
    public required long Unspent { get; init; }

    /// <summary>By how much the first item states more budgeted than the whole leaves for it.</summary>
    public long BeyondWholeBy { get; init; }

    /// <summary>The share of 公务接待费 in the “三公” expenses, which is all of them.</summary>
    public string Share { get; init; } = "100.00";

    public static Gen<AccountsDraft> Drafts { get; } =
        from count in Gen.Choose(2, 6)
        from subjects in Gen.Shuffle(Enumerable.Range(0, Subjects.Length).ToArray())
        from items in Gen.CollectToSequence(subjects.Take(count).Order().Select(ItemOf))
        from style in Gen.Elements(NumberStyles)
        from planWord in Gen.Elements(PlanWords)
        from gap in Gen.Elements("\n", "\n\n", "\n\n<!-- page 9 -->\n\n")
        from wrap in Gen.Choose(0, 6)
        from header in Gen.Choose(0, 3)
        from hospitality in Gen.Elements(0L, 39L, 105L)
        from more in Gen.Choose(1, 400)
        from unspent in Gen.Elements(0L, 0L, 37_50L)
        select new AccountsDraft
        {
            Items = [.. items],
            NumberStyle = style,
            PlanWord = planWord,
            Gap = gap,
            Wrap = wrap,
            Header = header,
            Hospitality = hospitality,
            HospitalityPlan = hospitality + more,
            Unspent = unspent,
        };

    private long Total => Items.Sum(static i => i.Done);

    // The first item is spent on personnel and goods, the others on projects.
    private long Basic => Items[0].Done;

    private long Public => Hospitality + (Basic / 10);

    public override string ToString()
    {
        var text = new StringBuilder();
        WriteFront(text);
        WriteTables(text);
        WriteNarrative(text);
        return text.ToString();
    }

    private static Gen<(int Subject, long Plan, long Done, string Use, int Break, bool HasRate)> ItemOf(int subject)
        => from done in Gen.Choose(20_00, 9_000_00)
           from difference in Gen.Elements(0, 0, 13, 4_57, 150_00, -2_31)
           from use in Gen.Elements(Uses)
           from at in Gen.Choose(0, 7)
           from hasRate in Gen.Elements(true, false)
           select (subject, Math.Max(1L, done + difference), (long)done, use, at, hasRate);

    private static string Print(long fen) => (fen / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Rate(long done, long plan) => Math.Round(done * 100m / plan, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture);

    private void WriteFront(StringBuilder text)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"<!-- page 1 -->\n\n{Unit}2024年度部门决算\n\n<!-- page 2 -->\n\n目 录\n");
        text.AppendLine(CultureInfo.InvariantCulture, $"第一部分 {Unit}概况\n\n一、主要职能\n\n二、部门决算单位构成\n");
        text.AppendLine(CultureInfo.InvariantCulture, $"{Wrapped($"第二部分 {Unit}2024年度部门决算表")}\n");
        foreach (var (title, i) in Titles.Select(static (t, i) => (t, i)))
            text.AppendLine(CultureInfo.InvariantCulture, $"{"一二三四五六七八九"[i]}、{title}\n");
        text.AppendLine(CultureInfo.InvariantCulture, $"{Wrapped($"第三部分 {Unit}2024年度部门决算情况说明")}\n");
        foreach (var (title, i) in Chapters.Select(static (t, i) => (t, i)))
            text.AppendLine(CultureInfo.InvariantCulture, $"{Numerals[i]}、{title}\n");
        text.AppendLine(CultureInfo.InvariantCulture, $"第四部分 名词解释\n\n<!-- page 3 -->\n\n第一部分 {Unit}概况\n\n一、主要职能\n\n{Unit}负责全区测绘工作的组织实施和监督管理。\n");
        text.AppendLine(CultureInfo.InvariantCulture, $"二、部门决算单位构成\n\n纳入{Unit}2024年度部门决算编制范围的单位包括：\n\n序号\t单位名称\t备注\n1\t{Unit}（本级）\t\n2\t青山区测绘服务中心\t预算不单列，并入本级\n");
    }

    private static readonly string[] Numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一"];

    private static readonly string[] Titles =
    [
        "收入支出决算总表", "收入决算表", "支出决算表", "财政拨款收入支出决算总表", "一般公共预算财政拨款支出决算表", "一般公共预算财政拨款基本支出决算表", "财政拨款“三公”经费支出决算表",
        "政府性基金预算财政拨款收入支出决算表", "国有资本经营预算财政拨款收入支出决算表",
    ];

    private static readonly string[] Chapters =
    [
        "收入支出决算总体情况说明", "收入决算情况说明", "支出决算情况说明", "财政拨款收入支出决算总体情况说明", "一般公共预算财政拨款支出决算情况说明", "一般公共预算财政拨款基本支出决算情况说明",
        "财政拨款“三公”经费支出决算情况说明", "政府性基金预算财政拨款收入支出决算情况说明", "国有资本经营预算财政拨款收入支出决算情况说明", "预算绩效管理情况", "其他重要事项说明",
    ];

    private string Wrapped(string title) => Wrap == 0 ? title : $"{title[..^Wrap]}\n{title[^Wrap..]}";

    private void WriteTables(StringBuilder text)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"<!-- page 4 -->\n\n第二部分 {Unit}2024年度部门决算表\n");
        Begin(text, 0, "收入\t\t支出\t\n项目\t决算数\t项目\t决算数");
        for (var i = 0; i < ClassRows.Length; i++)
            text.AppendLine(CultureInfo.InvariantCulture, $"{(i == 0 ? $"一、一般公共预算财政拨款收入\t{Print(Total)}" : "\t")}\t{ClassRows[i]}\t{Nil(OfClass(ClassRows[i][2..]))}");
        text.AppendLine(CultureInfo.InvariantCulture, $"本年收入合计\t{Print(Total)}\t本年支出合计\t{Print(Total)}\n年初结转和结余\t\t年末结转和结余\t\n总计\t{Print(Total)}\t总计\t{Print(Total)}\n");
        Begin(text, 1, "科目编码\t科目名称\t本年收入合计\t财政拨款收入\t上级补助收入\t事业收入\t经营收入\t附属单位上缴收入\t其他收入");
        Rows(text, (_, all) => $"{Print(all)}\t{Print(all)}\t\t\t\t\t");
        Begin(text, 2, "科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出\t上缴上级支出\t经营支出\t对附属单位补助支出");
        Rows(text, (basic, all) => $"{Print(all)}\t{Nil(basic)}\t{Nil(all - basic)}\t\t\t");
        Begin(text, 3, "收入\t\t支出\t\t\t\t\n项目\t决算数\t项目\t合计\t一般公共预算财政拨款\t政府性基金预算财政拨款\t国有资本经营预算财政拨款");
        for (var i = 0; i < ClassRows.Length; i++)
            text.AppendLine(CultureInfo.InvariantCulture, $"{(i == 0 ? $"一、一般公共预算财政拨款\t{Print(Total)}" : "\t")}\t{ClassRows[i]}\t{Nil(OfClass(ClassRows[i][2..]))}\t{Nil(OfClass(ClassRows[i][2..]))}\t\t");
        text.AppendLine(CultureInfo.InvariantCulture, $"本年收入合计\t{Print(Total)}\t本年支出合计\t{Print(Total)}\t{Print(Total)}\t\t\n总计\t{Print(Total)}\t总计\t{Print(Total)}\t{Print(Total)}\t\t\n");
        Begin(text, 4, "科目编码\t科目名称\t合计\t基本支出\t项目支出");
        Rows(text, (basic, all) => $"{Print(all)}\t{Nil(basic)}\t{Nil(all - basic)}");
        Begin(text, 5, "科目编码\t科目名称\t决算数\t科目编码\t科目名称\t决算数");
        text.AppendLine(CultureInfo.InvariantCulture, $"301\t工资福利支出\t{Print(Basic - Public)}\t302\t商品和服务支出\t{Print(Public)}\n30101\t基本工资\t{Print(Basic - Public)}\t30201\t办公费\t{Print(Public - Hospitality)}");
        text.AppendLine(CultureInfo.InvariantCulture, $"\t\t\t30217\t公务接待费\t{Nil(Hospitality)}\n人员经费合计\t\t{Print(Basic - Public)}\t公用经费合计\t\t{Print(Public)}\n");
        Begin(text, 6, ThreePublicHeader());
        text.AppendLine(CultureInfo.InvariantCulture, $"{Print(HospitalityPlan)}\t{Nil(Hospitality)}\t\t\t\t\t\t\t\t\t{Print(HospitalityPlan)}\t{Nil(Hospitality)}\n");
        foreach (var i in new[] { 7, 8 })
        {
            Begin(text, i, "科目编码\t科目名称\t年初结转和结余\t本年收入\t本年支出\t\t\t年末结转和结余\n\t\t\t\t小计\t基本支出\t项目支出\t");
            text.AppendLine(CultureInfo.InvariantCulture, $"合计\t\t\t\t\t\t\t\n\n注：{Unit}无{(i == 7 ? "政府性基金" : "国有资本经营")}预算财政拨款支出，故本表无数据。\n");
        }
    }

    private string ThreePublicHeader()
    {
        const string Pairs = "预算数\t决算数\t预算数\t决算数\t预算数\t决算数\t预算数\t决算数\t预算数\t决算数\t预算数\t决算数";
        const string Blank = "\t\t\t\t\t\t\t\t\t\t\t";
        const string Items = "合计\t\t因公出国（境）费\t\t公务用车购置及运行费\t\t\t\t\t\t公务接待费\t\n\t\t\t\t小计\t\t公务用车购置费\t\t公务用车运行费\t\t\t";
        return Header switch
        {
            0 => $"{Items}\n{Pairs}",
            1 => $"财政拨款“三公”经费\t\t\t\t\t\t\t\t\t\t\t\n{Items}\n{Pairs}",
            2 => $"财政拨款“三公”经费\t\t\t\t\t\t\t\t\t\t\t\n{Items}\n{Blank}\n{Pairs}",
            _ => $"{Items}\n{Blank}\n{Pairs}",
        };
    }

    private static void Begin(StringBuilder text, int table, string header) => text.AppendLine(CultureInfo.InvariantCulture, $"{Titles[table]}\n\n单位：万元\n\n{header}");

    private static string Nil(long fen) => fen == 0 ? string.Empty : Print(fen);

    private long OfClass(string name) => Items.Where(i => Subjects[i.Subject].Class == name).Sum(static i => i.Done);

    private void Rows(StringBuilder text, Func<long, long, string> amounts)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"\t合计\t{amounts(Basic, Total)}");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in Items)
        {
            var (code, ofClass, section, name) = Subjects[item.Subject];
            foreach (var (length, label) in new[] { (3, ofClass), (5, section), (7, name) })
            {
                if (!seen.Add(code[..length]))
                    continue;
                var under = Items.Where(i => Subjects[i.Subject].Code.StartsWith(code[..length], StringComparison.Ordinal)).ToList();
                text.AppendLine(CultureInfo.InvariantCulture, $"{code[..length]}\t{label}\t{amounts(under.Where(i => i == Items[0]).Sum(static i => i.Done), under.Sum(static i => i.Done))}");
            }
        }

        text.AppendLine();
    }

    private void WriteNarrative(StringBuilder text)
    {
        string[] bodies =
        [
            $"{Unit}2024年度收入支出总计{Print(Total)}万元。", $"本年收入合计{Print(Total)}万元，其中：财政拨款收入{Print(Total)}万元，占100.00%。",
            $"本年支出合计{Print(Total)}万元，其中：基本支出{Print(Basic)}万元；项目支出{Print(Total - Basic)}万元。", $"{Unit}2024年度财政拨款收入支出总计{Print(Total)}万元。", General(),
            $"一般公共预算财政拨款基本支出{Print(Basic)}万元。其中：人员经费{Print(Basic - Public)}万元；公用经费{Print(Public)}万元。",
            $"“三公”经费财政拨款支出年初预算为{Print(HospitalityPlan + WrongPlanBy)}万元，支出决算为{Print(Hospitality)}万元，其中：公务接待费支出决算为{Print(Hospitality)}万元，完成预算的{Rate(Hospitality, HospitalityPlan)}%。决算数小于预算数的主要原因：厉行节约。"
                + (Hospitality == 0 ? string.Empty : $"\n\n“三公”经费财政拨款支出决算中，因公出国（境）费支出决算0.00万元，占0.00%；公务接待费支出决算{Print(Hospitality)}万元，占{Share}%。"),
            $"{Unit}2024年度无政府性基金预算财政拨款收入和支出。", $"{Unit}2024年度无国有资本经营预算财政拨款收入和支出。", "本部门建立了预算绩效管理工作机制。",
            $"（一）机关运行经费支出情况\n\n机关运行经费支出{Print(Public)}万元。\n\n"
            + $"（二）政府采购支出情况\n\n{Unit}2024年度政府采购金额（以合同签订为准）为0万元。\n\n（三）国有资产占有使用情况说明\n\n截至2024年12月31日，{Unit}共有车辆0辆。",
        ];
        text.AppendLine(CultureInfo.InvariantCulture, $"<!-- page 8 -->\n\n第三部分 {Unit}2024年度部门决算情况说明\n");
        for (var i = 0; i < Chapters.Length; i++)
            text.AppendLine(CultureInfo.InvariantCulture, $"{Numerals[i]}、{Chapters[i]}\n\n{bodies[i]}\n");
        text.AppendLine("第四部分 名词解释\n\n一、基本支出：指单位为保障机构正常运转、完成日常工作任务而发生的各项支出。");
    }

    private string General()
    {
        var plan = Items.Sum(static i => i.Plan) + Unspent;
        var text = new StringBuilder($"（一）一般公共预算财政拨款支出决算总体情况\n\n一般公共预算财政拨款支出{Print(Total)}万元，占本年支出合计的100.00%。\n\n（二）一般公共预算财政拨款支出决算具体情况\n\n");
        text.Append(CultureInfo.InvariantCulture, $"一般公共预算财政拨款支出{PlanWord}为{Print(plan)}万元，支出决算为{Print(Total)}万元。其中：\n\n");
        for (var i = 0; i < Items.Length; i++)
            text.Append(ItemText(i)).Append("\n\n");
        return text.ToString().TrimEnd();
    }

    private string ItemText(int index)
    {
        var (subject, plan, done, use, at, hasRate) = Items[index];
        plan += index == 0 ? BeyondWholeBy : 0;
        var (_, ofClass, section, name) = Subjects[subject];
        var number = NumberStyle == "①" ? ((char)('①' + index)).ToString() : string.Format(CultureInfo.InvariantCulture, NumberStyle, index + 1);
        var printed = index == Wrong ? done + WrongBy : done;
        var comparison = done == plan ? "决算数与预算数持平。" : $"决算数{(done > plan ? "大于" : "小于")}预算数的主要原因：按实际支出。";
        var subjectText = $"{number}{ofClass}（类）{section}（款）{name}（项）";
        var rate = hasRate && index != Wrong ? $"，完成{PlanWord}的{Rate(done, plan)}%" : string.Empty;
        var planText = $"{PlanWord}为{Print(plan)}万元，";
        var tail = $"支出决算为{Print(printed)}万元{rate}。";
        if (use == "主要用于：" && at is not 2)
            use = "主要用于：日常工作。";
        return at switch
        {
            0 => $"{subjectText}。{use}{planText}{tail}{comparison}",
            1 => $"{subjectText}。{Gap}{use}{planText}{tail}{comparison}",
            2 => $"{subjectText}。主要用于：{Gap}购买服务和设备等支出。{planText}{tail}{comparison}",
            3 => $"{subjectText}。{use}{PlanWord}为{Gap}{planText[(PlanWord.Length + 1)..]}{tail}{comparison}",
            4 => $"{subjectText}。{use}{planText}支出决算为{Gap}{tail[5..]}{comparison}",
            5 => $"{subjectText}{Gap}{planText}{tail}{comparison}",
            6 => $"{subjectText}，{(use.Length > 0 ? use : "主要用于日常工作。")}{planText}{tail}{Gap}{comparison}",
            _ => $"{subjectText}。{Gap}{(use.Length > 0 ? use + Gap : string.Empty)}{planText}{Gap}{tail}{comparison}",
        };
    }
}

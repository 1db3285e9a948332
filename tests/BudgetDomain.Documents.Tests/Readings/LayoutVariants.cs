using System.Globalization;
using System.Text;
using BudgetDomain.Disclosure;
using BudgetDomain.Documents.Tests.Checking;

namespace BudgetDomain.Documents.Tests.Readings;

/// <summary>Small tables and sentences of sections, one title, header or row after the other written in another way: what is read of each.</summary>
internal static class LayoutVariants
{
    public static IEnumerable<(string Name, Func<string> Reading)> All { get; } =
    [
        ("variants-titles", static () => Read(Titles().Select(static title => (title, $"某县水利局2025年部门预算\n\n第二部分 2025年部门预算表\n\n{title.Replace("/", "\n\n", StringComparison.Ordinal)}\n\n单位：万元\n\n{Rows("科目编码|科目名称|合计|基本支出|项目支出")}")))),
        ("variants-headers", static () => Read(Headers().Select(static header => (header, $"某县水利局2025年部门预算\n\n第二部分 2025年部门预算表\n\n部门支出总表\n\n单位：万元\n\n{Rows(header)}")))),
        ("variants-funds", static () => Read(Funds().Select(static header => (header, $"某县水利局2025年部门预算\n\n第二部分 2025年部门预算表\n\n部门收入总表\n\n单位：万元\n\n{header.Replace('|', '\t')}\n合计{string.Concat(header.Split('|').Skip(1).Select(static (_, i) => i == 0 ? "\t6.00" : "\t2.00"))}\n")))),
        ("variants-rows", static () => Read(Body().Select(static rows => (rows, $"某县水利局2025年部门预算\n\n第二部分 2025年部门预算表\n\n部门支出总表\n\n单位：万元\n\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n{rows.Replace('|', '\t').Replace('/', '\n')}\n")))),
        ("variants-places", static () => Places()),
        ("variants-sections", static () => Read(Sections().Select(static text => (text, $"某县水利局2025年部门预算\n\n第三部分 情况说明\n\n一、国有资产占有使用情况\n\n{text}")))),
    ];

    private static string Read(IEnumerable<(string What, string Document)> documents)
    {
        var text = new StringBuilder();
        foreach (var (what, source) in documents)
        {
            var document = Check.Recognise(source);
            var figures = document.Figures.ToLookup(static f => (f.Table, f.Row));
            text.Append(CultureInfo.InvariantCulture, $"{what.Replace("\n", "⏎", StringComparison.Ordinal)}: {document.Form?.Id} {document.FormConfidence}\n");
            for (var t = 0; t < document.Tables.Length; t++)
            {
                var table = document.Tables[t];
                text.Append(CultureInfo.InvariantCulture, $"  {table.Line} {table.Caption} {table.Layout.Id} {table.Unit}{(table.StandsAlone ? " alone" : "")}: {string.Join(" | ", table.Columns.Select(static c => c.ToString()))}\n");
                for (var r = 0; r < table.Rows.Length; r++)
                    text.Append(CultureInfo.InvariantCulture, $"    [{table.Rows[r].Code}] {table.Rows[r].Name}{(table.Rows[r].OfWhich ? " 其中" : "")}: {string.Join(", ", figures[(t, r)].Select(static f => $"{f.Slice} {(f.State == FigureState.Unreadable ? "?" : f.Amount)}"))}\n");
            }

            foreach (var lost in document.NotUnderstood)
                text.Append(CultureInfo.InvariantCulture, $"  lost {lost.Line} {lost.What} {lost.Text}\n");
            var sections = document.Sections;
            foreach (var counted in sections.Staff.Concat(sections.Equipment))
                text.Append(CultureInfo.InvariantCulture, $"  {counted}\n");
            if (sections.Vehicles is { } vehicles)
                text.Append(CultureInfo.InvariantCulture, $"  vehicles {vehicles.Total} {string.Join("; ", vehicles.Uses.Select(static u => u.ToString()))} {vehicles.Agrees}\n");
            if (sections.OfficeArea is { } area)
                text.Append(CultureInfo.InvariantCulture, $"  area {area}\n");
            if (sections.Procurement is { } procurement)
                text.Append(CultureInfo.InvariantCulture, $"  {procurement} {procurement.Agrees}\n");
            foreach (var offices in sections.Offices)
                text.Append(CultureInfo.InvariantCulture, $"  offices {offices.Kind} {offices.Declared} {string.Join('、', offices.Names)} {offices.Agrees}\n");
        }

        return text.ToString();
    }

    /// <summary>The last place of figures, by what is printed in the whole table and document: decimals, zeros behind the point, whole amounts, units.</summary>
    private static string Places()
    {
        var text = new StringBuilder();
        foreach (var unit in (string[])["万元", "元", "亿元", "千元"])
        {
            foreach (var amounts in (string[][])
            [
                ["5"], ["5.5"], ["12.345"], ["12.3456", "1"], ["12.3456", "1.5"], ["12.3456", "1.5678"], ["5.00"], ["5.00", "3"], ["5.00", "3.1"], ["0.00", "3"], ["0", "3"], ["5.0000001", "3.0000001"], ["-", "3.25"], ["1,234", "2,345.6"], ["1.2.3", "3.25"],
                .. Enumerable.Range(18, 4).Select(static n => Enumerable.Range(1, n).Select(static i => $"{i * 7}").ToArray()), [.. Enumerable.Repeat("7", 30)], [.. Enumerable.Range(1, 20).Select(static i => $"{i * 7}"), "0.5"], [.. Enumerable.Range(1, 20).Select(static i => $"{i * 7}"), "-", "0"],
            ])
            {
                var document = Check.Recognise($"某县水利局2025年部门预算\n\n部门支出总表\n\n单位：{unit}\n\n科目编码\t科目名称\t合计\n{string.Concat(amounts.Select(static (a, i) => $"2130{i + 301}\t项目{i}\t{a}\n"))}");
                text.Append(CultureInfo.InvariantCulture, $"{unit} {string.Join(' ', amounts)}: {string.Join(' ', document.Figures.Select(static f => $"{f.Amount.Fen}±{f.LastPlace}"))}\n");
            }
        }

        return text.ToString();
    }

    private static string Rows(string header)
    {
        var lines = header.Split('/');
        var amounts = lines.Max(static l => l.Split('|').Length) - 2;
        var values = string.Concat(Enumerable.Range(0, Math.Max(1, amounts)).Select(static i => i == 0 ? "\t3.00" : i == 1 ? "\t1.00" : i == 2 ? "\t2.00" : "\t0.00"));
        return $"{string.Join('\n', lines).Replace('|', '\t')}\n\t合计{values}\n213\t农林水支出{values}\n21303\t水利{values}\n";
    }

    private static IEnumerable<string> Titles() =>
    [
        "部门支出总表", "支出总表", "2025年部门支出总表", "2025年支出预算总表", "表3 部门支出总表", "表三：部门支出总表", "附表3：支出总表", "公开03表/部门支出总表", "部门支出总表（2025年）", "部门支出总体情况表", "部门支出决算总表", "2024年部门支出总表", "12025年部门支出总表", "部 门 支 出 总 表",
        "一般公共预算支出表", "一般公共预算财政拨款支出表", "政府性基金预算支出表", "国有资本经营预算支出表", "财政拨款支出表", "财政拨款支出预算表（功能分类）", "一般公共预算基本支出表", "项目支出表", "部门收入总表", "支出", "部门支出总表/收入总表", "收入总表/部门支出总表", "部门支出/总表", "上级补助支出表", "社会保险基金支出表", "不知名的表", "基本情况", "部门支出总表/单位：元", "部门支出总表/填报单位：某县水利局",
    ];

    private static IEnumerable<string> Headers() =>
    [
        "科目编码|科目名称|合计|基本支出|项目支出", "功能分类科目编码|功能分类科目名称|支出合计|基本支出|项目支出", "科目代码|科目|总计|基本支出|项目支出", "科目编码|科目名称|本年支出|基本支出|项目支出|备注", "科目编码|科目名称|合计|基本支出||项目支出/|||人员经费|公用经费|", "科目编码|科目名称|2025年预算数||/||合计|基本支出|项目支出", "科目编码|科目名称|2024年预算数|2025年预算数|增减", "科目编码|科目名称|合计（元）|基本支出|项目支出",
        "1|2|3|4|5/科目编码|科目名称|合计|基本支出|项目支出", "科目编码|科目名称|合计|基本支出|项目支出/1|2|3|4|5", "科目编码|科目名称|合计|基本支出|项目支出/栏次|1|2|3|4", "科目编码|科目名称|合计|基本支出|项目支出/栏次一二三四|1|2|3|4", "科目编码|科目名称|合计|基本支出|项目支出/类|款|1|2|3", "科目编码|科目名称|合计|基本支出|项目支出/（1）|（2）|（3）|（4）|（5）", "科目编码|科目名称|合计|基本支出|项目支出/1|2|3|5|4", "科目编码|科目名称|合计|基本支出|项目支出/||||",
        "科目编码|科目名称|合计|基本支出|其他支出", "科目编码|科目名称|合计|其中：基本支出|项目支出", "科目编码|科目名称|合计|不知名|项目支出", "序号|科目名称|合计|基本支出|项目支出", "项目|行次|合计|基本支出|项目支出", "科目编码|科目名称|金额", "科目编码|科目名称|预算数", "科目编码|科目名称|小计|小计|小计", "科目编码|科目名称|合计|一般公共预算|政府性基金预算", "支出（按功能分类）|科目名称|合计|基本支出|项目支出", "科目编码|科目名称|合计|上年结转|当年预算", "单位编码|单位名称|合计|基本支出|项目支出",
    ];

    private static IEnumerable<string> Funds() =>
    [
        "项目|合计|财政拨款|财政专户管理资金|其他资金", "项目|合计|一般公共预算|财政专户管理资金|其他资金", "项目|合计|财政拨款|其他资金", "项目|合计|财政专户管理资金|其他资金", "项目|合计|财政拨款|财政专户管理资金|其他资金|其他资金", "项目|合计|财政拨款|财政专户管理资金|单位资金|其他资金", "项目|合计|财政拨款|财政专户管理资金|事业收入|其他资金", "项目|合计|财政拨款|财政专户管理资金|不知名的资金", "单位名称|合计|财政拨款|财政专户管理资金|其他资金", "收入项目|金额", "收入项目|合计", "项目|预算数|备注", "项目|合计|上年结转|本年收入", "来源|2025年预算数", "科目编码|科目名称|2025年预算数",
    ];

    private static IEnumerable<string> Body() =>
    [
        "|合计|3.00|1.00|2.00/213|农林水支出|3.00|1.00|2.00", "合计||3.00|1.00|2.00/213|农林水支出|3.00|1.00|2.00", "合计|3.00|1.00|2.00/213|农林水支出|3.00|1.00|2.00", "213|农林水支出|3.00|1.00|2.00/21303|水利|3.00|1.00|2.00/2130301|行政运行|1.00|1.00|/2130305|水利工程建设|2.00||2.00", "213|农林水支出|3.00|1.00|2.00/03|水利|3.00|1.00|2.00", "213农林水支出||3.00|1.00|2.00", "213|农林水支出|3.00|1.00|2.00/注：本表含结转||||", "213|农林水支出|3.00|1.00|2.00/|其中：水利|1.00|1.00|",
        "213|农林水支出|3.00|1.00|2.00/213|农林水支出|3.00|1.00|2.00", "|农林水支出|3.00|1.00|2.00", "|某县水利局|3.00|1.00|2.00/213|农林水支出|3.00|1.00|2.00", "213|农林水支出|—|-|--", "213|农林水支出|3|1.0|2,000.00", "213|农林水支出|(3.00)|－1.00|△2.00", "213|农林水支出|3.00元|1.00|2.00", "213|农林水支出|3..00|1.00|2.00", "213|农林水支出|||", "|||||/213|农林水支出|3.00|1.00|2.00", "213|农林水支出|3.00|1.00|2.00|9.00", "213|农林水支出|3.00|1.00", "2130|农林水支出|3.00|1.00|2.00", "299|不知名支出|3.00|1.00|2.00", "一、|农林水支出|3.00|1.00|2.00", "213|一、农林水支出|3.00|1.00|2.00", "213|农林水支出（类）|3.00|1.00|2.00", "301|工资福利支出|3.00|1.00|2.00", "|0.00|0.00|0.00|0.00", "213|农林水支出|3.00|1.00|2.00/续表||||/205|教育支出|1.00|1.00|",
    ];

    private static IEnumerable<string> Sections() =>
    [
        "共有车辆7辆，其中：机要通信用车3辆、其他用车4辆。", "共有车辆8辆，其中：机要通信用车3辆、其他用车4辆。", "共有车辆7台，其中机要通信用车3台。", "车辆7辆，购置车辆2辆。", "2025年安排购置车辆2辆。", "单价50万元以上通用设备3台（套），单价100万元以上专用设备2台（套）。", "单价50万元（含）以上设备3台（套）。", "安排购置单价50万元以上设备3台（套）。", "单价50万元设备3台（套）。", "价值以上设备3台（套）。", "办公用房面积2120.96平方米。", "办公用房2,120.96㎡。", "房屋面积2120平方米，其中办公用房1000平方米。", "办公用房面积为零。",
        "政府采购预算总额87.32万元，其中：货物15.06万元、工程0万元、服务72.26万元。", "政府采购预算总额87.32万元，其中：货物15.06万元、工程0万元、服务72.27万元。", "政府采购预算总额87万元，其中：货物15.06万元、工程0万元、服务72.26万元。", "政府采购预算总额87.3万元，其中：货物15.1万元、服务72.3万元。", "政府采购预算873200元，其中：货物采购150600元，服务采购722600元。", "没有安排政府采购预算。", "政府采购预算总额87.32万元。",
        "内设5个机构：办公室、综合科、法规科、执法科、财务科。", "内设4个机构：办公室、综合科、法规科、执法科、财务科。", "下属2个事业单位：水利站、水库。", "编制人数30人，实有人数28人，其中：行政20人，事业8人。", "行政编制20名，事业编制10名，退休人员5人。", "人员编制30人，实有人数28人，离休1人，退休5人，遗属2人。",
    ];
}

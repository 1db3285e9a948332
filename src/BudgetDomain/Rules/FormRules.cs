using System.Collections.Immutable;

namespace BudgetDomain.Rules;

/// <summary>Rules F (格式): how a document is written.</summary>
internal static class FormRules
{
    public static ImmutableArray<RuleInfo> All { get; } =
    [
        new(
            "F01",
            new("金额无法识别", "A cell that should hold an amount and does not"),
            new("由数字的含义推出：金额栏的单元格是金额或空白。", "Derived from the meaning of the figures: a cell under an amount header is an amount, or blank."),
            new(
                "单元格 ∈ { 空白，-，0，数字（可有小数点，千位分隔符每三位一个）}。",
                "cell ∈ { blank, -, 0, digits with an optional decimal point and a separator every three digits }."),
            Severity.Error),
        new(
            "F02",
            new("原文损坏", "The source is damaged"),
            new("无：涉及文件，不涉及预算。", "None: it concerns the file, not the budget."),
            new(
                "文件完好：标签闭合，字符可以解码。",
                "The file is well formed: tags are closed, characters can be decoded."),
            Severity.Warning),
        new(
            "F03",
            new("一个文件中有两份公开文件", "Two documents in one file"),
            new("由表样推出：每张表只有一次。", "Derived from the form: it has each table once."),
            new(
                "表样的每张表只出现一次。",
                "Each table of the form occurs once."),
            Severity.Warning),
        new(
            "F04",
            new("未注明金额单位", "The unit of amounts is not stated"),
            new("由数字的含义推出：没有元或万元，金额就不确定。", "Derived from the meaning of the figures: without 元 or 万元 an amount is not known."),
            new(
                "每张有数字的表上方注明单位，如“单位：万元”。",
                "Above every table with a figure stands its unit, such as 单位：万元."),
            Severity.Info),
        new(
            "F05",
            new("占位符没有替换", "A placeholder is left"),
            new("由公开的含义推出：公开的是填好的文本。", "Derived from what publishing means: what is published is filled in."),
            new(
                "正文和表格中没有 XX、××、＊＊、待填、请填写、某某。",
                "Neither text nor tables have XX, ××, ＊＊, 待填, 请填写 or 某某."),
            Severity.Warning),
        new(
            "F06",
            new("模板文字没有删改", "Words of the template are left"),
            new("由公开的含义推出：公开的是填好的文本。", "Derived from what publishing means: what is published is filled in."),
            new(
                "正文没有二选一未选的词、应填未填的空白和填写要求。",
                "Sentences have no choice left open, no blank left unfilled, and no instruction for filling in."),
            Severity.Warning),
        new(
            "F07",
            new("年度与封面不符", "A year differs from that of the cover"),
            new("由年度的含义推出：一份文件只公开封面所写年度的预算或决算。", "Derived from what the cover says: a document is of the year on its cover."),
            new(
                "表和部分的标题中，“某年（度）…预算（决算）…”的年度 = 封面年度；决算的资产截止日在当年年末；不拿一个年度与它自己相比。",
                "In titles of parts and tables, the year before 预算 or 决算 is that of the cover; assets of final accounts are stated at the end of that year; no year is compared with itself."),
            Severity.Warning),
        new(
            "F08",
            new("单位名称与封面不符", "A unit name differs from that of the cover"),
            new("由封面的含义推出：一份文件公开封面所写单位的预算或决算。", "Derived from what the cover says: a document is of the unit on its cover."),
            new(
                "表头的“单位名称：”“编制部门：”，标题中年度前的单位名称 = 封面的单位名称。",
                "The name after 单位名称： or 编制部门： above a table, and before the year in a title, is that of the cover."),
            Severity.Warning),
        new(
            "F09",
            new("标点重复", "Doubled punctuation"),
            new("《标点符号用法》（GB/T 15834—2011）。", "《标点符号用法》（GB/T 15834—2011）."),
            new(
                "正文没有相连的两个句号、逗号、顿号、分号或冒号。",
                "No two of 。，、；： stand side by side."),
            Severity.Warning),
        new(
            "F10",
            new("数字后缺少单位", "A number without its unit"),
            new("由数字的含义推出：没有元或万元，金额就不确定；没有百分号，占比就不是占比。", "Derived from the meaning of the figures: without 元 or 万元 an amount is not known, and without % a share is none."),
            new(
                "同一段中其他金额带有单位时，每个金额都带有单位；其他占比带有百分号时，每个占比都带有百分号。",
                "Where the other amounts of a paragraph have their unit, every amount has; where the other shares have %, every share has."),
            Severity.Warning),
        new(
            "F11",
            new("另有相近的表样", "Another form comes near"),
            new("由表样的含义推出：按哪一种公开表样核对，决定每个数字指什么。", "Derived from what a form is: the form that a document is read by decides what each of its figures means."),
            new(
                "没有另一种表样与所选表样的把握相差 10% 以内；未采用专门表样时，没有专门表样的把握达到 60%。",
                "No other form comes within 10% of the confidence of the one chosen; where none of the described forms was believed, none reached 60%."),
            Severity.Info),
    ];
}

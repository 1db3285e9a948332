using System.Collections.Immutable;

namespace BudgetDomain.Rules;

/// <summary>Rules C (完整性): what must be published.</summary>
internal static class CompletenessRules
{
    public static ImmutableArray<RuleInfo> All { get; } =
    [
        new(
            "C01",
            new("没有识别出公开表", "No table is recognised"),
            new("《中华人民共和国预算法》第十四条；《地方预决算公开操作规程》（财预〔2016〕143号）。", "《中华人民共和国预算法》第十四条: budgets are made public; 《地方预决算公开操作规程》（财预〔2016〕143号） for the tables."),
            new(
                "至少有一张表的标题和表头属于已知的表样。",
                "At least one table has a title and a header of a known form."),
            Severity.Error),
        new(
            "C02",
            new("缺少规定的表", "A table of the form is missing"),
            new("《中华人民共和国预算法》第十四条；《地方预决算公开操作规程》（财预〔2016〕143号）：没有数据的表列出空表并说明。", "《中华人民共和国预算法》第十四条; 《地方预决算公开操作规程》（财预〔2016〕143号）: a table without data is published empty, with a note that says so."),
            new(
                "文件所用表样的每一张表都有。",
                "Every table of the form that the document follows is there."),
            Severity.Warning, Severity.Info),
        new(
            "C03",
            new("空白表样", "A blank form"),
            new("《中华人民共和国预算法》第十四条；《地方预决算公开操作规程》（财预〔2016〕143号）：没有数据的表列出空表并说明。", "《中华人民共和国预算法》第十四条; 《地方预决算公开操作规程》（财预〔2016〕143号）: a table without data is published empty, with a note that says so."),
            new(
                "至少有一张表有数字，或者至多一张表没有注明无数据。",
                "At least one table has a figure, or every table but one says that it has no data."),
            Severity.Warning),
        new(
            "C04",
            new("缺少规定的说明", "A chapter of the form is missing"),
            new("《地方预决算公开操作规程》（财预〔2016〕143号）：公开部门预决算时，一并说明职责、机构设置、收支增减变化、机关运行经费、政府采购等情况，并解释专业名词。", "《地方预决算公开操作规程》（财预〔2016〕143号）: with the tables go the duties, the offices, the changes of income and expenditure, 机关运行经费, 政府采购 and a glossary."),
            new(
                "表样规定的每一项说明，正文中都有。",
                "Every chapter that the form asks for is in the body."),
            Severity.Warning),
        new(
            "C05",
            new("目录与正文不符", "The contents and the body differ"),
            new("由目录的作用推出：目录所列，正文都有。", "Derived from what a table of contents is for: what it lists is there."),
            new(
                "目录的每一项在正文中有标题；同级章节已列入目录的，每一章都列入；其余各表已列入的，每一张表都列入；目录的序号连续。",
                "Each line of the contents has its title in the body; a chapter whose sister chapters are in the contents is there too, and so is a table beside the others; the numbers of the contents have no gap."),
            Severity.Warning, Severity.Info),
        new(
            "C06",
            new("空表没有说明", "An empty table without its note"),
            new("《地方预决算公开操作规程》（财预〔2016〕143号）：没有数据的表格应当列出空表并说明。", "《地方预决算公开操作规程》（财预〔2016〕143号）: a table without data is published empty, and a note says so."),
            new(
                "全表没有数字 ⇒ 表内或表下注明无数据。",
                "No figure in a table ⇒ a note in it or near it says that there is none."),
            Severity.Warning, Severity.Info),
        new(
            "C07",
            new("有数字的表注明无数据", "A table with figures says that it has none"),
            new("由说明的含义推出：注明无数据的表没有数字。", "Derived from what the note says: a table without data has no figures."),
            new(
                "表下注明“本表无数据”或“空表” ⇒ 表中没有非零数字。",
                "A note says 无数据 or 空表 ⇒ no figure of the table other than zero."),
            Severity.Warning),
        new(
            "C08",
            new("支出科目未公开到项级", "Expenditure is not shown down to 项"),
            new("《中华人民共和国预算法》第十四条、第四十六条；《地方预决算公开操作规程》（财预〔2016〕143号）：一般公共预算支出公开到功能分类项级科目。", "《中华人民共和国预算法》第十四条, 第四十六条; 《地方预决算公开操作规程》（财预〔2016〕143号）: expenditure of the general public budget is published by function down to 项."),
            new(
                "一般公共预算支出表中，每个有金额的类、款之下列有项。",
                "In the table of 一般公共预算支出, every 类 and 款 with an amount has rows of 项 under it."),
            Severity.Warning),
        new(
            "C09",
            new("基本支出未公开到款级", "Basic expenditure is not shown down to 款"),
            new("《中华人民共和国预算法》第十四条、第四十六条；《地方预决算公开操作规程》（财预〔2016〕143号）：一般公共预算基本支出公开到经济分类款级科目。", "《中华人民共和国预算法》第十四条, 第四十六条; 《地方预决算公开操作规程》（财预〔2016〕143号）: basic expenditure of the general public budget is published by economic nature down to 款."),
            new(
                "一般公共预算基本支出表中，每个有金额的类之下列有款。",
                "In the table of basic expenditure, every 类 with an amount has rows of 款 under it."),
            Severity.Warning),
        new(
            "C10",
            new("同一行印了两次", "A row is printed twice"),
            new("由表的含义推出：一个科目在一张表中只列一行。", "Derived from what a table means: a subject has one row in it."),
            new(
                "同一张表中没有两行的科目编码、名称和各栏数字都相同。",
                "No two rows of a table have the same code, name and figures."),
            Severity.Warning),
    ];
}

using System.Collections.Immutable;

namespace BudgetDomain.Rules;

/// <summary>Rules A (勾稽): what the meaning of the figures makes them obey.</summary>
internal static class ArticulationRules
{
    public static ImmutableArray<RuleInfo> All { get; } =
    [
        new(
            "A01",
            new("同一个数各处一致", "One amount is one figure everywhere"),
            new("由数字的含义推出：含义相同的两个单元格是同一个数。", "Derived from the meaning of the figures: two cells with the same meaning (one slice of the budget) state one amount."),
            new(
                "含义相同的任意两个单元格相等，不论在一张表还是两张表。",
                "a = b for every two cells with one meaning, in one table or two: the total of 支出总表 is that of 收支总表; 教育支出 in the one is 205 in the other."),
            Severity.Error, Severity.Warning, Severity.Info),
        new(
            "A02",
            new("上级等于下级之和", "A row equals the sum of the rows under it"),
            new("《中华人民共和国预算法》第四十六条：一般公共预算支出按功能分类编列到项，基本支出按经济性质分类编列到款；上级等于下级之和由数字的含义推出。", "《中华人民共和国预算法》第四十六条: within the general public budget, expenditure is drawn up by function down to 项, and basic expenditure by economic nature down to 款; that a level is the sum of the next is derived from the meaning of the figures."),
            new(
                "每一栏中，上级 = 直接列在其下的各行之和：合计 = Σ类，类 = Σ款，款 = Σ项；收入总计 = 本年收入合计 + 上年结转；支出总计 = 本年支出合计 + 年终结转。有未识别的行或只列“其中”的，上级 ≥ Σ。",
                "x(parent) = Σ x(children listed directly under it), in each column: 合计 = Σ 类, 类 = Σ 款, 款 = Σ 项; 收入总计 = 本年收入合计 + 上年结转; 支出总计 = 本年支出合计 + 年终结转. Where the table has a row that was not understood, or says 其中, x(parent) ≥ Σ."),
            Severity.Error, Severity.Warning, Severity.Info),
        new(
            "A03",
            new("各栏之和等于合计", "A column equals the sum of the columns under it"),
            new("由数字的含义推出：支出性质、资金来源、当年与结转都把整体分开。", "Derived from the meaning of the figures: kinds of expenditure (基本支出, 项目支出), sources (资金来源) and vintages (当年, 上年结转) divide the whole."),
            new(
                "每一行中，合计 = 基本支出 + 项目支出；基本支出 = 人员经费 + 公用经费；合计 = Σ资金来源；合计 = 当年预算安排 + 上年结转安排。有未识别的栏的，合计 ≥ Σ。",
                "In each row, 合计 = 基本支出 + 项目支出; 基本支出 = 人员经费 + 公用经费; 合计 = Σ sources; 合计 = 当年预算安排 + 上年结转安排. Where a column was not understood, ≥."),
            Severity.Error, Severity.Warning, Severity.Info),
        new(
            "A04",
            new("跨表分项之和", "A whole equals its parts in other tables"),
            new("由数字的含义推出。收支平衡见《中华人民共和国预算法》第十二条。", "Derived from the meaning of the figures. 收支平衡 is a principle of budgets: 《中华人民共和国预算法》第十二条."),
            new(
                "整体 = Σ各部分，不论各部分印在哪张表；有部分未印出的，整体 ≥ Σ。",
                "For every quantity and every dimension with known members: x = Σ parts, whichever tables print them; 基本支出 of one table = 人员经费 + 公用经费 of another; 收入总计 = 本年支出 + 年终结转. Where a part is not printed anywhere, x ≥ Σ."),
            Severity.Error, Severity.Warning, Severity.Info),
        new(
            "A05",
            new("整体不小于部分", "A whole is not less than what lies within it"),
            new("由数字的含义推出。", "Derived from the meaning of the figures. 机关运行经费 within 公用经费, 一般公共预算 within all funds, 公务接待费 of basic expenditure within that of the “三公” table."),
            new(
                "没有加总关系时，整体 ≥ 其中最近的部分。有负数的文件不适用。",
                "x(whole) ≥ x(part) for the nearest printed whole where no sum relates the two. Not applied in documents with negative figures."),
            Severity.Error, Severity.Warning, Severity.Info),
        new(
            "A06",
            new("多项勾稽关系不能同时成立", "Several identities cannot hold together"),
            new("由数字的含义推出：所依据的是 A01 至 A05 的关系。", "Derived from the meaning of the figures: the identities are those of A01 to A05."),
            new(
                "不存在同时满足所列各项关系的金额，虽然每一项单独都可成立。",
                "There are no exact amounts that satisfy all the identities named, though each of them could hold alone."),
            Severity.Error, Severity.Warning, Severity.Info),
        new(
            "A07",
            new("部门等于所属单位之和", "A department is the sum of its units"),
            new("《中华人民共和国预算法》第八条：部门预算由本部门及其所属各单位预算组成。", "部门预算由本部门及其所属各单位预算组成 (预算法 第八条): 部门预算 = 所属单位预算之和."),
            new(
                "所属单位齐全时，部门 = Σ所属单位；否则部门 ≥ Σ已给出的单位。",
                "For every slice that both print: department = Σ units where all units are given (所属单位齐全); otherwise department ≥ Σ of the units given."),
            Severity.Error, Severity.Warning, Severity.Info),
    ];
}

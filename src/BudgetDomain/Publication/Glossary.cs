using System.Collections.Immutable;

namespace BudgetDomain.Publication;

/// <summary>名词解释: what the words of a disclosure mean.</summary>
internal static class Glossary
{
    public static ImmutableArray<(string Term, string Meaning)> Terms { get; } =
    [
        ("基本支出", "为维持机构正常运转、完成日常工作任务而安排的支出，包括人员经费和公用经费"),
        ("项目支出", "为完成特定的行政任务或事业发展目标，在基本支出以外安排的支出"),
        ("“三公”经费", "用财政拨款安排的因公出国（境）费、公务用车购置及运行费和公务接待费"),
        ("机关运行经费", "行政单位和参照公务员法管理的事业单位使用财政拨款安排的基本支出中的公用经费"),
        ("财政拨款收入", "从本级财政部门取得的预算资金，包括一般公共预算拨款、政府性基金预算拨款和国有资本经营预算拨款"),
        ("财政专户管理资金", "纳入财政专户管理的教育收费"),
        ("单位资金", "政府预算资金和财政专户管理资金以外的资金，有事业收入、事业单位经营收入、上级补助收入、附属单位上缴收入和其他收入"),
        ("上年结转", "以前年度安排、转到本年按原用途继续使用的资金"),
    ];
}

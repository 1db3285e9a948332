namespace BudgetDomain.Narrative;

/// <summary>The words by which a sentence compares accounts with a budget: 决算数大于年初预算数.</summary>
internal static class ComparisonWords
{
    // What is said of the first: more, less, or the same.
    private static readonly (string Word, int Sign)[] Words =
    [
        ("大于", 1), ("高于", 1), ("多于", 1), ("超过", 1), ("超出", 1), ("小于", -1), ("低于", -1), ("少于", -1), ("等于", 0),
        ("持平", 0), ("一致", 0), ("相等", 0), ("相同", 0), ("无增减", 0), ("无变化", 0), ("没有变化", 0), ("无增减变化", 0), ("没有增减", 0), ("零增长", 0),
    ];

    private static readonly string[] Names = ["年初", "调整", "全年"];

    /// <summary>What a budget is called.</summary>
    public static readonly string[] Plans = ["预算数", "年初预算", "全年预算", "调整预算", "预算", "年度预算", "当年预算", "调整后预算"];

    /// <summary>The longest word that a text begins with: 1 where it says more, -1 less, 0 the same.</summary>
    public static int? At(ReadOnlySpan<char> text, out string word)
    {
        word = string.Empty;
        if (text.IsEmpty || text[0] is not ('大' or '高' or '多' or '超' or '小' or '低' or '少' or '等' or '持' or '一' or '相' or '无' or '没' or '零'))
            return null;
        int? sign = null;
        foreach (var (candidate, means) in Words)
        {
            if (text.StartsWith(candidate) && candidate.Length > word.Length)
                (word, sign) = (candidate, means);
        }

        return sign;
    }

    /// <summary>How long the name of a budget is that a text begins with; 0 where it begins with none.</summary>
    public static int PlanAtStart(ReadOnlySpan<char> text)
    {
        var length = 0;
        foreach (var plan in Plans)
        {
            if (plan.Length > length && text.StartsWith(plan))
                length = plan.Length;
        }

        return length;
    }

    /// <summary>How much of the words before the comparison says what is compared: 公务接待费决算数大于.</summary>
    public static int LabelLength(ReadOnlySpan<char> clause)
        => clause.LastIndexOf("决算") is var done and >= 0 ? done : clause.LastIndexOf("执行") is var executed and >= 0 ? executed : clause.Length;

    /// <summary>Which of the budgets of a year words mean: 年初, 调整 or 全年; empty where they do not say.</summary>
    public static string NameOfPlan(ReadOnlySpan<char> words)
    {
        foreach (var name in Names)
        {
            if (words.Contains(name, StringComparison.Ordinal))
                return name;
        }

        return string.Empty;
    }
}

namespace BudgetDomain.Narrative;

/// <summary>What the words before a number make of it.</summary>
/// <param name="Role">Its role.</param>
/// <param name="LabelLength">How many characters at the front of the clause say what it is about.</param>
/// <param name="AgainstStart">Where the words begin that say what it is compared with or measured by.</param>
/// <param name="AgainstLength">How many characters these are; -1 where the clause has none.</param>
/// <param name="Way">Which way something changed.</param>
internal readonly record struct ClauseReading(MentionRole Role, int LabelLength, int AgainstStart = 0, int AgainstLength = -1, ChangeWay Way = ChangeWay.Unsaid)
{
    private static readonly string[] AfterThreshold = ["以上", "以下", "以内", "(含)", "(原值)", "(含以上", "起"];
    private static readonly string[] BeforeThreshold = ["单价", "价值", "单位价值", "原值", "单台", "限额", "单价在", "价值在", "单位价值在", "单项"];
    private static readonly string[] Turns = ["增加到", "增加至", "增长到", "增长至", "增至", "上升到", "提高到", "减少到", "减少至", "下降到", "下降至", "降至", "降到", "压减到", "压减至", "降低到", "降低至", "调整为", "调整到", "调整至", "变为"];
    private static readonly string[] Rates = ["执行率", "完成率", "支出进度", "预算执行进度", "执行进度"];

    /// <summary>Reads a clause.</summary>
    /// <param name="clause">The words from the beginning of the clause to the number.</param>
    /// <param name="after">The words after the number.</param>
    /// <param name="kind">What the number is.</param>
    public static ClauseReading Of(ReadOnlySpan<char> clause, ReadOnlySpan<char> after, NumberKind kind) => kind switch
    {
        NumberKind.Amount => OfAmount(clause, after),
        NumberKind.Percent => OfPercent(clause),
        NumberKind.Count => new(MentionRole.Count, clause.Length),
        _ => new(MentionRole.Unknown, clause.Length),
    };

    private static ClauseReading OfAmount(ReadOnlySpan<char> clause, ReadOnlySpan<char> after)
    {
        if (StartsWithAny(after, AfterThreshold) || EndsWithAny(clause, BeforeThreshold))
            return new(MentionRole.Threshold, clause.Length);
        var comparison = FindComparison(clause, out var comparisonLength);
        if (ChangeWords.FindAtEnd(clause, comparison >= 0, out var way) is var verb and >= 0)
            return OfChange(MentionRole.Change, clause, comparison, comparisonLength, verb, way);
        if (clause.EndsWith("由") || clause.EndsWith("从"))
            return new(MentionRole.Base, clause.Length - 1);
        if (clause.LastIndexOfAny('由', '从') is var from and >= 0 && StartsWithAny(after, Turns))
            return new(MentionRole.Base, from, from + 1, clause.Length - from - 1);
        if (comparison >= 0 && ChangeWords.Follows(after))
            return new(MentionRole.Base, comparison, comparison + comparisonLength, clause.Length - comparison - comparisonLength);
        return new(MentionRole.Level, clause.Length);
    }

    private static ClauseReading OfPercent(ReadOnlySpan<char> clause)
    {
        var comparison = FindComparison(clause, out var comparisonLength);
        if (ChangeWords.FindAtEnd(clause, comparison >= 0, out var way) is var verb and >= 0)
            return OfChange(MentionRole.Rate, clause, comparison, comparisonLength, verb, way);
        var share = clause.LastIndexOf('占');
        if (share >= 0)
            return new(MentionRole.Share, share, share + 1, clause.Length - share - 1);
        if (clause.EndsWith("比重为") || clause.EndsWith("比重"))
            return new(MentionRole.Share, clause.LastIndexOf("比重"));
        var completion = clause.LastIndexOf("完成");
        if (completion >= 0)
            return new(MentionRole.Completion, completion, completion + 2, clause.Length - completion - 2);
        foreach (var rate in Rates)
        {
            if (clause.LastIndexOf(rate) is var at and >= 0 && clause.Length - at - rate.Length <= 2)
                return new(MentionRole.Completion, at);
        }

        return new(MentionRole.Unknown, clause.Length);
    }

    private static ClauseReading OfChange(MentionRole role, ReadOnlySpan<char> clause, int comparison, int comparisonLength, int verb, ChangeWay way)
        => comparison < 0 || comparison > verb
            ? new(role, verb, Way: way)
            : new(role, comparison, comparison + comparisonLength, verb - comparison - comparisonLength, way);

    /// <summary>比, 较, 与, 同比 where it compares; 占比 and 比重 do not.</summary>
    internal static int FindComparison(ReadOnlySpan<char> clause, out int length)
    {
        length = 1;
        for (var i = clause.Length - 1; i >= 0; i--)
        {
            if (clause[i] is not ('比' or '较' or '与' or '同' or '和'))
                continue;
            if (clause[i] == '比')
            {
                if (i > 0 && clause[i - 1] is '同' or '环')
                {
                    length = 2;
                    return i - 1;
                }

                if ((i > 0 && clause[i - 1] is '占' or '对' or '相') || clause[(i + 1)..].StartsWith("重") || clause[(i + 1)..].StartsWith("例") || clause[(i + 1)..].StartsWith("率"))
                    continue;
                length = clause[(i + 1)..].StartsWith("较") ? 2 : 1;
                return i;
            }

            if (clause[i] == '较')
            {
                if (i > 0 && clause[i - 1] is '比' or '相')
                    continue;
                return i;
            }

            // 与, 同, 和 compare only with 相比 behind them.
            if (clause[(i + 1)..].Contains("相比", StringComparison.Ordinal) || clause[(i + 1)..].Contains("比较", StringComparison.Ordinal))
                return i;
        }

        return -1;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word))
                return true;
        }

        return false;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word))
                return true;
        }

        return false;
    }
}

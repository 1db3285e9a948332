namespace BudgetDomain.Performance;

/// <summary>How the levels of indicators are called, and how they are recognised.</summary>
public static class IndicatorNames
{
    private static readonly (string Stem, FirstLevelIndicator Level)[] First =
    [
        ("产出", FirstLevelIndicator.Output), ("效益", FirstLevelIndicator.Benefit), ("效果", FirstLevelIndicator.Benefit),
        ("满意度", FirstLevelIndicator.Satisfaction), ("成本", FirstLevelIndicator.Cost),
    ];

    private static readonly (string Stem, SecondLevelIndicator Level)[] Second =
    [
        ("数量", SecondLevelIndicator.Quantity), ("产出数量", SecondLevelIndicator.Quantity),
        ("质量", SecondLevelIndicator.Quality), ("产出质量", SecondLevelIndicator.Quality),
        ("时效", SecondLevelIndicator.Timeliness), ("产出时效", SecondLevelIndicator.Timeliness),
        ("成本", SecondLevelIndicator.Cost), ("产出成本", SecondLevelIndicator.Cost),
        ("经济效益", SecondLevelIndicator.EconomicBenefit), ("社会效益", SecondLevelIndicator.SocialBenefit),
        ("生态效益", SecondLevelIndicator.EcologicalBenefit), ("环境效益", SecondLevelIndicator.EcologicalBenefit), ("生态环境效益", SecondLevelIndicator.EcologicalBenefit),
        ("可持续影响", SecondLevelIndicator.SustainableImpact), ("可持续发展", SecondLevelIndicator.SustainableImpact), ("可持续发展影响", SecondLevelIndicator.SustainableImpact),
        ("服务对象满意度", SecondLevelIndicator.ServiceSatisfaction), ("满意度", SecondLevelIndicator.ServiceSatisfaction),
        ("受益对象满意度", SecondLevelIndicator.ServiceSatisfaction), ("社会公众满意度", SecondLevelIndicator.ServiceSatisfaction),
        ("社会公众或服务对象满意度", SecondLevelIndicator.ServiceSatisfaction), ("服务对象满意", SecondLevelIndicator.ServiceSatisfaction),
        ("经济成本", SecondLevelIndicator.EconomicCost), ("社会成本", SecondLevelIndicator.SocialCost),
        ("生态环境成本", SecondLevelIndicator.EcologicalCost), ("生态成本", SecondLevelIndicator.EcologicalCost),
    ];

    /// <summary>The Chinese name, such as 产出指标; the number of what is no level.</summary>
    /// <param name="level">A first level.</param>
    public static string Name(this FirstLevelIndicator level) => Name(First, level);

    /// <summary>The Chinese name, such as 数量指标; the number of what is no level.</summary>
    /// <param name="level">A second level.</param>
    public static string Name(this SecondLevelIndicator level) => Name(Second, level);

    /// <summary>Reads the name of a first level (一级指标), with or without 指标 or 目标 at its end.</summary>
    /// <param name="text">The text, without blanks.</param>
    /// <param name="level">The level.</param>
    /// <returns>Whether the text names one.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out FirstLevelIndicator level) => TryFind(First, text, out level);

    /// <summary>Reads the name of a second level (二级指标), with or without 指标 or 目标 at its end.</summary>
    /// <param name="text">The text, without blanks.</param>
    /// <param name="level">The level.</param>
    /// <returns>Whether the text names one.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out SecondLevelIndicator level) => TryFind(Second, text, out level);

    private static string Name<T>((string Stem, T Level)[] names, T level)
        where T : struct, Enum
    {
        foreach (var (stem, named) in names)
        {
            if (EqualityComparer<T>.Default.Equals(named, level))
                return stem + "指标";
        }

        return level.ToString();
    }

    private static bool TryFind<T>((string Stem, T Level)[] names, ReadOnlySpan<char> text, out T level)
        where T : struct, Enum
    {
        // Some provinces write 产出目标 and 数量目标.
        if (text.EndsWith("指标") || text.EndsWith("目标"))
            text = text[..^2];
        foreach (var (stem, named) in names)
        {
            if (!text.SequenceEqual(stem))
                continue;
            level = named;
            return true;
        }

        level = default;
        return false;
    }
}

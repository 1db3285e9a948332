using BudgetDomain.Performance;

namespace BudgetDomain.Disclosure.Recognition.Plans;

/// <summary>A cell among indicators: where it stands, what it says, and what that can be.</summary>
internal readonly record struct PlanCell(int Column, string Text, PlanCellKind Kind)
{
    private const int LongestUnit = 3;

    public bool IsLevel => Kind is PlanCellKind.FirstLevel or PlanCellKind.SecondLevel or PlanCellKind.EitherLevel;

    public static PlanCell Of(int column, string printed)
    {
        var text = printed.Trim();
        if (text.Length == 0)
            return new(column, text, PlanCellKind.Blank);
        var word = LevelWord(text);
        var (isFirst, isSecond) = (IndicatorNames.TryParse(word, out FirstLevelIndicator _), IndicatorNames.TryParse(word, out SecondLevelIndicator _));
        if (isFirst || isSecond)
            return new(column, text, isFirst && isSecond ? PlanCellKind.EitherLevel : isFirst ? PlanCellKind.FirstLevel : PlanCellKind.SecondLevel);
        return new(column, text, KindOf(text));
    }

    /// <summary>The word of a level without blanks, number and points: <c>产出指标（50分）</c> is 产出指标.</summary>
    public static string LevelWord(string text)
    {
        if (text.Length > 40)
            return text;
        var word = PrintedText.WithoutNumbering(PrintedText.Normalise(text), out _);
        if (word is [.., ')'] && word.LastIndexOf('(') is var open and > 0)
            word = word[..open];
        return word.ToString();
    }

    private static PlanCellKind KindOf(string text)
    {
        if (!IndicatorTarget.TryParse(text, out var target))
            return PlanCellKind.Text;
        return target switch
        {
            QualitativeTarget word => word.IsUsual ? PlanCellKind.Word : PlanCellKind.Text,
            // 12345热线办结率 is a name that begins with a number.
            NumberTarget { Comparison: TargetComparison.Equal, Unit.Length: > LongestUnit } => PlanCellKind.Text,
            _ => PlanCellKind.Target,
        };
    }
}

using BudgetDomain.Performance;

namespace BudgetDomain.Disclosure.Recognition.Plans;

/// <summary>A cell among indicators: where it stands, what it says, and what that can be.</summary>
internal readonly record struct PlanCell(int Column, string Text, PlanCellKind Kind)
{
    private const int LongestUnit = 3, LongestLevel = 40;

    public bool IsLevel => Kind is PlanCellKind.FirstLevel or PlanCellKind.SecondLevel or PlanCellKind.EitherLevel;

    /// <summary>The level whose word a text without blanks around it is; nothing where it is none.</summary>
    public static PlanCellKind? LevelOf(string text)
    {
        if (text.Length > LongestLevel)
            return null;
        Span<char> buffer = stackalloc char[LongestLevel];
        var word = WithoutNumbers(buffer[..PrintedText.Normalise(text, buffer)]);
        var (isFirst, isSecond) = (IndicatorNames.TryParse(word, out FirstLevelIndicator _), IndicatorNames.TryParse(word, out SecondLevelIndicator _));
        return isFirst && isSecond ? PlanCellKind.EitherLevel : isFirst ? PlanCellKind.FirstLevel : isSecond ? PlanCellKind.SecondLevel : null;
    }

    /// <summary>The word of a level without blanks, number and points: <c>产出指标（50分）</c> is 产出指标.</summary>
    public static string LevelWord(string text) => text.Length > LongestLevel ? text : WithoutNumbers(PrintedText.Normalise(text)).ToString();

    private static ReadOnlySpan<char> WithoutNumbers(ReadOnlySpan<char> normalised)
    {
        var word = PrintedText.WithoutNumbering(normalised, out _);
        return word is [.., ')'] && word.LastIndexOf('(') is var open and > 0 ? word[..open] : word;
    }

    /// <summary>What a text without blanks around it can be that is no word of a level.</summary>
    public static PlanCellKind KindOf(string text)
    {
        if (text.Length == 0)
            return PlanCellKind.Blank;
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

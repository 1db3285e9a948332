using System.Buffers;

namespace BudgetDomain.Performance;

/// <summary>How comparisons are written, and when they hold.</summary>
internal static class TargetComparisons
{
    // A longer sign stands before one that it begins with. 以上, 以下 and 以内 include the number itself (民法典 第一千二百五十九条).
    private static readonly (string Text, TargetComparison Comparison, bool IsSign)[] Before =
    [
        (">=", TargetComparison.AtLeast, true),
        ("=>", TargetComparison.AtLeast, true),
        ("≥", TargetComparison.AtLeast, true),
        ("≧", TargetComparison.AtLeast, true),
        ("⩾", TargetComparison.AtLeast, true),
        ("<=", TargetComparison.AtMost, true),
        ("=<", TargetComparison.AtMost, true),
        ("≤", TargetComparison.AtMost, true),
        ("≦", TargetComparison.AtMost, true),
        ("⩽", TargetComparison.AtMost, true),
        (">", TargetComparison.MoreThan, true),
        ("<", TargetComparison.LessThan, true),
        ("=", TargetComparison.Equal, true),
        ("大于等于", TargetComparison.AtLeast, false),
        ("大于或等于", TargetComparison.AtLeast, false),
        ("不低于", TargetComparison.AtLeast, false),
        ("不少于", TargetComparison.AtLeast, false),
        ("不小于", TargetComparison.AtLeast, false),
        ("至少", TargetComparison.AtLeast, false),
        ("小于等于", TargetComparison.AtMost, false),
        ("小于或等于", TargetComparison.AtMost, false),
        ("不超过", TargetComparison.AtMost, false),
        ("不高于", TargetComparison.AtMost, false),
        ("不大于", TargetComparison.AtMost, false),
        ("不多于", TargetComparison.AtMost, false),
        ("控制在", TargetComparison.AtMost, false),
        ("至多", TargetComparison.AtMost, false),
        ("最多", TargetComparison.AtMost, false),
        ("大于", TargetComparison.MoreThan, false),
        ("高于", TargetComparison.MoreThan, false),
        ("多于", TargetComparison.MoreThan, false),
        ("超过", TargetComparison.MoreThan, false),
        ("小于", TargetComparison.LessThan, false),
        ("低于", TargetComparison.LessThan, false),
        ("少于", TargetComparison.LessThan, false),
        ("等于", TargetComparison.Equal, false),
    ];

    private static readonly SearchValues<char> FirstOfBefore = SearchValues.Create([.. Before.Select(static b => b.Text[0])]);

    private static readonly (string Text, TargetComparison Comparison)[] Behind =
    [
        ("及以上", TargetComparison.AtLeast),
        ("(含)以上", TargetComparison.AtLeast),
        ("以上", TargetComparison.AtLeast),
        ("及以下", TargetComparison.AtMost),
        ("(含)以下", TargetComparison.AtMost),
        ("(含)以内", TargetComparison.AtMost),
        ("以下", TargetComparison.AtMost),
        ("以内", TargetComparison.AtMost),
        ("之内", TargetComparison.AtMost),
    ];

    /// <summary>The sign that is printed; nothing for equality.</summary>
    public static string Sign(this TargetComparison comparison) => comparison switch
    {
        TargetComparison.AtLeast => "≥",
        TargetComparison.AtMost => "≤",
        TargetComparison.MoreThan => ">",
        TargetComparison.LessThan => "<",
        _ => string.Empty,
    };

    /// <summary>Whether an actual value satisfies it, given its order relative to the target.</summary>
    public static bool Holds(this TargetComparison comparison, int actualToTarget) => comparison switch
    {
        TargetComparison.AtLeast => actualToTarget >= 0,
        TargetComparison.AtMost => actualToTarget <= 0,
        TargetComparison.MoreThan => actualToTarget > 0,
        TargetComparison.LessThan => actualToTarget < 0,
        _ => actualToTarget == 0,
    };

    public static void Require(TargetComparison comparison)
    {
        if (!Enum.IsDefined(comparison))
            throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "不是比较方式");
    }

    /// <summary>Reads a sign or a word at the front; says how long it is, 0 where there is none.</summary>
    public static int ReadBefore(ReadOnlySpan<char> text, out TargetComparison comparison, out bool isSign)
    {
        (comparison, isSign) = (TargetComparison.Equal, false);
        if (text.IsEmpty || !FirstOfBefore.Contains(text[0]))
            return 0;
        foreach (var (word, meaning, sign) in Before)
        {
            if (!text.StartsWith(word))
                continue;
            (comparison, isSign) = (meaning, sign);
            return word.Length;
        }

        return 0;
    }

    /// <summary>Reads a word such as 以上 at the end; says how long it is, 0 where there is none.</summary>
    public static int ReadBehind(ReadOnlySpan<char> text, out TargetComparison comparison)
    {
        foreach (var (word, meaning) in Behind)
        {
            if (!text.EndsWith(word))
                continue;
            comparison = meaning;
            return word.Length;
        }

        comparison = TargetComparison.Equal;
        return 0;
    }
}

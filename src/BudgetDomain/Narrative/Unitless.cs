namespace BudgetDomain.Narrative;

/// <summary>Amounts that lost their unit (项目支出639.07，占……): taken to be in that of the amount before, and never held against it.</summary>
internal static class Unitless
{
    private static readonly string[] Followers = ["占", "比", "较", "与", "增", "减", "下降", "其中", "完成"];

    /// <summary>Gives such numbers the unit of the amount before them, and notes where they begin.</summary>
    public static void Mark(ReadOnlySpan<char> text, List<NumberToken> tokens, HashSet<int> starts)
    {
        starts.Clear();
        var unit = AmountUnit.Unknown;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind == NumberKind.Amount)
                unit = token.Unit;
            if (token.Kind != NumberKind.Other || unit == AmountUnit.Unknown || !IsFollowed(text[token.End..]) || (token.Decimals == 0 && token.Digits != 0) || token.Start == 0 || !IsWord(text[token.Start - 1]))
                continue;
            tokens[i] = token with { Kind = NumberKind.Amount, Unit = unit };
            starts.Add(token.Start);
        }
    }

    private static bool IsWord(char c) => c is >= '\u4E00' and <= '\u9FFF';

    /// <summary>A sign and what goes on from an amount; 预算为0 needs the sign alone.</summary>
    private static bool IsFollowed(ReadOnlySpan<char> rest)
    {
        if (rest.Length == 0 || rest[0] is ';' or '。')
            return true;
        if (rest[0] is not (',' or '，'))
            return false;
        foreach (var word in Followers)
        {
            if (rest[1..].StartsWith(word))
                return true;
        }

        return false;
    }
}

namespace BudgetDomain.Narrative;

/// <summary>Numbers that share one clause: 各减少1267.86、2570.97万元.</summary>
internal static class Lists
{
    /// <summary>Gives each token its index in its list, -1 where it stands alone; bare numbers get kind and unit of the last of their list.</summary>
    public static void Mark(ReadOnlySpan<char> text, List<NumberToken> tokens, List<int> indices)
    {
        indices.Clear();
        for (var i = 0; i < tokens.Count; i++)
            indices.Add(-1);
        for (var last = tokens.Count - 1; last > 0; last--)
        {
            if (tokens[last].Kind is not (NumberKind.Amount or NumberKind.Percent))
                continue;
            var first = last;
            while (first > 0 && Joins(text, tokens[first - 1], tokens[first], tokens[last]))
                first--;
            if (first == last || !IsDistributed(text, tokens[first].Start))
                continue;
            for (var i = first; i <= last; i++)
            {
                indices[i] = i - first;
                if (tokens[i].Kind == NumberKind.Other)
                    tokens[i] = tokens[i] with { Kind = tokens[last].Kind, Unit = tokens[last].Unit };
            }

            last = first;
        }
    }

    private static bool Joins(ReadOnlySpan<char> text, NumberToken one, NumberToken next, NumberToken last)
        => (one.Kind == NumberKind.Other || one.Kind == last.Kind) && next.Start - one.End == 1 && text[one.End] is ',' or '，' or '、' or '和' or '及';

    private static bool IsDistributed(ReadOnlySpan<char> text, int at)
    {
        var before = text[Math.Max(0, at - 12)..at];
        return before.Contains('各') || before.Contains("分别", StringComparison.Ordinal);
    }
}

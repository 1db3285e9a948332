using BudgetDomain.Disclosure;

namespace BudgetDomain.Narrative;

/// <summary>Items that name their subject before they speak of it: 1、……（类）……（款）……（项）。主要用于……</summary>
internal static class Items
{
    private const int LongestSubject = 160;

    /// <summary>What an item is about; <see langword="null"/> where it does not begin with the names of a subject alone.</summary>
    /// <param name="text">The text, normalised.</param>
    /// <param name="labels">What reads the names.</param>
    public static Label? Of(ReadOnlySpan<char> text, LabelReader labels)
    {
        var end = EndOfSubject(text);
        if (end is <= 0 or > LongestSubject || HasAmount(text[..end]))
            return null;
        var label = labels.Read(text[..end]);
        return label.IsKnown && (label.Names.Count > 0 || label.Doubles.Count > 0) ? label : null;
    }

    /// <summary>A full stop or colon ends a subject, (项) where no other subject is joined to it, a comma behind (款) or (类), and the end of a line of its own.</summary>
    private static int EndOfSubject(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length && i <= LongestSubject; i++)
        {
            if (text[i] is '。' or ':' || (text[i] is ',' or '，' && IsMark(text[..i])))
                return i;
            if (text[i] == ')' && text[..i] is [.., '项'] && text[(i + 1)..] is not ['、' or '和' or '及' or '与', ..])
                return i + 1;
        }

        return IsMark(text) ? text.Length : -1;
    }

    private static bool IsMark(ReadOnlySpan<char> text) => text is [.., '类' or '款' or '项', ')'];

    private static bool HasAmount(ReadOnlySpan<char> text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i - 1]) && (text[i] is '%' or '元' or '万' or '亿' or '千' or '百'))
                return true;
        }

        return false;
    }
}

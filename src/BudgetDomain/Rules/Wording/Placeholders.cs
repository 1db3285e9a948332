using System.Buffers;

namespace BudgetDomain.Rules.Wording;

/// <summary>Finds placeholders in a text.</summary>
internal static class Placeholders
{
    private static readonly SearchValues<char> Beginnings = SearchValues.Create("XxＸｘ×＊某待请此");

    private static readonly string[] Words = ["待填写", "待填", "待补充", "请填写", "此处填写"];

    /// <summary>The first placeholder at or behind a position: where, how long, and how it is called; a length of 0 where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="withNames">Whether 某某 is one.</param>
    /// <param name="from">Where to begin.</param>
    public static (int Start, int Length, string Kind) FindIn(string text, bool withNames, int from = 0)
    {
        for (var i = from; i + 1 < text.Length; i++)
        {
            var next = text.AsSpan(i).IndexOfAny(Beginnings);
            if (next < 0 || i + next + 1 >= text.Length)
                break;
            i += next;
            if (KindOf(text[i]) is { } kind)
            {
                var end = i + 1;
                while (end < text.Length && KindOf(text[end]) == kind)
                    end++;
                if (end - i >= 2 && !(i > 0 && IsJoined(text[i - 1], kind)) && !(end < text.Length && IsJoined(text[end], kind)))
                    return (i, end - i, kind);
                i = end - 1;
            }
            else if (withNames && text[i] == '某' && text[i + 1] == '某')
            {
                return (i, 2, "某某");
            }
            else if (text[i] is '待' or '请' or '此')
            {
                foreach (var word in Words)
                {
                    if (text.AsSpan(i).StartsWith(word) && StandsAlone(text, i, word.Length))
                        return (i, word.Length, word);
                }
            }
        }

        return default;
    }

    /// <summary>（待填） is a placeholder, 有待填补 is a sentence.</summary>
    private static bool StandsAlone(string text, int start, int length)
        => text[start] != '待' || ((start == 0 || !char.IsLetter(text[start - 1])) && (start + length == text.Length || !char.IsLetter(text[start + length])));

    private static string? KindOf(char c) => c switch
    {
        'X' or 'x' or 'Ｘ' or 'ｘ' => "XX",
        '×' => "××",
        '＊' => "＊＊",
        _ => null,
    };

    /// <summary>Letters beside letters are a word or a model; × beside a digit is a product or a number kept secret. XX beside digits is a year: 20XX.</summary>
    private static bool IsJoined(char c, string kind)
        => char.IsAsciiLetter(c) || (kind != "XX" && char.IsAsciiDigit(c)) || KindOf(c) is not null;
}

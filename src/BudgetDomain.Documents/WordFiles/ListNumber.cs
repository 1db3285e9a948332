using System.Globalization;
using System.Text;

namespace BudgetDomain.Documents.WordFiles;

/// <summary>Writes the number of a paragraph as its list has it: 1, 一, ①, A, iv.</summary>
internal static class ListNumber
{
    private const string ChineseDigits = "〇一二三四五六七八九", LegalDigits = "零壹贰叁肆伍陆柒捌玖";

    internal static string Print(int number, string? format) => format switch
    {
        "none" => string.Empty,
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand" or "koreanCounting"
            => Counted(number, ChineseDigits, "十百千"),
        "chineseLegalSimplified" or "ideographLegalTraditional" => Counted(number, LegalDigits, "拾佰仟"),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => Digits(number, ChineseDigits),
        "ideographTraditional" => Cycle(number, "甲乙丙丁戊己庚辛壬癸"),
        "ideographZodiac" => Cycle(number, "子丑寅卯辰巳午未申酉戌亥"),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Shifted(number, '①', 20),
        "decimalEnclosedParen" => Shifted(number, '⑴', 20),
        "decimalEnclosedFullstop" => Shifted(number, '⒈', 20),
        "ideographEnclosedCircle" => Shifted(number, '㊀', 10),
        "decimalFullWidth" or "decimalFullWidth2" => Digits(number, "０１２３４５６７８９"),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "upperLetter" => Letters(number, 'A'),
        "lowerLetter" => Letters(number, 'a'),
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Counted(int number, string digits, string units)
    {
        if (number is < 1 or > 9999)
            return number.ToString(CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        var skipped = false;
        for (var (place, unit) = (3, 1000); place >= 0; place--, unit /= 10)
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                skipped = text.Length > 0;
                continue;
            }

            if (skipped)
                text.Append(digits[0] == '〇' ? '零' : digits[0]);
            skipped = false;
            // 十一, not 一十一.
            if (!(digit == 1 && place == 1 && text.Length == 0 && units[0] == '十'))
                text.Append(digits[digit]);
            if (place > 0)
                text.Append(units[place - 1]);
        }

        return text.ToString();
    }

    private static string Digits(int number, string digits)
        => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(c => char.IsAsciiDigit(c) ? digits[c - '0'] : c));

    private static string Cycle(int number, string signs) => number < 1 ? string.Empty : signs[(number - 1) % signs.Length].ToString();

    private static string Shifted(int number, char first, int count)
        => number >= 1 && number <= count ? ((char)(first + number - 1)).ToString() : number.ToString(CultureInfo.InvariantCulture);

    private static string Letters(int number, char first)
        => number is < 1 or > 26 * 50 ? number.ToString(CultureInfo.InvariantCulture) : new string((char)(first + (number - 1) % 26), (number - 1) / 26 + 1);

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
            return number.ToString(CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        foreach (var (value, letters) in (ReadOnlySpan<(int Value, string Letters)>)
            [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")])
        {
            for (; number >= value; number -= value)
                text.Append(letters);
        }

        return text.ToString();
    }
}

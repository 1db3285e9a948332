using System.Globalization;
using System.Text;

namespace BudgetDomain.Documents.Workbooks;

/// <summary>One of the up to four sections of a number format, such as <c>[红色]-#,##0.00</c>.</summary>
internal sealed class FormatSection
{
    private readonly List<FormatToken> _tokens = [];
    private string? _comparison;
    private decimal _limit;
    private bool _chineseDigits;

    private FormatSection()
    {
    }

    internal IReadOnlyList<FormatToken> Tokens => _tokens;

    internal bool IsDate { get; private set; }

    internal bool HasCondition => _comparison is not null;

    /// <summary>Whether years and months print as 二〇二五 and 十二.</summary>
    internal bool HasChineseDigits => _chineseDigits;

    internal bool Has(FormatTokenKind kind) => _tokens.Exists(token => token.Kind == kind);

    internal bool Takes(decimal value) => _comparison switch
    {
        "<" => value < _limit,
        "<=" => value <= _limit,
        ">" => value > _limit,
        ">=" => value >= _limit,
        "=" => value == _limit,
        "<>" => value != _limit,
        _ => true,
    };

    internal static List<FormatSection> ParseAll(string code)
    {
        var sections = new List<FormatSection>();
        for (var at = 0; at <= code.Length && sections.Count < 4; at++)
            sections.Add(Parse(code, ref at));
        return sections;
    }

    /// <summary>Parses up to the next semicolon.</summary>
    private static FormatSection Parse(string code, ref int at)
    {
        var section = new FormatSection();
        for (; at < code.Length && code[at] != ';'; at++)
        {
            var c = code[at];
            switch (c)
            {
                case '"':
                    var close = code.IndexOf('"', at + 1);
                    close = close < 0 ? code.Length : close;
                    section.Add(FormatTokenKind.Literal, code[(at + 1)..close]);
                    at = Math.Min(close, code.Length - 1);
                    break;
                case '\\' or '!':
                    section.Add(FormatTokenKind.Literal, at + 1 < code.Length ? code[++at].ToString() : string.Empty);
                    break;
                case '_':
                    at++;
                    section.Add(FormatTokenKind.Literal, " ");
                    break;
                case '*':
                    at++;
                    break;
                case '[':
                    at = section.AddBracket(code, at);
                    break;
                default:
                    at = section.AddPlain(code, at);
                    break;
            }
        }

        return section;
    }

    private int AddBracket(string code, int at)
    {
        var close = code.IndexOf(']', at);
        if (close < 0)
            return code.Length - 1;
        var inside = code[(at + 1)..close];
        if (inside.StartsWith("DBNum", StringComparison.OrdinalIgnoreCase))
            _chineseDigits = true;
        else if (inside is ['<' or '>' or '=', ..])
        {
            var sign = inside is [_, '=' or '>', ..] ? inside[..2] : inside[..1];
            if (decimal.TryParse(inside[sign.Length..], NumberStyles.Float, CultureInfo.InvariantCulture, out _limit))
                _comparison = sign;
        }
        else if (inside is ['$', ..])
        {
            var dash = inside.IndexOf('-', StringComparison.Ordinal);
            Add(FormatTokenKind.Literal, dash < 0 ? inside[1..] : inside[1..dash]);
        }
        else if (inside.Length is 1 or 2 && "hHmMsS".Contains(inside[0], StringComparison.Ordinal))
            Add(FormatTokenKind.Elapsed, inside.ToUpperInvariant()[..1]);
        return close;
    }

    private int AddPlain(string code, int at)
    {
        var rest = code.AsSpan(at);
        switch (rest[0])
        {
            case '0' or '#' or '?':
                Add(FormatTokenKind.Digit, rest[..1].ToString());
                return at;
            case '.':
                Add(FormatTokenKind.Point, ".");
                return at;
            case ',':
                Add(FormatTokenKind.Comma, ",");
                return at;
            case '%':
                Add(FormatTokenKind.Percent, "%");
                return at;
            case '@':
                Add(FormatTokenKind.Text, "@");
                return at;
            case 'E' or 'e' when rest.Length > 1 && rest[1] is '+' or '-':
                Add(FormatTokenKind.Other, "E");
                return at + 1;
            case '/' when !IsDate && _tokens.Exists(static token => token.Kind == FormatTokenKind.Digit):
                Add(FormatTokenKind.Other, "/");
                return at;
        }

        foreach (var word in (ReadOnlySpan<string>)["General", "G/通用格式", "AM/PM", "A/P", "上午/下午"])
        {
            if (!rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                continue;
            Add(word[0] == 'G' ? FormatTokenKind.General : FormatTokenKind.Date, word[0] == 'G' ? word : "A");
            return at + word.Length - 1;
        }

        if ("yYmMdDhHsSeEbBaA".Contains(rest[0], StringComparison.Ordinal))
        {
            var letter = rest[..1].ToString().ToUpperInvariant();
            var length = 1;
            while (length < rest.Length && char.ToUpperInvariant(rest[length]) == letter[0])
                length++;
            Add(FormatTokenKind.Date, new string(letter[0], length));
            return at + length - 1;
        }

        Add(FormatTokenKind.Literal, rest[..1].ToString());
        return at;
    }

    private void Add(FormatTokenKind kind, string text)
    {
        _tokens.Add(new(kind, text));
        IsDate |= kind is FormatTokenKind.Date or FormatTokenKind.Elapsed;
    }

    /// <summary>The digits of a year or a day in Chinese.</summary>
    internal static string InChinese(string digits)
    {
        var text = new StringBuilder(digits.Length);
        foreach (var c in digits)
            text.Append(c is >= '0' and <= '9' ? "〇一二三四五六七八九"[c - '0'] : c);
        return text.ToString();
    }
}

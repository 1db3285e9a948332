using System.Buffers;

namespace BudgetDomain.Performance;

/// <summary>Reads targets of time: frequencies, dates and time limits.</summary>
internal static class TimeTargetReader
{
    private const int MaxAction = 20;
    private const string Numerals = "一二三四五六七八九十";

    private static readonly SearchValues<char> Signs = SearchValues.Create("≥≤≧≦<>=-");

    private static readonly (string Word, FrequencyPeriod Period)[] Periods =
    [
        ("半月", FrequencyPeriod.HalfMonth),
        ("半年", FrequencyPeriod.HalfYear),
        ("季度", FrequencyPeriod.Quarter),
        ("季", FrequencyPeriod.Quarter),
        ("月", FrequencyPeriod.Month),
        ("年度", FrequencyPeriod.Year),
        ("年", FrequencyPeriod.Year),
        ("星期", FrequencyPeriod.Week),
        ("周", FrequencyPeriod.Week),
        ("日", FrequencyPeriod.Day),
        ("天", FrequencyPeriod.Day),
    ];

    private static readonly (string Word, DatePart Part)[] Parts =
        [("上旬", DatePart.Early), ("中旬", DatePart.Middle), ("下旬", DatePart.Late), ("底", DatePart.End), ("末", DatePart.End), ("初", DatePart.Start)];

    /// <summary>Reads a folded text; nothing where it is no target of time.</summary>
    public static TargetParse? Read(TargetText text)
        => ReadFrequency(text.Folded) is { } frequency ? TargetParse.Of(frequency) : ReadDate(text) ?? ReadDuration(text);

    private static FrequencyTarget? ReadFrequency(ReadOnlySpan<char> text)
    {
        if (text is not ['每', ..])
            return null;
        var rest = text[1..];
        FrequencyPeriod? period = null;
        foreach (var (word, meaning) in Periods)
        {
            if (!rest.StartsWith(word))
                continue;
            period = meaning;
            rest = rest[word.Length..];
            break;
        }

        if (period is not { } found)
            return null;
        var (day, times, point) = ((int?)null, (int?)null, DatePart.Whole);
        var number = TakeNumber(rest, 4, out var length);
        if (length > 0 && rest[length..] is ['日' or '号', ..])
        {
            day = number;
            rest = rest[(length + 1)..];
        }
        else if (length > 0 && rest[length..] is ['次', ..])
        {
            times = number;
            rest = rest[(length + 1)..];
        }
        else if (rest is [_, '次', ..] && Numerals.IndexOf(rest[0] == '两' ? '二' : rest[0], StringComparison.Ordinal) is var numeral and >= 0)
        {
            times = numeral + 1;
            rest = rest[2..];
        }
        else
        {
            point = TakePart(ref rest);
        }

        var isDeadline = TakeBefore(ref rest);
        return rest.IsEmpty && FrequencyTarget.Exists(found, point, day, isDeadline, times) ? new(found, point, day, isDeadline, times, trusted: true) : null;
    }

    private static TargetParse? ReadDate(TargetText text)
    {
        var rest = text.Folded;
        var start = rest;
        if (ReadIsoDate(rest) is { } iso)
            return TargetParse.Of(iso);
        var (year, month, day, part) = ((int?)null, (int?)null, (int?)null, DatePart.Whole);
        var number = TakeNumber(rest, 4, out var length);
        var sawYear = rest is ['年', ..] or ['当' or '本' or '今', '年', ..];
        if (length == 4 && rest[4..] is ['年', ..])
        {
            (year, sawYear) = (number, true);
            rest = rest[5..];
        }
        else if (sawYear)
        {
            rest = rest[(rest.IndexOf('年') + 1)..];
        }

        number = TakeNumber(rest, 2, out length);
        if (length > 0 && rest[length..] is ['月', ..])
        {
            month = number;
            rest = rest[(length + 1)..];
            if (rest is ['份', ..])
                rest = rest[1..];
            number = TakeNumber(rest, 2, out length);
            if (length > 0 && rest[length..] is ['日' or '号', ..])
            {
                day = number;
                rest = rest[(length + 1)..];
            }
        }

        if (month is null && !sawYear)
            return null;
        if (day is null)
            part = TakePart(ref rest);
        var isDeadline = TakeBefore(ref rest);
        var isAction = rest.IsEmpty || (isDeadline && rest.Length <= MaxAction && rest.IndexOfAnyInRange('0', '9') < 0);
        if (!isAction)
            return null;
        if (DateTarget.Exists(year, month, day, part))
            return TargetParse.Of(new DateTarget(year, month, day, part, isDeadline, text.Original(start.Length - rest.Length, start.Length), trusted: true));
        return day is null || month is not (>= 1 and <= 12) ? null : TargetParse.Refused(text.PositionOf(start.IndexOf('月') + 1), TargetExpectation.DayOfMonth);
    }

    /// <summary>2025-12-31, 2025/12/31 or 2025.12.31, and nothing behind.</summary>
    private static DateTarget? ReadIsoDate(ReadOnlySpan<char> text)
    {
        var year = TakeNumber(text, 4, out var length);
        if (length != 4 || text.Length < 8 || text[4] is not ('-' or '/' or '.'))
            return null;
        var rest = text[5..];
        var month = TakeNumber(rest, 2, out length);
        if (length == 0 || rest.Length <= length || rest[length] != text[4])
            return null;
        rest = rest[(length + 1)..];
        var day = TakeNumber(rest, 2, out length);
        return length > 0 && length == rest.Length && DateTarget.Exists(year, month, day, DatePart.Whole)
            ? new(year, month, day, DatePart.Whole, isDeadline: false, string.Empty, trusted: true)
            : null;
    }

    private static TargetParse? ReadDuration(TargetText text)
    {
        var folded = text.Folded;
        var start = folded.IndexOfAnyInRange('0', '9');
        if (start < 0 || TargetComparisons.ReadBefore(folded, out _, out _) > 0 || folded[..start].IndexOfAny(Signs) >= 0)
            return null;
        var count = TakeNumber(folded[start..], 6, out var length);
        var rest = folded[(start + length)..];
        if (length == 0 || count == 0)
            return null;
        foreach (var unit in DurationTarget.Units)
        {
            if (!rest.StartsWith(unit))
                continue;
            rest = rest[unit.Length..];
            if (rest.StartsWith("以内") || rest.StartsWith("之内"))
                rest = rest[2..];
            else if (rest is ['内', ..])
                rest = rest[1..];
            else
                return null;
            return rest.IndexOfAnyInRange('0', '9') >= 0
                ? null
                : TargetParse.Of(new DurationTarget(text.Original(0, start), count, unit, text.Original(folded.Length - rest.Length, folded.Length), trusted: true));
        }

        return null;
    }

    /// <summary>A number of at most so many digits and not part of a longer one; length 0 where there is none.</summary>
    private static int TakeNumber(ReadOnlySpan<char> text, int maxLength, out int length)
    {
        length = text.IndexOfAnyExceptInRange('0', '9');
        if (length < 0)
            length = text.Length;
        if (length > maxLength)
            length = 0;
        var number = 0;
        foreach (var digit in text[..length])
            number = (number * 10) + (digit - '0');
        return number;
    }

    private static DatePart TakePart(ref ReadOnlySpan<char> text)
    {
        foreach (var (word, part) in Parts)
        {
            if (!text.StartsWith(word))
                continue;
            text = text[word.Length..];
            return part;
        }

        return DatePart.Whole;
    }

    private static bool TakeBefore(ref ReadOnlySpan<char> text)
    {
        var length = text.StartsWith("之前") || text.StartsWith("以前") ? 2 : text is ['前', ..] ? 1 : 0;
        text = text[length..];
        return length > 0;
    }
}

using BudgetDomain.Text;

namespace BudgetDomain.Performance;

/// <summary>Reads targets: a hand-written scanner, linear in a text of bounded length.</summary>
internal static class TargetReader
{
    private const string UnitMarks = "/()㎡²³‰℃°·";
    private const long MaxDigits = 999_999_999_999_999_999;

    /// <summary>Reads a text; never throws.</summary>
    public static TargetParse Read(ReadOnlySpan<char> text)
    {
        Span<char> buffer = stackalloc char[IndicatorTarget.MaxLength];
        Span<int> positions = stackalloc int[IndicatorTarget.MaxLength];
        if (TargetText.TryFold(text, buffer, positions, out var folded) is { } refused)
            return refused;
        return TimeTargetReader.Read(folded) ?? ReadNumber(folded) ?? TargetParse.Of(new QualitativeTarget(folded.Original(0, folded.Folded.Length), trusted: true));
    }

    /// <summary>Numbers, amounts and percentages; nothing where the text is none of these.</summary>
    private static TargetParse? ReadNumber(TargetText text)
    {
        var folded = text.Folded;
        var start = TargetComparisons.ReadBefore(folded, out var comparison, out var isSign);
        var isNumber = start < folded.Length && (char.IsAsciiDigit(folded[start]) || (folded[start] == '-' && start + 1 < folded.Length && char.IsAsciiDigit(folded[start + 1])));
        if (!isNumber)
            return isSign ? TargetParse.Refused(text.PositionOf(start), Expectation.Digit) : null;
        var cursor = new FoldedText(folded[start..]);
        var failure = NumberText.Read(ref cursor, NumberTarget.MaxDecimals, zerosMayFollow: false, Expectation.NineDecimals, out var digits, out var decimals);
        var end = start + cursor.Position;
        if (failure is not null)
            return TargetParse.Refused(text.PositionOf(end), failure);
        if (Math.Abs(digits) > MaxDigits)
            return TargetParse.Refused(text.PositionOf(start), Expectation.Range);
        var unit = WithoutBehind(folded[end..], start > 0, ref comparison);

        // ≥80.00(%), ≥12(次): systems of some places print the unit so.
        if (unit is ['(', .. var inner, ')'] && !inner.ContainsAny('(', ')'))
            unit = inner;
        if (unit is "%")
            return TargetParse.Of(new PercentageTarget(comparison, Percentage.FromPercent(ExactMath.ToDecimal(digits, decimals), decimals)));
        if (AmountTarget.FenPer(unit) is var fenPerUnit and > 0)
        {
            return TryToFen(digits, decimals, fenPerUnit, out var fen)
                ? TargetParse.Of(new AmountTarget(comparison, WanYuan.FromFen(fen), unit.ToString(), trusted: true))
                : TargetParse.Refused(text.PositionOf(start), TargetExpectation.Fen);
        }

        // 3天内以内 says it twice, and would be printed as ≤3天内, which is another target.
        if (!IsUnit(unit) || (comparison == TargetComparison.AtMost && IsWithinTime(unit)))
            return isSign ? TargetParse.Refused(text.PositionOf(end), TargetExpectation.Unit) : null;
        var target = new NumberTarget(comparison, ExactMath.ToDecimal(digits, decimals), unit.ToString(), trusted: true);

        // Without its sign "=9月" would be a date.
        return start > 0 && comparison == TargetComparison.Equal && !target.Equals(Read(target.Text).Target)
            ? TargetParse.Refused(text.PositionOf(end), TargetExpectation.Unit)
            : TargetParse.Of(target);
    }

    /// <summary>Takes 以上 and the like from the end, where they agree with what stands before the number.</summary>
    private static ReadOnlySpan<char> WithoutBehind(ReadOnlySpan<char> unit, bool hasBefore, ref TargetComparison comparison)
    {
        var length = TargetComparisons.ReadBehind(unit, out var behind);
        if (length == 0 && IsWithinTime(unit))
            (length, behind) = (1, TargetComparison.AtMost);
        if (length == 0 || (hasBefore && behind != comparison))
            return unit;
        comparison = behind;
        return unit[..^length];
    }

    /// <summary>天内, 小时内: a unit of time and that it is not passed.</summary>
    private static bool IsWithinTime(ReadOnlySpan<char> unit) => unit is [.., '内'] && DurationTarget.Units.Contains(unit[..^1].ToString());

    private static bool IsUnit(ReadOnlySpan<char> unit)
    {
        // 200余次, 50左右: about so many, which no comparison can decide.
        if (unit.Length > NumberTarget.MaxUnitLength || unit is ['余' or '多' or '几', ..] || unit.EndsWith("左右") || unit.EndsWith("上下"))
            return false;

        // 以上 and the like again, or against a sign: no unit, and printed behind a sign it would read as another target.
        if (TargetComparisons.ReadBehind(unit, out _) > 0)
            return false;
        foreach (var c in unit)
        {
            if (!char.IsLetter(c) && !UnitMarks.Contains(c, StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    private static bool TryToFen(long digits, int decimals, long fenPerUnit, out long fen)
    {
        var (whole, rest) = Int128.DivRem((Int128)digits * fenPerUnit, NumberText.Powers[decimals]);
        var fits = rest == 0 && Int128.Abs(whole) <= MaxDigits;
        fen = fits ? (long)whole : 0;
        return fits;
    }
}

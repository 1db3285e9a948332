using System.Globalization;
using System.Text.RegularExpressions;
using BudgetDomain.Disclosure;
using BudgetDomain.Narrative;

namespace BudgetDomain.Documents.Tests.Narrative;

/// <summary>Whether a claim is contradicted, worked out in decimals from what is printed: the claim, the figure that it was matched to, or the amounts of its basis.</summary>
internal static partial class IntervalOracle
{
    /// <summary>Whether the intervals exclude what is printed; nothing where this does not know what it is held against.</summary>
    public static bool? Judge(RecognisedDocument document, Claim claim) => claim.Kind switch
    {
        ClaimKind.Amount when claim.Match is { } match => Amount(document, claim, match),
        ClaimKind.Share => Percentage(claim, Share(), static (a, b) => a / b),
        ClaimKind.Change when claim.Printed.EndsWith('%') => Percentage(claim, Growth(), static (a, b) => Math.Abs(b / a - 1)),
        _ => null,
    };

    private static bool? Amount(RecognisedDocument document, Claim claim, Place match)
    {
        if (Amounts(claim.Printed) is not [var (printed, unit)] || document.Tables.FirstOrDefault(t => t.Caption == match.Table) is not { } table)
            return null;
        var figure = match.Printed.Length == 0 ? 0 : decimal.Parse(match.Printed, NumberStyles.Number, CultureInfo.InvariantCulture) * table.Unit.FenPerUnit() / 100;
        var distance = Math.Abs(printed - figure);

        // A zero stands for itself alone.
        if (figure == 0)
            return distance >= unit ? true : null;
        return distance >= unit + table.LastPlace / 200m ? true : distance < unit ? false : null;
    }

    private static bool? Percentage(Claim claim, Regex basis, Func<decimal, decimal, decimal> ratio)
    {
        if (basis.Match(claim.Basis.Chinese) is not { Success: true } found || Number().Match(claim.Printed) is not { Success: true } number)
            return null;
        var unit = Unit(number.Value);
        var printed = decimal.Parse(number.Value, NumberStyles.Number, CultureInfo.InvariantCulture);
        var ((a, ua), (b, ub)) = (Amounts(found.Groups[1].Value)[0], Amounts(found.Groups[2].Value)[0]);
        if (a == 0 || b == 0)
            return null;

        // Amounts may have lost zeros at their ends, so their intervals are taken both ways: as printed, and as exact to 0.01 万元.
        decimal[] Ends(decimal ha, decimal hb) => [.. new[] { (a - ha, b - hb), (a - ha, b + hb), (a + ha, b - hb), (a + ha, b + hb) }.Select(x => 100 * ratio(x.Item1, x.Item2))];
        var (wide, narrow) = (Ends(ua / 2, ub / 2), Ends(Math.Min(ua, 100) / 2, Math.Min(ub, 100) / 2));
        return printed <= wide.Min() - unit || printed >= wide.Max() + unit ? true
            : printed > narrow.Min() - unit && printed < narrow.Max() + unit ? false : null;
    }

    /// <summary>The amounts of a text in 元, each with one unit of its last place.</summary>
    private static List<(decimal Yuan, decimal Unit)> Amounts(string text) => [.. AmountText().Matches(text).Select(static m =>
    {
        var yuan = m.Groups[2].Value switch { "万元" or "万" => 10_000m, "亿元" or "亿" => 100_000_000m, _ => 1m };
        return (decimal.Parse(m.Groups[1].Value, NumberStyles.Number, CultureInfo.InvariantCulture) * yuan, Unit(m.Groups[1].Value) * yuan);
    })];

    private static decimal Unit(string number)
    {
        var point = number.IndexOf('.', StringComparison.Ordinal);
        return new decimal(1, 0, 0, false, (byte)(point < 0 ? 0 : number.Length - point - 1));
    }

    [GeneratedRegex(@"(\d[\d,]*(?:\.\d+)?)\s*(万元|万|亿元|亿|元)")]
    private static partial Regex AmountText();

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"^(\S+?元)占(\S+?元)的")]
    private static partial Regex Share();

    [GeneratedRegex(@"^(\S+?元) → (\S+?元)$")]
    private static partial Regex Growth();
}

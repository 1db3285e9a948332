using System.Globalization;
using BudgetDomain.Cube;
using BudgetDomain.Variances;

namespace BudgetDomain.Publication;

/// <summary>Amounts, shares and changes as sentences state them: in 万元, with 比上年.</summary>
internal sealed class NarrativeWords(PublicationFacts facts, PrintedAmounts amounts)
{
    private readonly Dictionary<Slice, WanYuan> _lastYear = LastYearOf(facts.Inputs);

    /// <summary>An amount such as 2,636.07万元; 0万元 for none, 0.00万元 for what is too small for the tables to show.</summary>
    public string Amount(RestatedAmount amount)
    {
        if (amount.IsNone)
            return "0万元";

        // No more decimals than the tables have: zeros behind them would say that they are known.
        var decimals = Math.Min(2, facts.Inputs.Precision.WanYuanDecimals);
        for (var place = WanYuan.FenPerWanYuan / 1000; decimals < facts.Inputs.Precision.WanYuanDecimals && place >= amount.LastPlace; place /= 10)
            decimals++;
        var rounded = amount.Value.Round(decimals, MidpointRounding.AwayFromZero);

        // What tables show in 元 is not stated as 0.00万元: its share of a whole would be that of nothing.
        while (rounded.IsZero && !amount.Value.IsZero)
            rounded = amount.Value.Round(++decimals, MidpointRounding.AwayFromZero);
        return rounded.ToDecimal().ToString($"N{decimals}", CultureInfo.InvariantCulture) + "万元";
    }

    /// <summary>The parts of a whole with their shares: 一般公共预算…万元，占…%；….</summary>
    public string Parts(IReadOnlyList<(string Name, RestatedAmount Amount)> parts, RestatedAmount whole)
    {
        var shares = SharesOf(parts, whole);
        return string.Join('；', parts.Select((p, i) => $"{p.Name}{Amount(p.Amount)}{(shares.Length > 0 ? $"，{Shares.Text(shares[i], p.Amount.IsNone)}" : string.Empty)}"));
    }

    /// <summary>The shares of the parts of a whole in hundredths of a per cent; none where the parts do not make up the whole.</summary>
    public int[] SharesOf(IReadOnlyList<(string Name, RestatedAmount Amount)> parts, RestatedAmount whole)
    {
        if (whole.Value.Fen <= 0 || parts.Any(static p => p.Amount.Value.IsNegative) || parts.Sum(static p => (decimal)p.Amount.Value.Fen) != whole.Value.Fen)
            return [];
        long[] amountsOfParts = [.. parts.Select(static p => p.Amount.Value.Fen)];
        return facts.SharesAddUp ? Shares.Of(amountsOfParts, whole.Value.Fen) : Shares.Nearest(amountsOfParts, whole.Value.Fen);
    }

    /// <summary>，比上年增加…万元，增长…%，主要原因是…; nothing where last year is not known.</summary>
    public string Change(Slice slice, ChangeOf what)
    {
        if (!_lastYear.TryGetValue(slice, out var before) || !amounts.TryGet(slice, out var now))
            return string.Empty;
        var variance = new Variance(before, now.Value);
        var text = variance.Change.Sign switch
        {
            0 => "，与上年持平",
            > 0 => $"，比上年增加{Amount(variance.Change)}",
            _ => $"，比上年减少{Amount(variance.Change.Abs())}",
        };
        if (variance.Change.Sign != 0)
            text += Rate(variance);
        return facts.Inputs.Reasons.TryGetValue(what, out var reason) && variance.Change.Sign != 0 ? $"{text}，主要原因是{reason.TrimEnd('。')}" : text;
    }

    private static string Rate(Variance variance) => variance.GrowthRate.Match(
        ratio => $"，{(variance.Change.Sign > 0 ? "增长" : "下降")}{PerCent(ratio)}",
        static () => string.Empty,
        static () => "，上年没有该项预算，增长率无可比性",
        static _ => string.Empty);

    /// <summary>The size of a rate with two decimals, however large.</summary>
    private static string PerCent(AmountRatio ratio)
    {
        var (part, whole) = ((Int128)Math.Abs(ratio.Part.Fen), (Int128)Math.Abs(ratio.Whole.Fen));
        var hundredths = ((2 * part * Shares.Whole) + whole) / (2 * whole);
        return string.Create(CultureInfo.InvariantCulture, $"{hundredths / 100}.{(int)(hundredths % 100):00}%");
    }

    private static Dictionary<Slice, WanYuan> LastYearOf(PublicationInputs inputs)
    {
        var amounts = new Dictionary<Slice, WanYuan>();
        foreach (var figure in inputs.LastYear?.Figures ?? [])
        {
            // Units and projects have other numbers in another document.
            if (figure.State != Disclosure.FigureState.Unreadable && figure.Slice is { Unit: 0, Project: 0 })
                amounts.TryAdd(figure.Slice, figure.Amount);
        }

        return amounts;
    }
}

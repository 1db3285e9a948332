using System.Diagnostics.CodeAnalysis;
using Money = global::NodaMoney.Money;

namespace BudgetDomain.NodaMoney;

/// <summary>万元金额与 NodaMoney 互换: conversions that are exact both ways, or refused.</summary>
/// <remarks>
/// Money must be in CNY, also where it is zero, and not finer than 分. Money is rounded by its ambient context when it is made; should that be
/// coarser than 分, the conversion is refused instead of losing amounts.
/// </remarks>
public static class MoneyConversions
{
    /// <summary>The code of the currency: 人民币.</summary>
    public const string Currency = "CNY";

    /// <summary>The amount as money in CNY.</summary>
    /// <param name="amount">The amount.</param>
    /// <exception cref="InvalidOperationException">The ambient context of NodaMoney rounds more coarsely than to 分.</exception>
    public static Money ToMoney(this WanYuan amount)
    {
        var yuan = amount.Fen / 100m;
        var money = new Money(yuan, Currency);
        return money.Amount == yuan
            ? money
            : throw new InvalidOperationException($"NodaMoney 当前的舍入设置把 {yuan} 元变为 {money.Amount} 元 (the context rounds {yuan} yuan to {money.Amount})");
    }

    /// <summary>The money as an amount.</summary>
    /// <param name="money">The money, in CNY and not finer than 分.</param>
    /// <exception cref="ArgumentException">It is in another currency, finer than 分, or out of range.</exception>
    public static WanYuan ToWanYuan(this Money money)
        => money.TryToWanYuan(out var amount, out var problem) ? amount : throw new ArgumentException($"{problem.Message.Chinese} ({problem.Message.English})", nameof(money));

    /// <summary>The money as an amount, where it is one.</summary>
    /// <param name="money">The money.</param>
    /// <param name="amount">The amount, or zero.</param>
    /// <param name="problem">Why it is refused, or null.</param>
    public static bool TryToWanYuan(this Money money, out WanYuan amount, [NotNullWhen(false)] out MoneyProblem? problem)
    {
        amount = WanYuan.Zero;
        problem = Problem(money, out var fen);
        if (problem is not null)
            return false;
        amount = WanYuan.FromFen(fen);
        return true;
    }

    /// <summary>The sum of money as an amount: 合计. Of none it is zero.</summary>
    /// <param name="money">The money, all in CNY and not finer than 分.</param>
    /// <exception cref="ArgumentException">One is refused; the message says which.</exception>
    /// <exception cref="OverflowException">The sum is out of range.</exception>
    public static WanYuan Total(this IEnumerable<Money> money)
    {
        ArgumentNullException.ThrowIfNull(money);

        // The sum may pass the range on the way and come back.
        var (index, fen) = (0, (Int128)0);
        foreach (var one in money)
        {
            if (!one.TryToWanYuan(out var amount, out var problem))
                throw new ArgumentException($"第 {index + 1} 笔：{problem.Message.Chinese} (no. {index + 1}: {problem.Message.English})", nameof(money));
            fen += amount.Fen;
            index++;
        }

        return fen >= WanYuan.MinValue.Fen && fen <= WanYuan.MaxValue.Fen
            ? WanYuan.FromFen((long)fen)
            : throw new OverflowException($"合计 {fen} 分超出金额范围 (the sum of {fen} fen is out of range)");
    }

    private static MoneyProblem? Problem(Money money, out long fen)
    {
        fen = 0;
        if (money.Currency.Code != Currency)
        {
            return new(MoneyProblem.CurrencyCode, new(
                $"币种为 {money.Currency.Code}，应为 {Currency}", $"the currency is {money.Currency.Code}, not {Currency}"));
        }

        // Before it is multiplied: money may be as large as a decimal.
        if (money.Amount < WanYuan.MinValue.Fen / 100m || money.Amount > WanYuan.MaxValue.Fen / 100m)
            return new(MoneyProblem.OutOfRange, new($"{money.Amount} 元超出范围", $"{money.Amount} yuan is out of range"));
        var exact = money.Amount * 100m;
        if (decimal.Truncate(exact) != exact)
            return new(MoneyProblem.FinerThanFen, new($"{money.Amount} 元细于 1 分", $"{money.Amount} yuan is finer than one fen"));
        fen = (long)exact;
        return null;
    }
}

using BudgetDomain.Cube;
using BudgetDomain.FsCheck;
using BudgetDomain.Ledger;
using FsCheck.Xunit;
using NodaMoney.Context;
using Xunit;
using Money = global::NodaMoney.Money;

namespace BudgetDomain.NodaMoney.Tests;

[Properties(Arbitrary = [typeof(BudgetArbitraries)])]
public sealed class MoneyConversionTests
{
    [Property]
    public void Amount_there_and_back_is_the_same(WanYuan amount)
    {
        var money = amount.ToMoney();
        Assert.Equal("CNY", money.Currency.Code);
        Assert.Equal(amount.Fen / 100m, money.Amount);
        Assert.Equal(amount, money.ToWanYuan());
    }

    [Property]
    public void Sums_agree(WanYuan[] amounts)
    {
        var exact = amounts.Aggregate((Int128)0, (sum, a) => sum + a.Fen);
        var money = amounts.Select(a => a.ToMoney());
        if (exact < WanYuan.MinValue.Fen || exact > WanYuan.MaxValue.Fen)
            Assert.Throws<OverflowException>(() => money.Total());
        else
            Assert.Equal((long)exact, money.Total().Fen);
    }

    [Property]
    public void Order_of_money_is_that_of_amounts(WanYuan left, WanYuan right)
        => Assert.Equal(left.CompareTo(right), Math.Sign(left.ToMoney().CompareTo(right.ToMoney())));

    [Theory]
    [InlineData("USD")]
    [InlineData("HKD")]
    [InlineData("XXX")]
    public void Other_currencies_are_refused_also_for_zero(string currency)
    {
        foreach (var money in (Money[])[new Money(12.34m, currency), new Money(0m, currency)])
        {
            Assert.False(money.TryToWanYuan(out _, out var problem));
            Assert.Equal(MoneyProblem.CurrencyCode, problem.Code);
            Assert.Contains(currency, Assert.Throws<ArgumentException>(() => money.ToWanYuan()).Message, StringComparison.Ordinal);
        }

        Assert.False(default(Money).TryToWanYuan(out _, out _));
    }

    [Fact]
    public void Money_finer_than_fen_or_out_of_range_is_refused()
    {
        var unrounded = MoneyContext.Create(options => options.RoundingStrategy = new NoRounding());
        Assert.False(new Money(0.001m, "CNY", unrounded).TryToWanYuan(out _, out var finer));
        Assert.Equal(MoneyProblem.FinerThanFen, finer.Code);
        Assert.Equal(WanYuan.FromFen(1250), new Money(12.500m, "CNY", unrounded).ToWanYuan());
        foreach (var beyond in (decimal[])[(WanYuan.MaxValue.Fen / 100m) + 0.01m, (WanYuan.MinValue.Fen / 100m) - 0.01m, decimal.MaxValue])
        {
            Assert.False(new Money(decimal.Round(beyond, 2), "CNY").TryToWanYuan(out _, out var large));
            Assert.Equal(MoneyProblem.OutOfRange, large.Code);
        }

        Assert.Equal(WanYuan.MaxValue, new Money(WanYuan.MaxValue.Fen / 100m, "CNY").ToWanYuan());
        Assert.Equal(WanYuan.MinValue, new Money(WanYuan.MinValue.Fen / 100m, "CNY").ToWanYuan());
    }

    [Fact]
    public void Context_that_rounds_to_whole_yuan_loses_nothing_unnoticed()
    {
        var whole = MoneyContext.Create(options => options.MaxScale = 0);
        using (MoneyContext.CreateScope(whole))
        {
            Assert.Equal(12m, WanYuan.FromFen(1200).ToMoney().Amount);
            Assert.Throws<InvalidOperationException>(() => WanYuan.FromFen(1234).ToMoney());
        }
    }

    [Fact]
    public void Total_of_none_is_zero_and_a_bad_one_is_named()
    {
        Assert.Equal(WanYuan.Zero, Array.Empty<Money>().Total());
        var refusal = Assert.Throws<ArgumentException>(() => new[] { new Money(1m, "CNY"), new Money(1m, "USD") }.Total());
        Assert.StartsWith("第 2 笔：币种为 USD", refusal.Message, StringComparison.Ordinal);
    }

    [Property]
    public void Roll_up_of_money_is_that_of_amounts(GoodLines lines)
    {
        var builder = new BudgetLedgerBuilder(new() { Catalogue = null });
        foreach (var draft in lines.Drafts)
            Assert.True(builder.Add(draft with { Amount = WanYuan.Zero }, draft.Amount.ToMoney()));
        var ledger = builder.Build();
        Assert.Equal(lines.Ledger, ledger);
        Assert.Equal(lines.Ledger.RollUpAll(), ledger.RollUpAll());
        foreach (var draft in lines.Drafts.Take(1))
        {
            var one = GoodLines.LedgerOf([draft]).RollUpAll();
            Assert.Equal(draft.Amount.ToMoney(), one.MoneyOf(default(Slice).With(Side.Expenditure).With(draft.Function)));
        }
    }

    [Fact]
    public void Line_with_money_that_is_refused_is_rejected_with_its_reason()
    {
        var builder = new BudgetLedgerBuilder();
        Assert.False(builder.Add(default, new Money(1m, "EUR")));
        Assert.Equal(MoneyProblem.CurrencyCode, Assert.Single(builder.Rejections).Code);
    }
}

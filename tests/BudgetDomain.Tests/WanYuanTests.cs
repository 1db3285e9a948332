using System.Text.Json;
using BudgetDomain.Tests.Laws;
using BudgetDomain.Text;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Tests;

public sealed class WanYuanTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("0.00", 0)]
    [InlineData("-0.00", 0)]
    [InlineData("2636.07", 2_636_070_000)]
    [InlineData("2,636.07", 2_636_070_000)]
    [InlineData("２，６３６．０７", 2_636_070_000)]
    [InlineData(" \u3000\u00A02636.07\t", 2_636_070_000)]
    [InlineData("－1.5", -1_500_000)]
    [InlineData("−1.5", -1_500_000)]
    [InlineData("-1,234,567", -1_234_567_000_000)]
    [InlineData("999", 999_000_000)]
    [InlineData("0.000001", 1)]
    [InlineData("0.0000010000000000000000000000", 1)]
    [InlineData("9,223,372,036,854.775807", long.MaxValue)]
    [InlineData("-9223372036854.775807", -long.MaxValue)]
    public void Parse_ReadsWhatDocumentsPrint(string text, long fen) => Assert.Equal(fen, WanYuan.Parse(text).Fen);

    [Theory]
    [InlineData("", 0)]
    [InlineData("   ", 3)]
    [InlineData("-", 1)]
    [InlineData("- 5", 1)]
    [InlineData("--5", 1)]
    [InlineData("+5", 0)]
    [InlineData("(5)", 0)]
    [InlineData("5)", 1)]
    [InlineData(".5", 0)]
    [InlineData("5.", 2)]
    [InlineData("12..5", 3)]
    [InlineData("1.2.3", 3)]
    [InlineData("1,31,5.2", 4)]
    [InlineData("1,3155", 5)]
    [InlineData("1234,567", 4)]
    [InlineData("1,234567", 5)]
    [InlineData(",123", 0)]
    [InlineData("1,234,", 6)]
    [InlineData("1.234,567", 5)]
    [InlineData("0,123", 1)]
    [InlineData("007", 1)]
    [InlineData("1e3", 1)]
    [InlineData("12 345", 3)]
    [InlineData("5万元", 1)]
    [InlineData("5 元", 2)]
    [InlineData("1.0000001", 8)]
    [InlineData("9223372036854.775808", 19)]
    [InlineData("9223372036855", 0)]
    [InlineData("99999999999999999999", 18)]
    [InlineData("二", 0)]
    [InlineData("—", 0)]
    public void ParseText_RefusesWithPosition(string text, int position)
    {
        var result = WanYuan.ParseText(text);
        Assert.False(result.Success);
        Assert.Equal(position, result.Position);
    }

    [Fact]
    public void ParseText_CountsBytesInUtf8()
        => Assert.Equal("１，"u8.Length, WanYuan.ParseText("１，x"u8).Position);

    [Fact]
    public void Parse_SaysWhereAndWhat()
        => Assert.Equal("“12..5”第 4 位有误，应为：数字", Assert.Throws<FormatException>(() => WanYuan.Parse("12..5")).Message);

    [Theory]
    [InlineData("24,840,779.00", 2_484_077_900)]
    [InlineData("0.01", 1)]
    [InlineData("92233720368547758.07", long.MaxValue)]
    public void ParseYuan_ReadsYuan(string text, long fen)
    {
        Assert.True(WanYuan.TryParseYuan(text, out var value));
        Assert.Equal(fen, value.Fen);
    }

    [Theory]
    [InlineData("0.001")]
    [InlineData("5元")]
    [InlineData("92233720368547758.08")]
    public void ParseYuan_Refuses(string text) => Assert.False(WanYuan.TryParseYuan(text, out _));

    [Theory]
    [InlineData(2_636_070_000, "G", "2636.07")]
    [InlineData(2_636_070_000, "N2", "2,636.07")]
    [InlineData(2_636_070_000, "N", "2,636.07")]
    [InlineData(2_636_070_000, "n3", "2,636.070")]
    [InlineData(2_636_070_000, "F2", "2636.07")]
    [InlineData(2_636_000_000, "F0", "2636")]
    [InlineData(0, "F2", "0.00")]
    [InlineData(0, "G", "0")]
    [InlineData(-1, "G", "-0.000001")]
    [InlineData(-500_000, "F1", "-0.5")]
    [InlineData(-long.MaxValue, "N6", "-9,223,372,036,854.775807")]
    public void Format_Writes(long fen, string format, string expected) => Assert.Equal(expected, WanYuan.FromFen(fen).ToString(format));

    [Theory]
    [InlineData(2_636_070_000, "F1")]
    [InlineData(2_636_070_000, "N0")]
    [InlineData(1, "F5")]
    public void Format_ThrowsRatherThanDropDigits(long fen, string format)
        => Assert.Throws<FormatException>(() => WanYuan.FromFen(fen).ToString(format));

    [Property(MaxTest = 1000 / Thinned.By)]
    public void GroupedAndFixedTexts_ReadBack(WanYuan value)
    {
        Assert.Equal(value, WanYuan.Parse(value.ToString("N6")));
        Assert.Equal(value, WanYuan.Parse(value.ToString("F6")));
    }

    [Property(MaxTest = 1000 / Thinned.By)]
    public void Numbers_AreExactInEveryUnit(WanYuan value)
    {
        Assert.Equal(value, WanYuan.FromWanYuan(value.Amount));
        Assert.Equal(value, WanYuan.FromYuan(value.Yuan));
        Assert.Equal(value, WanYuan.FromFen(value.Fen));
        Assert.Equal(value.Fen, value.ToDecimal() * 1_000_000m);
        Assert.Equal(value.Fen, value.Yuan * 100m);
        Assert.Equal(value, WanYuan.FromWanYuan(value.Amount + 0.0000000000m));
    }

    [Property(MaxTest = 1000 / Thinned.By)]
    public void Construction_IsExactOrRefused(decimal number)
    {
        WanYuan value;
        try
        {
            value = WanYuan.FromWanYuan(number);
        }
        catch (ArgumentException)
        {
            Assert.True(Math.Abs(number) > WanYuan.MaxValue.Amount || decimal.Round(number, 6) != number);
            return;
        }

        Assert.Equal(number, value.Amount);
    }

    [Fact]
    public void Construction_RefusesWhatDoesNotFit()
    {
        Assert.Throws<ArgumentException>(() => WanYuan.FromWanYuan(0.0000001m));
        Assert.Throws<ArgumentException>(() => WanYuan.FromYuan(0.001m));
        Assert.Throws<ArgumentException>(() => WanYuan.FromWanYuan(1.0000000000000000000000000001m));
        Assert.Throws<ArgumentOutOfRangeException>(() => WanYuan.FromWanYuan(9_223_372_036_854.775808m));
        Assert.Throws<ArgumentOutOfRangeException>(() => WanYuan.FromWanYuan(decimal.MinValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => WanYuan.FromYuan(decimal.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => WanYuan.FromFen(long.MinValue));
    }

    [Property(MaxTest = 1000 / Thinned.By)]
    public void Arithmetic_IsThatOfUnboundedIntegersOrOverflows(WanYuan left, WanYuan right, int scale)
    {
        AssertSame((Int128)left.Fen + right.Fen, () => left + right);
        AssertSame((Int128)left.Fen + right.Fen, () => WanYuan.Add(right, left));
        AssertSame((Int128)left.Fen - right.Fen, () => left - right);
        AssertSame((Int128)left.Fen - right.Fen, () => WanYuan.Subtract(left, right));
        AssertSame((Int128)left.Fen * scale, () => left * scale);
        AssertSame((Int128)left.Fen * scale, () => WanYuan.Multiply(scale, left));
        AssertSame(-(Int128)left.Fen, () => -left);
        AssertSame(-(Int128)left.Fen, () => WanYuan.Negate(left));
        AssertSame(Int128.Abs(left.Fen), left.Abs);
        Assert.Equal(Math.Sign(left.Fen), left.Sign);
        Assert.Equal(left.Fen == 0, left.IsZero);
        Assert.Equal(left.Fen < 0, left.IsNegative);
    }

    [Property(MaxTest = 1000 / Thinned.By)]
    public void Ratio_IsUndoneByMultiplication(WanYuan left, WanYuan right)
    {
        if (right.IsZero)
        {
            Assert.Throws<DivideByZeroException>(() => left / right);
            return;
        }

        Assert.Equal((decimal)left.Fen / right.Fen, WanYuan.Divide(left, right));
    }

    [Property(MaxTest = 1000 / Thinned.By)]
    public void Round_StaysWithinItsBound(WanYuan value, int places, MidpointRounding rounding)
    {
        var decimals = (places & int.MaxValue) % 7;
        WanYuan rounded;
        try
        {
            rounded = value.Round(decimals, rounding);
        }
        catch (OverflowException)
        {
            Assert.True(Math.Abs((decimal)value.Fen) > long.MaxValue - 1_000_000);
            return;
        }

        Assert.Equal(decimal.Round(value.Amount, decimals, rounding), rounded.Amount);
        var unit = (decimal)Math.Pow(10, -decimals);
        var error = Math.Abs(rounded.Amount - value.Amount);
        Assert.True(rounding is MidpointRounding.ToEven or MidpointRounding.AwayFromZero ? error <= unit / 2 : error < unit);
        Assert.Equal(rounded, rounded.Round(decimals, rounding));
    }

    [Property(MaxTest = 1000 / Thinned.By)]
    public void DivideRounded_StaysWithinItsBound(WanYuan value, int divisor, MidpointRounding rounding)
    {
        if (divisor == 0)
        {
            Assert.Throws<DivideByZeroException>(() => value.DivideRounded(divisor, rounding));
            return;
        }

        var rest = Int128.Abs(((Int128)value.DivideRounded(divisor, rounding).Fen * divisor) - value.Fen);
        Assert.True(rounding is MidpointRounding.ToEven or MidpointRounding.AwayFromZero
            ? rest * 2 <= Math.Abs((long)divisor)
            : rest < Math.Abs((long)divisor));
    }

    [Fact]
    public void Round_RefusesArgumentsOutOfRange()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => WanYuan.Zero.Round(7, MidpointRounding.ToEven));
        Assert.Throws<ArgumentOutOfRangeException>(() => WanYuan.Zero.Round(-1, MidpointRounding.ToEven));
        Assert.Throws<ArgumentOutOfRangeException>(() => WanYuan.Zero.Round(2, (MidpointRounding)9));
    }

    [Property]
    public void Total_IsTheSumFromZeroInEveryForm(int[] fens)
    {
        var values = fens.Select(fen => WanYuan.FromFen(fen)).ToArray();
        var expected = fens.Sum(fen => (long)fen);
        Assert.Equal(expected, values.Total().Fen);
        Assert.Equal(expected, values.ToList().Total().Fen);
        Assert.Equal(expected, values.Reverse().Total().Fen);
        Assert.Equal(expected, ((ReadOnlySpan<WanYuan>)values).Total().Fen);
    }

    [Trait("Instrumented", "No")]
    [Property(MaxTest = 25 / Thinned.By)]
    public void Arithmetic_AllocatesNothing(short left, short right)
    {
        WanYuan[] both = [WanYuan.FromFen(left), WanYuan.FromFen(right)];
        var total = WanYuan.Zero;
        Allocation.IsNone(() => total = ((ReadOnlySpan<WanYuan>)both).Total() + both[0] - (both[1] * 3));
        Assert.Equal((left * 2) - (right * 2), total.Fen);
    }

    [Theory]
    [InlineData("2636.07")]
    [InlineData("\"2,636.07\"")]
    [InlineData("2636.0700000000")]
    public void Json_ReadsNumbersAndStringsExactly(string json)
        => Assert.Equal(2_636_070_000, JsonSerializer.Deserialize<WanYuan>(json).Fen);

    [Fact]
    public void Default_IsZeroAndTheIdentity()
    {
        Assert.Equal(WanYuan.Zero, default);
        Assert.Equal(WanYuan.Zero, ReadOnlySpan<WanYuan>.Empty.Total());
        Assert.Equal("0", default(WanYuan).ToString());
        Assert.Equal(WanYuan.MinValue, -WanYuan.MaxValue);
    }

    private static void AssertSame(Int128 expected, Func<WanYuan> actual)
    {
        if (Int128.Abs(expected) > long.MaxValue)
            Assert.Throws<OverflowException>(() => actual());
        else
            Assert.Equal((long)expected, actual().Fen);
    }
}

using System.Globalization;
using BudgetDomain.Documents.Workbooks;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Documents.Tests.Workbooks;

/// <summary>Number formats print what a spreadsheet prints; the expected texts are what Excel shows.</summary>
public class NumberFormatTests
{
    [Theory]
    [InlineData("#,##0.00", "24840779.456", "24,840,779.46")]
    [InlineData("#,##0.00", "-0.001", "0.00")]
    [InlineData("#,##0", "999.5", "1,000")]
    [InlineData("#,##0.##", "5", "5.")]
    [InlineData("#,##0.##", "1234.5", "1,234.5")]
    [InlineData("0.00", "-2.345", "-2.35")]
    [InlineData("0.00_);(0.00)", "-2.345", "(2.35)")]
    [InlineData("#,##0.00;[Red]-#,##0.00", "-1234.5", "-1,234.50")]
    [InlineData("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "0", " - ")]
    [InlineData("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "1234.5", " 1,234.50 ")]
    [InlineData("0%", "0.5169", "52%")]
    [InlineData("0.00%", "0.5169", "51.69%")]
    [InlineData("#,##0,", "1234567", "1,235")]
    [InlineData("0!.0000", "26360712", "2636.0712")]
    [InlineData("0!.0,\"万\"", "26360712", "2636.1万")]
    [InlineData("0.00\"万元\"", "2636.071", "2636.07万元")]
    [InlineData("[$¥-804]#,##0.00", "1234.5", "¥1,234.50")]
    [InlineData("[<1]\"不足1\";[>=100]#,##0;0.0", "0.5", "不足1")]
    [InlineData("[<1]\"不足1\";[>=100]#,##0;0.0", "250", "250")]
    [InlineData("[<1]\"不足1\";[>=100]#,##0;0.0", "12.34", "12.3")]
    [InlineData("0000000", "2080505", "2080505")]
    [InlineData("000-00-00", "2080505", "208-05-05")]
    [InlineData("#", "0", "")]
    [InlineData(".00", "0.5", ".50")]
    [InlineData(";;;", "5", "")]
    [InlineData("General", "2636.07123456789", "2636.071235")]
    [InlineData("General", "12", "12")]
    [InlineData("G/通用格式\"元\"", "12.5", "12.5元")]
    [InlineData("@", "12.5", "12.5")]
    [InlineData("yyyy/m/d", "45658", "2025/1/1")]
    [InlineData("yyyy\"年\"m\"月\"d\"日\"", "45658", "2025年1月1日")]
    [InlineData("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", "46013", "二〇二五年十二月二十二日")]
    [InlineData("yyyy-mm-dd hh:mm", "45658.75", "2025-01-01 18:00")]
    [InlineData("h:mm AM/PM", "45658.75", "6:00 下午")]
    [InlineData("[h]:mm", "1.5", "36:00")]
    [InlineData("yyyy/m/d", "1", "1900/1/1")]
    public void Format_PrintsAsASpreadsheetDoes(string code, string value, string printed)
        => Assert.Equal(printed, new NumberFormat(code).Print(decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("@", "甲", "甲")]
    [InlineData("0;0;0;@\"局\"", "财政", "财政局")]
    [InlineData("0;0;0;", "甲", "")]
    [InlineData("0.00", "甲", "甲")]
    public void Format_OfATextCell(string code, string text, string printed) => Assert.Equal(printed, new NumberFormat(code).Print(text));

    [Property]
    public bool AnyCodeAndNumber_PrintSomething(string? code, decimal value) => new NumberFormat(code ?? string.Empty).Print(value) is not null;

    [Property]
    public bool SeparatorsAndDecimals_AreThoseOfTheFramework(long fen)
    {
        var value = fen / 100m;
        return new NumberFormat("#,##0.00").Print(value) == value.ToString("#,##0.00", CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("24840779.456", "24,840,779.46", "24840779.456")]
    [InlineData("2636.07", "2636.07", null)]
    [InlineData("12.5", "¥12.50", "12.5")]
    [InlineData("0.5169", "51.69%", null)]
    [InlineData("26360712", "2636.07", null)]
    [InlineData("-7.125", "(7.13)", "-7.125")]
    [InlineData("0.123456789", "0.123456789", "0.123456789")]
    public void ExactNumber_IsThePrintedOneButForItsRounding(string value, string text, string? exact)
        => Assert.Equal(
            exact is null ? null : decimal.Parse(exact, CultureInfo.InvariantCulture),
            CellNumber.Exact(decimal.Parse(value, CultureInfo.InvariantCulture), text));

    [Theory]
    [InlineData("2636.0700000000002", "2636.07")]
    [InlineData("1.2345E-3", "0.0012345")]
    [InlineData("9.9999999999999994E-2", "0.1")]
    [InlineData("-305.75999999999999", "-305.76")]
    public void BinaryNoise_IsTakenAway(string text, string value)
    {
        Assert.True(CellNumber.TryRead(text, out var read));
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), read);
    }
}

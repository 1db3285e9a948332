using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Recognition;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Tests.Disclosure;

public sealed class PrintedTextTests
{
    private const string LeftOut = "“”‘’\"'\u200B\uFEFF「」*";

    // Every character singly: how a text is brought to its normal form is a matter of single characters.
    private static readonly string Everything = string.Concat(Enumerable.Range(0, char.MaxValue + 1).Select(static c => (char)c));

    [Fact]
    public void Every_character_is_left_out_folded_or_kept() => Assert.Equal(ByRule(Everything), PrintedText.Normalise(Everything));

    [Fact]
    public void No_blank_is_missed() => Assert.All(Everything, static c => Assert.Equal(char.IsWhiteSpace(c), PrintedText.IsBlank(c)));

    [Property]
    public void Text_and_span_give_the_same(string? text)
    {
        text ??= string.Empty;
        Assert.Equal(ByRule(text), PrintedText.Normalise(text));
        Assert.Equal(ByRule(text), PrintedText.Normalise(text.AsSpan()));
        Assert.Equal(ByRule(text), new Paragraph(text, 1).Normal);
    }

    [Theory]
    [InlineData("一般公共预算支出")]
    [InlineData("2025年度,教育支出(类)1,234.56万元。")]
    [InlineData("")]
    public void What_is_normal_is_given_back_itself(string text) => Assert.Same(text, PrintedText.Normalise(text));

    [Fact]
    public void No_text_that_begins_with_a_Chinese_letter_is_a_number()
    {
        for (var c = '\u4E00'; c <= '\u9FFF'; c++)
            Assert.False(PrintedAmount.IsAmount($"{c}12.50"));
    }

    private static string ByRule(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c) && !LeftOut.Contains(c, StringComparison.Ordinal)).Select(Fold));

    private static char Fold(char c) => c switch
    {
        >= '！' and <= '～' => (char)(c - 0xFEE0),
        '〔' or '【' => '(',
        '〕' or '】' => ')',
        _ => c,
    };
}

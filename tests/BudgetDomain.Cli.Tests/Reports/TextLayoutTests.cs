using BudgetDomain.Cli.Reports;

namespace BudgetDomain.Cli.Tests.Reports;

public sealed class TextLayoutTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("万元", 4)]
    [InlineData("（2025年）", 10)]
    [InlineData("“三公”", 6)]
    [InlineData("𠮷", 2)]
    [InlineData("e\u0301", 1)]
    public void Width_counts_two_for_a_Chinese_character(string text, int width) => Assert.Equal(width, TextLayout.Width(text));

    [Theory]
    [InlineData("a\r\nb", "a b")]
    [InlineData("  a \t b  ", "a b")]
    [InlineData("a\u0000\u001bb", "a b")]
    [InlineData("", "")]
    public void OneLine_has_no_control_character(string text, string line) => Assert.Equal(line, TextLayout.OneLine(text));

    [Theory]
    [InlineData("", 20, "")]
    [InlineData("一二三四五六七八九十一二", 20, "一二三四五六七八九十|一二")]
    [InlineData("一二三四五六七八九十，一二", 20, "一二三四五六七八九十，|一二")]
    [InlineData("一二三四五六七八 12,636.07 万元", 20, "一二三四五六七八|12,636.07 万元")]
    [InlineData("abcdefghijklmnopqrstuvwxyz", 20, "abcdefghijklmnopqrst|uvwxyz")]
    [InlineData("one two three four five six", 20, "one two three four|five six")]
    public void Wrapping_keeps_numbers_whole_and_marks_at_line_ends(string text, int width, string lines)
    {
        using var output = new StringWriter { NewLine = "|" };
        TextLayout.WriteWrapped(output, "", 0, text, width);
        Assert.Equal(lines + "|", output.ToString());
    }
}

using System.Diagnostics;
using Xunit;
using Xunit.Abstractions;

namespace BudgetDomain.Documents.Tests;

/// <summary>Sources made to be slow are read as quickly as others: two megabytes in seconds at most.</summary>
public class LinearTimeTests(ITestOutputHelper output)
{
    [Trait("Instrumented", "No")]
    [Theory]
    [InlineData("<div>", "a.html")]
    [InlineData("<b>", "a.html")]
    [InlineData("<b>", "a.md")]
    [InlineData("<table>", "a.html")]
    [InlineData("<table>", "a.md")]
    [InlineData("<table><!--</table>", "a.md")]
    [InlineData("<table><tr><td>1</table>\n", "a.md")]
    [InlineData("<script>", "a.html")]
    [InlineData("<!--", "a.md")]
    [InlineData("<!-- x -->", "a.md")]
    [InlineData("<p \"", "a.html")]
    [InlineData("<a b=\"", "a.md")]
    [InlineData("**a**", "a.md")]
    [InlineData("*", "a.md")]
    [InlineData("&", "a.md")]
    [InlineData("&amp;", "a.md")]
    [InlineData("<", "a.md")]
    [InlineData("|", "a.md")]
    [InlineData("a|b\n", "a.md")]
    [InlineData("\\|", "a.md")]
    [InlineData("\t", "a.md")]
    [InlineData("#", "a.md")]
    [InlineData("> ", "a.md")]
    [InlineData("- ", "a.md")]
    [InlineData("\uFFFD", "a.md")]
    [InlineData("\uFFFD\n", "a.md")]
    [InlineData("\f", "a.md")]
    [InlineData("<td rowspan=65534 colspan=99>", "a.html")]
    [InlineData("<tr><td rowspan=65534>a", "a.html")]
    public void RepeatedMark_IsReadInLinearTime(string mark, string name)
    {
        const int Length = 1_000_000;
        var prefix = mark.StartsWith("<t", StringComparison.Ordinal) && !mark.StartsWith("<table", StringComparison.Ordinal) ? "<table>" : "甲 ";
        var text = prefix + string.Concat(Enumerable.Repeat(mark, Length / mark.Length));
        var watch = Stopwatch.StartNew();
        try
        {
            DisclosureReader.Default.ReadText(name, text);
        }
        catch (DisclosureFormatException e)
        {
            output.WriteLine(e.Text.English);
        }

        output.WriteLine($"{watch.ElapsedMilliseconds} ms");
        // A watchdog against growth by the square, which would take hours; not a measure of speed.
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"{watch.ElapsedMilliseconds} ms");
    }
}

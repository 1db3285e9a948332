using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using BudgetDomain.Disclosure;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace BudgetDomain.Documents.Tests;

/// <summary>A parser that follows the HTML standard to the letter finds the same cells in tables whose end tags are left out.</summary>
public class HtmlOracleProperties
{
    [Property(MaxTest = 1000)]
    public Property Cells_AreThoseOfTheStandard()
        => Prop.ForAll(Markups().ToArbitrary(), static markup =>
        {
            var expected = new HtmlParser().ParseDocument(markup).QuerySelectorAll("td, th")
                .Select(cell => Flat(cell.TextContent)).Where(text => text.Length > 0);
            var read = Read.Text(markup, "a.html").Blocks.OfType<Grid>().SelectMany(grid => grid.Rows).SelectMany(row => row.Cells).Select(cell => Flat(cell.Text)).Where(text => text.Length > 0);
            return expected.SequenceEqual(read).Label(markup);
        });

    private static string Flat(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    internal static Gen<string> Markups()
    {
        var cell =
            from tag in Gen.Elements("td", "th", "TD")
            from attributes in Gen.Elements("", " class=\"x\"", " rowspan=2", " COLSPAN='2'", " data-colspan=\"9\" title='a>b'")
            from text in Gen.Elements("", "合计", "1,234.50", "a &amp; b", "<p>甲</p><p>乙", "<b>丙", "<font color=red>丁</font>", "<!-- x -->戊", "&lt;td&gt;")
            from close in Gen.Elements($"</{tag}>", "")
            select $"<{tag}{attributes}>{text}{close}";
        var row =
            from cells in cell.NonEmptyListOf()
            from close in Gen.Elements("</tr>", "", "\n")
            from section in Gen.Elements("", "", "<tbody>", "</thead><tfoot>")
            select $"{section}<tr>{string.Concat(cells)}{close}";
        return from rows in row.NonEmptyListOf() select $"<!doctype html><p>前</p><table border=1>\n{string.Concat(rows)}</table>";
    }
}

using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

[assembly: BudgetDomain.Tests.SeededProperties(Arbitrary = [typeof(BudgetArbitraries), typeof(BudgetDomain.Documents.Tests.Arbitraries)])]

namespace BudgetDomain.Documents.Tests;

/// <summary>Tables and sources made from the words of real disclosures.</summary>
public static class Arbitraries
{
    private static readonly string[] Words =
    [
        "", "", "", "合计", "一般公共服务支出", "2636.07", "-", "1,31,5.2", "２０８", "0.00", "“三公”经费", "a|b", "|", "国有资本经营 预算支出", "行政运行（类）", "占 51.69%",
    ];

    private static readonly string[] Pieces =
    [
        "合计", "2,636.07万元", "\t", "\t\t\t", "\n", "\r\n", "\r", "\f", " ", "\u3000", "|", "|---|---|\n", "# ", "- ", "**", "*", "<b>", "</b>", "<br>", "<table>", "</table>",
        "<tr>", "</tr>", "<td>", "<td rowspan=\"3\">", "<th colspan=1000000>", "</td>", "<p>", "</p>", "<div>", "<!-- page 3 -->", "<!--", "-->", "&nbsp;", "&lt;", "&#0;", "&#xD800;", "<script>",
        "</script>", "<html>", "<h2>", "</h2>", "<caption>", "<5%", "\"", "'", ">", "<", "\0", "\uD800", "\uFFFD", "```", "\uFEFF", "<tbody>",
    ];

    public static Arbitrary<TableText> Tables()
    {
        var tables =
            from rows in Gen.Choose(1, 8)
            from columns in Gen.Choose(2, 8)
            from cells in Gen.Elements(Words).ArrayOf(rows * columns)
            let table = new TableText([.. cells.Chunk(columns)])
            where cells.Any(cell => cell.Length > 0)
            select table;
        return tables.ToArbitrary();
    }

    /// <summary>Any mixture of the marks that the reader knows: far more likely to confuse it than random characters.</summary>
    public static Arbitrary<MixedSource> Sources()
        => (from pieces in Gen.Elements(Pieces).ListOf() select new MixedSource(string.Concat(pieces))).ToArbitrary();
}

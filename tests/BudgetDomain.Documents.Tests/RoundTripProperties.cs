using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace BudgetDomain.Documents.Tests;

/// <summary>One table written in each syntax reads back to the same cells, and in each encoding to the same blocks.</summary>
public class RoundTripProperties
{
    [Property(MaxTest = 1000)]
    public Property Tabs_ReadBack(TableText table) => ReadsBack(table, table.AsTabs());

    [Property(MaxTest = 1000)]
    public Property Pipes_ReadBack(TableText table) => ReadsBack(table, table.AsPipes(outer: true));

    [Property(MaxTest = 1000)]
    public Property PipesWithoutOuter_ReadBack(TableText table)
        => table.Rows.All(row => row[0].Length > 0 && row[^1].Length > 0) ? ReadsBack(table, table.AsPipes(outer: false)) : true.ToProperty();

    [Property(MaxTest = 1000)]
    public Property Html_ReadsBack(TableText table) => ReadsBack(table, table.AsHtml());

    [Property(MaxTest = 1000)]
    public Property HtmlWithSpans_ReadsBack(TableText table) => ReadsBack(table, table.AsHtmlWithSpans());

    [Property(MaxTest = 1000)]
    public bool Encodings_GiveTheSameBlocks(TableText table)
    {
        var text = "# 2025年单位预算公开\n单位：万元\n\n" + table.AsTabs() + "\n\n注：本表无数据。\n";
        var expected = Read.Show(Read.Text(text));
        var gb = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;
        return new[]
        {
            new UTF8Encoding(false).GetBytes(text), [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
            [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)], [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)],
            gb.GetBytes(text),
        }.All(bytes => Read.Show(DisclosureReader.Default.Read("sample.md", bytes)) == expected);
    }

    [Property(MaxTest = 1000)]
    public bool LineEnds_GiveTheSameBlocks(TableText table)
    {
        var text = "标题\n\n" + table.AsTabs() + "\n\n" + table.AsHtml() + "\n尾\n";
        var expected = Read.Show(Read.Text(text));
        return Read.Show(Read.Text(text.Replace("\n", "\r\n", StringComparison.Ordinal))) == expected
            && Read.Show(Read.Text(text.Replace('\n', '\r'))) == expected;
    }

    private static Property ReadsBack(TableText table, string text)
    {
        var grid = Read.OnlyGrid(text);
        var cells = Read.Cells(grid);
        var same = cells.Length == table.Rows.Count && cells.Zip(table.Rows).All(pair => pair.First.SequenceEqual(pair.Second));
        return same.Label(text);
    }
}

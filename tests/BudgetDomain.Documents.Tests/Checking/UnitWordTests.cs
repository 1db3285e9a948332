using System.Globalization;
using Xunit;

namespace BudgetDomain.Documents.Tests.Checking;

/// <summary>How messages name the unit of a figure where two tables state one amount in different units.</summary>
public class UnitWordTests
{
    /// <summary>The second table is in 元; 合计 is said as a dash there, as nothing, or as another amount.</summary>
    [Theory]
    [InlineData("-", "为 -，", "元")]
    [InlineData("26360000.00", "为 26360000.00 元，", null)]
    public void ADash_HasNoUnit_AnAmountHas(string printed, string said, string? never)
    {
        var text = Check.SampleText.ReplaceLineEndings("\n");
        var (start, end) = (text.LastIndexOf("## 2025年预算收入总表", StringComparison.Ordinal), text.LastIndexOf("## 2025年预算支出总表", StringComparison.Ordinal));
        var table = text[start..end];
        var lines = table.Replace("单位：万元", "单位：元", StringComparison.Ordinal).Split('\n')
            .Select(line => line.StartsWith("合计\t", StringComparison.Ordinal) ? line.Replace("2636.07", printed, StringComparison.Ordinal) : InYuan(line));
        var report = Check.Text(text[..start] + string.Join('\n', lines) + text[end..]);
        var messages = report.Findings.Where(static f => f.Rule == "A01").Select(static f => f.Message.Chinese).ToList();
        Assert.True(messages.Exists(m => m.Contains(said, StringComparison.Ordinal) || m.EndsWith(said[..^1], StringComparison.Ordinal)), Check.Show(report));
        Assert.DoesNotContain(messages, m => never is not null && m.Contains($"{printed} {never}", StringComparison.Ordinal));
    }

    private static string InYuan(string line)
        => string.Join('\t', line.Split('\t').Select((cell, i) => i > 1 && cell.Contains('.', StringComparison.Ordinal) ? (decimal.Parse(cell, CultureInfo.InvariantCulture) * 10_000).ToString("F2", CultureInfo.InvariantCulture) : cell));
}

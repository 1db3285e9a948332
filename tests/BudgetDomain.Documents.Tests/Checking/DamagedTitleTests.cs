using System.Text.RegularExpressions;
using BudgetDomain.Rules;
using Xunit;

namespace BudgetDomain.Documents.Tests.Checking;

/// <summary>Titles with a character read wrongly or lost, as from a scanned page: the columns still tell what the table is.</summary>
public partial class DamagedTitleTests
{
    public static TheoryData<string> Titles
        => [.. Sample.Split('\n').Where(static line => Title().IsMatch(line)).Distinct()];

    private static string Sample { get; } = Check.SampleText.ReplaceLineEndings("\n");

    [Theory]
    [MemberData(nameof(Titles))]
    public void OneCharacterOfATitle_LosesNoTable(string title)
    {
        var tables = Check.Recognise(Sample).Tables.Length;
        var core = title.IndexOf('年', StringComparison.Ordinal) + 1;
        for (var i = core; i < title.Length - 1; i++)
        {
            foreach (var put in (string[])["囗", string.Empty])
            {
                var damaged = title[..i] + put + title[(i + 1)..];
                var report = Check.Text(Sample.Replace(title + "\n", damaged + "\n", StringComparison.Ordinal));
                Assert.True(report.Counts.Tables == tables, damaged);
                Assert.DoesNotContain(report.Findings, static f => f.Severity == Severity.Error);
            }
        }
    }

    /// <summary>As where a page is too narrow for it.</summary>
    [Theory]
    [MemberData(nameof(Titles))]
    public void ATitleOverTwoLines_IsOne(string title)
    {
        var layouts = Check.Recognise(Sample).Tables.Select(static table => table.Layout.Id).ToList();
        for (var i = title.IndexOf('年', StringComparison.Ordinal) + 1; i < title.Length - 1; i++)
        {
            var broken = $"{title[3..i]}\n{title[i..]}";
            var tables = Check.Recognise(Sample.Replace(title + "\n", broken + "\n", StringComparison.Ordinal)).Tables;
            Assert.True(tables.Select(static table => table.Layout.Id).SequenceEqual(layouts), broken);
        }
    }

    [GeneratedRegex("^## .*年.*表(（.*）)?$")]
    private static partial Regex Title();
}

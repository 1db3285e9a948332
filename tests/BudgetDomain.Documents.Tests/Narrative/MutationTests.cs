using System.Globalization;
using System.Text.RegularExpressions;
using BudgetDomain.Disclosure;
using BudgetDomain.Narrative;
using Xunit;
using Xunit.Abstractions;

namespace BudgetDomain.Documents.Tests.Narrative;

/// <summary>Real documents with one number of their narrative changed, wherever a claim on it was found right.</summary>
public partial class MutationTests(ITestOutputHelper output)
{
    [Fact]
    public void Sample_EveryNumberThatIsFivePercentOff_IsFound() => Assert.Empty(Missed("sample.md", Checking.Check.SampleText, Worse));

    /// <summary>One unit of the last place is what two roundings of one amount may differ by; nothing else is said of it than that.</summary>
    [Fact]
    public void Sample_OneUnitOff_IsAnErrorOnlyOfWhatIsZeroOrAPercentage()
    {
        var report = Checking.Check.Text(Checking.Check.SampleText);
        foreach (var (line, at, length) in Numbers(Checking.Check.SampleText, report.Claims))
        {
            var (text, changed) = Change(Checking.Check.SampleText, line, at, length, Next);
            var isAmount = text.Split('\n')[line - 1][(at + changed.Length)..].TrimStart() is ['万', ..] && changed is [.., '.', _, _];
            var wrong = Checking.Check.Text(text).Claims.Where(c => c.Line == line && c.Verdict == ClaimVerdict.Contradicted).ToList();
            var isZero = decimal.Parse(Checking.Check.SampleText.Split('\n')[line - 1].AsSpan(at, length), NumberStyles.Number, CultureInfo.InvariantCulture) == 0;
            Assert.True(wrong.Count == 0 || isZero || !isAmount, $"{line} {changed}: {string.Join("; ", wrong)}");
        }
    }

    /// <summary>
    /// Every number one unit off in its last place: the verdict is what the intervals of the figure, or of the two amounts that a percentage is made of, say.
    /// The intervals are worked out anew here, in decimals and from what is printed.
    /// </summary>
    [SkippableTheory]
    [InlineData("jincheng-2025.txt", 35, 23)]
    [InlineData("shanghai-wanli-2024-department-budget.md", 60, 17)]
    [InlineData("shanghai-commerce-2025-department-budget.md", 36, 18)]
    [InlineData("shanghai-finance-2025-unit-budget.md", 24, 11)]
    [InlineData("shanghai-finance-2024-final-accounts-planted-errors.md", 13, 12)]
    public void Originals_OneUnitOff_IsJudgedAsTheIntervalsSay(string name, int verdicts, int errors)
    {
        var text = File.ReadAllText(Originals.PathOf(name)).ReplaceLineEndings("\n");
        var report = Checking.Check.Checker.Check(Read.Text(text, name));
        var before = Contradicted(report.Claims);
        var (judged, wrong, contradicted) = (0, new List<string>(), 0);
        foreach (var (line, at, length) in Numbers(text, report.Claims))
        {
            var (mutated, changed) = Change(text, line, at, length, Next);
            var document = Checking.Check.Checker.Recognise(Read.Text(mutated, name));
            var claims = Checking.Check.Checker.ReadNarrative(document).Claims;
            contradicted += Contradicted(claims).IsSubsetOf(before) ? 0 : 1;
            foreach (var claim in claims.Where(c => c.Line == line && c.Printed.Contains(changed, StringComparison.Ordinal)))
            {
                if (IntervalOracle.Judge(document, claim) is not { } isContradicted)
                    continue;
                judged++;
                if (isContradicted != (claim.Verdict == ClaimVerdict.Contradicted))
                    wrong.Add($"{line} {claim}");
            }
        }

        output.WriteLine($"{name}: {judged} verdicts, {contradicted} errors");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(judged >= verdicts && contradicted >= errors, $"{judged} {contradicted}");
    }

    /// <summary>
    /// What is missed, and why: rates of amounts so small that rounding explains five percent, and a change that no base is stated for (万里); a project
    /// whose parts add to their own 合计 (商务委); a number that lost its unit (财政局); budgets that the accounts are only said to be about (基本持平),
    /// and 机关运行经费 that no table prints (final accounts).
    /// </summary>
    [SkippableTheory]
    [InlineData("jincheng-2025.txt", 0)]
    [InlineData("shanghai-wanli-2024-department-budget.md", 3)]
    [InlineData("shanghai-commerce-2025-department-budget.md", 3)]
    [InlineData("shanghai-finance-2025-unit-budget.md", 2)]
    [InlineData("shanghai-finance-2024-final-accounts-planted-errors.md", 2)]
    public void Originals_NumbersFivePercentOff_AreFound(string name, int missed)
        => Assert.Equal(missed, Missed(name, File.ReadAllText(Originals.PathOf(name)).ReplaceLineEndings("\n"), Worse).Count);

    /// <summary>The numbers whose change no claim of their line, or of one below that names them, contradicts.</summary>
    private List<string> Missed(string name, string text, Func<decimal, decimal, decimal> change)
    {
        var report = Checking.Check.Checker.Check(Read.Text(text, name));
        var before = Contradicted(report.Claims);
        var missed = new List<string>();
        var changes = 0;
        foreach (var (line, at, length) in Numbers(text, report.Claims))
        {
            var (mutated, changed) = Change(text, line, at, length, change);
            changes++;
            var after = Checking.Check.Checker.Check(Read.Text(mutated, name));
            if (Contradicted(after.Claims).IsSubsetOf(before))
                missed.Add($"{line}: {text.Split('\n')[line - 1].Substring(Math.Max(0, at - 12), Math.Min(12, at))}[{changed}]");
        }

        output.WriteLine($"{name}: {changes} numbers changed, {missed.Count} missed\n{string.Join('\n', missed)}");
        return missed;
    }

    private static HashSet<string> Contradicted(IEnumerable<Claim> claims)
        => [.. claims.Where(c => c.Verdict == ClaimVerdict.Contradicted).Select(c => $"{c.Line} {c.Kind} {c.Printed} {c.Expected}")];

    /// <summary>Where the numbers stand that claims found right: amounts and percentages as printed, each once.</summary>
    private static IEnumerable<(int Line, int At, int Length)> Numbers(string text, IEnumerable<Claim> claims)
    {
        var lines = text.Split('\n');
        var seen = new HashSet<(int, int)>();
        foreach (var claim in claims.Where(c => c.Verdict <= ClaimVerdict.Rounded && c.Kind is not (ClaimKind.Count or ClaimKind.List or ClaimKind.Absence or ClaimKind.Comparison)))
        {
            foreach (Match number in Number().Matches(claim.Printed))
            {
                // The n-th claim on a number is on its n-th occurrence in the line.
                var line = lines[claim.Line - 1];
                for (var at = line.IndexOf(number.Value, StringComparison.Ordinal); at >= 0; at = line.IndexOf(number.Value, at + 1, StringComparison.Ordinal))
                {
                    var isWhole = (at == 0 || !(char.IsAsciiDigit(line[at - 1]) || line[at - 1] is '.' or ',')) && (at + number.Length == line.Length || !(char.IsAsciiDigit(line[at + number.Length]) || line[at + number.Length] is '.'));
                    if (!isWhole || !seen.Add((claim.Line, at)))
                        continue;
                    yield return (claim.Line, at, number.Length);
                    break;
                }
            }
        }
    }

    private static (string Text, string Changed) Change(string text, int line, int at, int length, Func<decimal, decimal, decimal> change)
    {
        var lines = text.Split('\n');
        var printed = lines[line - 1].Substring(at, length);
        var value = decimal.Parse(printed, NumberStyles.Number, CultureInfo.InvariantCulture);
        var decimals = printed.Contains('.', StringComparison.Ordinal) ? printed.Length - printed.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        var unit = new decimal(1, 0, 0, false, (byte)decimals);
        var changed = Math.Round(change(value, unit), decimals).ToString($"F{decimals}", CultureInfo.InvariantCulture);
        lines[line - 1] = string.Concat(lines[line - 1].AsSpan(0, at), changed, lines[line - 1].AsSpan(at + length));
        return (string.Join('\n', lines), changed);
    }

    private static decimal Worse(decimal value, decimal unit) => value + Math.Max(value * 0.05m, 5 * unit);

    private static decimal Next(decimal value, decimal unit) => value + unit;

    // 2024年 and 2024 of dates are no numbers of a claim.
    [GeneratedRegex(@"(?<![\d.,])\d[\d,]*(?:\.\d+)?(?![\d年])")]
    private static partial Regex Number();
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BudgetDomain.Documents.Tests.Checking;
using BudgetDomain.Documents.Tests.Provinces;
using BudgetDomain.Rules;

namespace BudgetDomain.Documents.Tests.Readings;

/// <summary>Slips of one amount and of two in small documents, and how each finding says that it may have come about.</summary>
internal static partial class ExplainedSlips
{
    private const int EachDocument = 14;

    private static readonly DisclosureChecker Explaining = new(new() { Reconciliation = new() { Repair = new() { MaxSets = 5 } } });

    public static IEnumerable<(string Name, Func<string> Reading)> All { get; } =
    [
        .. InventedTables.Kinds.Keys.Select(static kind => ($"explained-{kind}", (Func<string>)(() => Explained(InventedTables.Document(kind, 2))))),
        .. ProvinceDocuments.All.Where(static p => p.Key is "Zhejiang" or "Henan").Select(static p => ($"explained-{p.Key}", (Func<string>)(() => Explained(p.Value)))),
    ];

    private static string Explained(string document)
    {
        var text = new StringBuilder();
        var amounts = Amounts().Matches(document);
        var random = new Random(17);
        for (var i = 0; i < EachDocument; i++)
        {
            var at = random.Next(amounts.Count);
            var wrong = Slipped(document, amounts[at], amounts[Math.Max(0, at - 1)].Value, i);
            // Two wrong ones at once: no single one explains it.
            if (i >= EachDocument - 4 && at > 0)
                wrong = Slipped(wrong, amounts[random.Next(at)], "7.07", 7);
            text.Append(CultureInfo.InvariantCulture, $"== {i}: {amounts[at].Value}\n");
            foreach (var finding in Explaining.Check(Read.Text(wrong)).Findings.Where(static f => f.Severity > Severity.Info && f.Rule[0] == 'A'))
            {
                text.Append(CultureInfo.InvariantCulture, $"{finding.Severity} {finding.Rule} {finding.Message.Chinese}\n  {finding.Message.English}\n  expected {finding.Expected}, actual {finding.Actual}\n");
                foreach (var candidate in finding.Explanation?.Candidates ?? [])
                    text.Append(CultureInfo.InvariantCulture, $"  {(finding.Explanation!.IsUnique ? "only" : "perhaps")} {candidate.Place.Line} {candidate.Place.Printed}: {candidate.Least} to {candidate.Most} {candidate.Hypothesis?.English}\n");
            }
        }

        return text.ToString();
    }

    private static string Slipped(string document, Match amount, string before, int way)
    {
        var digits = amount.Value;
        var swapped = Enumerable.Range(0, digits.Length - 1).FirstOrDefault(i => char.IsAsciiDigit(digits[i]) && char.IsAsciiDigit(digits[i + 1]) && digits[i] != digits[i + 1], -1);
        var slip = (way % 10) switch
        {
            0 when swapped >= 0 => $"{digits[..swapped]}{digits[swapped + 1]}{digits[swapped]}{digits[(swapped + 2)..]}",
            1 when digits.Length > 4 => digits[1..],
            2 => digits[0] + digits,
            3 => Moved(digits),
            4 => "-" + digits,
            5 => before,
            6 => (Number(digits) * 10_000).ToString("0.00", CultureInfo.InvariantCulture),
            7 => (Number(digits) + 3.07m).ToString("0.00", CultureInfo.InvariantCulture),
            8 => (Number(digits) + 0.01m).ToString("0.00", CultureInfo.InvariantCulture),
            _ => (Number(digits) * 3 + 1).ToString("0.00", CultureInfo.InvariantCulture),
        };
        return document[..amount.Index] + slip + document[(amount.Index + amount.Length)..];
    }

    private static string Moved(string digits) => (Number(digits) * 10).ToString("0.00", CultureInfo.InvariantCulture);

    private static decimal Number(string digits) => decimal.Parse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<=\t)[\d,]*\d\.\d\d(?=[\t\r\n])")]
    private static partial Regex Amounts();
}

using System.Globalization;
using System.Text;
using BudgetDomain.Disclosure;
using BudgetDomain.Documents.Tests.Checking;
using BudgetDomain.Documents.Tests.Provinces;
using BudgetDomain.Documents.Tests.Publication;
using BudgetDomain.Documents.Tests.Typed;
using BudgetDomain.Publication;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;
using BudgetDomain.Variances;
using FsCheck;
using FsCheck.Fluent;
using Check = BudgetDomain.Documents.Tests.Checking.Check;

namespace BudgetDomain.Documents.Tests.Readings;

/// <summary>
/// Figures made wrong by a seed, one to three at a time; documents as years and units of each other; ledgers composed in every way. What is said of each is kept, most of it
/// as a hash, so that it does not change unseen.
/// </summary>
internal static class CrossedFigures
{
    internal static readonly Lazy<RecognisedDocument[]> Documents = new(static () =>
    [
        .. ProvinceDocuments.All.OrderBy(static p => p.Key, StringComparer.Ordinal).Select(static p => Check.Recognise(p.Value)),
        .. InventedTables.Kinds.Keys.Order(StringComparer.Ordinal).Select(static kind => Check.Recognise(InventedTables.Document(kind, 3))),
        .. ReadDocuments.Drawn(AccountsDraft.Drafts, 2).Select(static draft => Check.Recognise(draft.ToString()!)),
        Check.Recognise(Check.SampleText),
    ]);

    /// <summary>How many documents there are.</summary>
    internal static int DocumentCount => ProvinceDocuments.All.Count + InventedTables.Kinds.Count + 2 + 1;

    public static IEnumerable<(string Name, Func<string> Reading)> All { get; } =
    [
        .. Enumerable.Range(0, 4).Select(static i => ($"crossed-figures-{i}", (Func<string>)(() => Wrong(50 + i, 60)))),
        .. Enumerable.Range(0, 4).Select(static i => ($"crossed-composed-{i}", (Func<string>)(() => Composed(60 + i, 24)))),
        ("crossed-years", static () => Years(70, 60)),
        ("crossed-units", static () => Units(80, 30)),
    ];

    private static string Wrong(int seed, int count)
    {
        var (text, random) = (new StringBuilder(), new Random(seed));
        for (var i = 0; i < count; i++)
        {
            var d = random.Next(Documents.Value.Length);
            var document = WithWrong(Documents.Value[d], 1 + (i % 3), random, out var what);
            text.Append(CultureInfo.InvariantCulture, $"== {d}{what}\n");
            foreach (var finding in Check.Checker.Check(document).Findings.Where(static f => f.Rule[0] == 'A'))
                text.Append(CultureInfo.InvariantCulture, $"  {finding.Severity} {finding.Rule} {finding.Places.Length} {finding.Expected} {finding.Actual} {finding.Explanation?.Candidates.Length} {HashOf.Text($"{finding.Message.Chinese}{finding.Message.English}{string.Join(';', finding.Places)}{string.Join(';', finding.Explanation?.Candidates ?? [])}")}\n");
        }

        return text.ToString();
    }

    private static RecognisedDocument WithWrong(RecognisedDocument document, int count, Random random, out string what)
    {
        what = string.Empty;
        for (var k = 0; k < count; k++)
        {
            var at = random.Next(document.Figures.Length);
            var by = random.Next(6);
            document = document.With(at, f => f.Adding((by switch { 0 => 1, 1 => 2, 2 => 50, 3 => -1000, 4 => -f.Amount.Fen / f.LastPlace, _ => 9 * f.Amount.Fen / f.LastPlace }) * f.LastPlace));
            what += $" {at}:{by}";
        }

        return document;
    }

    private static string Composed(int seed, int count)
    {
        var text = new StringBuilder();
        RecognisedDocument? lastYear = null;
        var random = new Random(seed);
        foreach (var ledger in PublishableLedgers.Publishable().Generator.Sample(count, new Rnd((ulong)seed, 1), 30))
        {
            var inputs = new PublicationInputs { UnitName = ledger.Name, Precision = new(random.Next(1, 5), random.Next(0, 3)), LastYear = random.Next(2) == 0 ? lastYear : null };
            var options = new DisclosureComposerOptions { Rounding = random.Next(4) == 0 ? RoundingMethod.Nearest : RoundingMethod.Additive, SharesAddUp = random.Next(2) == 0 };
            text.Append(CultureInfo.InvariantCulture, $"== {ledger.Form.Id} {ledger.Units.Count} units {ledger.Lines.Count} lines {inputs.Precision} {options.Rounding} {inputs.LastYear is not null}\n");
            if (!new DisclosureComposer(options).TryCompose(ledger.Ledger, ledger.Form, out var composed, out var problems, inputs))
            {
                text.AppendJoin('\n', problems.Select(static p => $"  {p.Code} {p.Message.Chinese} {HashOf.Text(p.Message.English)}")).Append('\n');
                continue;
            }

            using var writer = new StringWriter { NewLine = "\n" };
            MarkdownDisclosureWriter.Write(composed, writer);
            text.Append(CultureInfo.InvariantCulture, $"  {composed.Rounding.Method} {composed.Rounding.WhyNotAdditive?.Chinese} {composed.Grade} moved {composed.Rounding.Moved.Length} notices {composed.Notices.Length} … {HashOf.Text(writer.ToString())} {HashOf.Text(string.Join('\n', composed.Rounding.Moved))}\n");
            // As if it were of the year before.
            lastYear = Check.Recognise(writer.ToString().Replace("2025", "2024", StringComparison.Ordinal));
        }

        return text.ToString();
    }

    private static string Years(int seed, int count)
    {
        var (text, random) = (new StringBuilder(), new Random(seed));
        for (var i = 0; i < count; i++)
        {
            var (before, now) = (random.Next(Documents.Value.Length), random.Next(Documents.Value.Length));
            var variance = DocumentVariance.Compare(WithWrong(Documents.Value[before], 2, random, out var what), WithWrong(Documents.Value[i % 3 == 0 ? before : now], 2, random, out var whatNow));
            var told = new StringBuilder().AppendJoin('\n', variance.Slices);
            foreach (var axis in Enum.GetValues<RowAxis>())
            {
                foreach (var within in variance.Tables(axis))
                {
                    var table = variance.Table(axis, within);
                    told.AppendJoin('\n', table.Rows).Append(table.Total);
                    if (table.Total is { } total)
                        told.AppendJoin('\n', table.ContributionsTo(total).Rows);
                }
            }

            text.Append(CultureInfo.InvariantCulture, $"== {before}{what} {now}{whatNow}: {variance.Slices.Length} … {HashOf.Text(told.ToString())}\n");
        }

        return text.ToString();
    }

    private static string Units(int seed, int count)
    {
        var (text, random) = (new StringBuilder(), new Random(seed));
        for (var i = 0; i < count; i++)
        {
            var d = random.Next(Documents.Value.Length);
            var other = random.Next(4) == 0 ? random.Next(Documents.Value.Length) : d;
            var aggregation = DepartmentAggregation.Of(
                WithWrong(Documents.Value[d], 1, random, out var what), [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => WithWrong(Documents.Value[other], 2, random, out var _))]);
            text.Append(CultureInfo.InvariantCulture, $"== {d}{what} {other}: {aggregation.Slices.Length} … {HashOf.Text(string.Join('\n', aggregation.Slices))}\n");
            foreach (var finding in DepartmentFindings.Of(aggregation).Take(6))
                text.Append(CultureInfo.InvariantCulture, $"  {finding.Rule} {finding.Message.Chinese} {HashOf.Text(finding.Message.English + string.Join(';', finding.Places))}\n");
        }

        return text.ToString();
    }
}

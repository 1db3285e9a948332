using System.Globalization;
using System.Text;
using BudgetDomain.Cube;
using BudgetDomain.Documents.Tests.Checking;
using BudgetDomain.Documents.Tests.Publication;
using BudgetDomain.Documents.Tests.Typed;
using BudgetDomain.Ledger;
using BudgetDomain.Publication;
using BudgetDomain.Rules;
using BudgetDomain.Subjects;
using Check = BudgetDomain.Documents.Tests.Checking.Check;

namespace BudgetDomain.Documents.Tests.Readings;

/// <summary>Every figure of documents, and every line of ledgers, with another amount in its place: what is found, and what is composed, is kept as a hash for the figure.</summary>
internal static class SubstitutedFigures
{
    private const int MostFigures = 70, MostLines = 4, Ledgers = 12;

    private static readonly DisclosureChecker Explaining = new(new() { Reconciliation = new() { Repair = new() { MaxSets = 5 } } });

    public static IEnumerable<(string Name, Func<string> Reading)> All { get; } =
    [
        .. Enumerable.Range(0, CrossedFigures.DocumentCount).Select(static d => ($"substituted-figures-{d:00}", (Func<string>)(() => OfDocument(d)))),
        .. Enumerable.Range(0, Ledgers).Select(static i => ($"substituted-ledger-{i}", (Func<string>)(() => OfLedger(i)))),
    ];

    private static string OfDocument(int index)
    {
        var document = CrossedFigures.Documents.Value[index];
        var (text, step) = (new StringBuilder(), Math.Max(1, document.Figures.Length / MostFigures));
        for (var f = 0; f < document.Figures.Length; f += step)
        {
            var (at, figure) = (f, document.Figures[f]);
            var place = Math.Max(1, figure.LastPlace);
            var others = ((IEnumerable<long>)[figure.Amount.Fen + place, figure.Amount.Fen - (2 * place), figure.Amount.Fen * 10, -figure.Amount.Fen, figure.Amount.Fen + (300 * place)]).Where(fen => fen != figure.Amount.Fen);
            text.Append(f / step % 10 == 0 ? "\n" : " ").Append(HashOf.All(others.Select(fen => Told(document.With(at, old => old.Adding(fen - old.Amount.Fen))))));
        }

        return text.Append('\n').ToString();
    }

    private static string Told(Disclosure.RecognisedDocument document) => string.Join('\n', Explaining.Check(document).Findings.Where(static f => f.Rule[0] == 'A').Select(static f =>
        $"{f.Rule} {f.Severity} {f.Message.Chinese} {f.Message.English} {f.Expected} {f.Actual} {string.Join(';', f.Places)} {f.Explanation?.IsUnique} {string.Join(';', f.Explanation?.Candidates.Select(static c => $"{c.Place.Line} {c.Place.Printed} {c.Least} {c.Most} {c.Hypothesis?.Chinese} {c.Hypothesis?.English}") ?? [])}"));

    private static string OfLedger(int index)
    {
        var (text, published) = (new StringBuilder(), ReadDocuments.Drawn(PublishableLedgers.Publishable().Generator, Ledgers)[index]);
        var lines = published.Lines;
        for (var l = 0; l < Math.Min(lines.Count, MostLines); l++)
        {
            var (at, line) = (l, lines[l]);
            text.Append(HashOf.All(Amounts(line).Concat(Members(line)).Select(changed => Composed(published, [.. lines.Take(at), .. changed, .. lines.Skip(at + 1)])))).Append(l % 10 == 9 ? '\n' : ' ');
        }

        return text.Append('\n').ToString();
    }

    private static IEnumerable<BudgetLineDraft[]> Amounts(BudgetLineDraft line) =>
    [
        [], [line, line], [line with { Amount = WanYuan.FromFen(line.Amount.Fen + 1) }], [line with { Amount = WanYuan.FromFen(line.Amount.Fen % 1_000_000_000 * 100) }],
        [line with { Amount = WanYuan.FromFen(-line.Amount.Fen), IsAdjustment = true }], [line with { Amount = WanYuan.FromFen(5_000_000_000_000_000) }],
    ];

    private static IEnumerable<BudgetLineDraft[]> Members(BudgetLineDraft line) =>
    [
        .. Enum.GetValues<ExpenditureKind>().Select(kind => (BudgetLineDraft[])[line with { Kind = kind }]),
        .. Enum.GetValues<FundSource>().Where((_, i) => i % 3 == 0).Select(fund => (BudgetLineDraft[])[line with { Fund = fund }]),
        .. Enum.GetValues<Vintage>().Select(vintage => (BudgetLineDraft[])[line with { Vintage = vintage }]),
        .. ((string[])["2010301", "2080505", "2299999", "2239901"]).Select(code => (BudgetLineDraft[])[line with { Function = FunctionalCode.Parse(code) }]),
        .. ((string[])["30101", "30217", "30299", "39999"]).Select(code => (BudgetLineDraft[])[line with { DepartmentEconomy = DepartmentEconomicCode.Parse(code) }]),
        [line with { DepartmentEconomy = default, GovernmentEconomy = default }], [line with { Project = null }], [line with { Project = "合计" }], [line with { Project = "甲项目", Kind = ExpenditureKind.SpecificTarget }],
    ];

    /// <summary>What is composed of a ledger with other lines, or why nothing is; lines that a ledger refuses are left out.</summary>
    private static string Composed(PublishableLedger published, IEnumerable<BudgetLineDraft> lines)
    {
        var builder = new BudgetLedgerBuilder(new() { Year = FiscalYear.FromYear(2025) });
        foreach (var unit in published.Units)
            builder.AddUnit(unit);
        foreach (var line in lines)
            builder.Add(line);
        var told = string.Join('\n', builder.Rejections.Concat(builder.GetWarnings()).Select(static p => $"{p.Code} {p.Message.Chinese} {p.Message.English}"));
        if (!new DisclosureComposer(new()).TryCompose(builder.Build(), published.Form, out var composed, out var problems, new() { UnitName = published.Name, Precision = new(2, 1) }))
            return told + string.Join('\n', problems.Select(static p => $"{p.Code} {p.Message.Chinese} {p.Message.English}"));
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        MarkdownDisclosureWriter.Write(composed, writer);
        return $"{told}{writer}{string.Join('\n', composed.Notices)}{composed.Grade}";
    }
}

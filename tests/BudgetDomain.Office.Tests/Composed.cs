using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using BudgetDomain.Documents;
using BudgetDomain.Documents.Tests.Publication;
using BudgetDomain.Publication;
using BudgetDomain.Rules;

namespace BudgetDomain.Office.Tests;

/// <summary>Short ways from a ledger to a file and to what a check says of it.</summary>
internal static class Composed
{
    private static readonly DisclosureChecker Checker = new();

    internal static bool TryOf(PublishableLedger given, [NotNullWhen(true)] out ComposedDisclosure? composed, out ImmutableArray<CompositionProblem> problems)
        => new DisclosureComposer().TryCompose(given.Exact.Ledger, given.Form, out composed, out problems, new() { UnitName = given.Name });

    /// <summary>A unit with several classes of expenditure, and a project whose name looks like a formula.</summary>
    internal static ComposedDisclosure Example(string project = "=1+1", string name = "云溪市档案馆")
    {
        var builder = new Ledger.BudgetLedgerBuilder(new() { Year = FiscalYear.FromYear(2025) });
        builder.AddUnit(new(UnitCode.Parse("101001")) { Name = name });
        Add("2010350", "30101", "50501", Cube.ExpenditureKind.Personnel, 336_67, null);
        Add("2080505", "30108", "50501", Cube.ExpenditureKind.Personnel, 1_044_12, null);
        Add("2010350", "30201", "50502", Cube.ExpenditureKind.Public, 54_04, null);
        Add("2010302", "30201", "50502", Cube.ExpenditureKind.SpecificTarget, 188_33, project);
        return new DisclosureComposer().Compose(builder.Build(), Disclosure.Forms.ShanxiUnit2025.Form);

        void Add(string function, string department, string government, Cube.ExpenditureKind kind, long hundredths, string? of) => Xunit.Assert.True(builder.Add(new Ledger.BudgetLineDraft
        {
            Unit = UnitCode.Parse("101001"),
            Function = Subjects.FunctionalCode.Parse(function),
            DepartmentEconomy = Subjects.DepartmentEconomicCode.Parse(department),
            GovernmentEconomy = Subjects.GovernmentEconomicCode.Parse(government),
            Kind = kind,
            Fund = Cube.FundSource.General,
            Vintage = Cube.Vintage.CurrentYear,
            Project = of,
            Amount = WanYuan.FromFen(hundredths * 10_000),
        }));
    }

    /// <summary>The example with one figure changed in one of its tables.</summary>
    internal static ComposedDisclosure Spoilt()
    {
        var composed = Example();
        var table = composed.Tables.First(static t => t.Layout.Id == "expenditure");
        var cells = table.Rows.SelectMany(static (row, r) => row.Select((cell, c) => (cell, r, c))).Last(static at => at.cell.Amount is { IsZero: false });
        var row = table.Rows[cells.r].SetItem(cells.c, new("777.77") { Amount = WanYuan.FromFen(7_777_700) });
        return composed with { Blocks = composed.Blocks.Replace(table, table with { Rows = table.Rows.SetItem(cells.r, row) }) };
    }

    internal static byte[] Word(ComposedDisclosure composed) => Bytes(stream => WordDisclosureWriter.Write(composed, stream));

    internal static byte[] Workbook(ComposedDisclosure composed) => Bytes(stream => WorkbookDisclosureWriter.Write(composed, stream));

    internal static byte[] Page(ComposedDisclosure composed) => Bytes(stream =>
    {
        using var writer = new StreamWriter(stream, leaveOpen: true);
        HtmlDisclosureWriter.Write(composed, writer);
    });

    internal static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }

    internal static CheckReport Check(byte[] bytes) => Checker.Check(DisclosureReader.Default.Read("x", bytes.AsSpan()));

    /// <summary>The report in a few lines, for the message of a failed test.</summary>
    internal static string Show(CheckReport report)
        => $"{report.Form} {report.Verdict} {report.Counts}\n"
            + string.Join('\n', report.Findings.Take(20).Select(f => $"{f.Severity} {f.Rule} {f.Message.Chinese} [{string.Join("; ", f.Places.Take(5).Select(p => $"{p.Line}:{p.Printed}"))}]"))
            + "\n" + string.Join('\n', report.Unrecognised.Take(20).Select(u => $"? {u.Line} {u.Text}"));
}

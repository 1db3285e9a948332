using BudgetDomain.Disclosure;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;

namespace BudgetDomain.Documents.Tests.Checking;

/// <summary>Short ways from a text to what the checker says about it.</summary>
internal static class Check
{
    internal static DisclosureChecker Checker { get; } = new();

    internal static string SampleText { get; } = File.ReadAllText(Path.Combine(Repository(), "docs", "samples", "jincheng-2025.md"));

    internal static CheckReport Text(string text) => Checker.Check(Read.Text(text));

    internal static RecognisedDocument Recognise(string text) => Checker.Recognise(Read.Text(text));

    internal static ReconciliationResult Reconcile(RecognisedDocument document, int part = 0)
        => Reconciler.Reconcile(IdentitySystem.Derive(document.Tables, document.Figures, part));

    internal static IEnumerable<Finding> Errors(CheckReport report) => report.Findings.Where(f => f.Severity == Severity.Error);

    /// <summary>The report in a few lines, for the message of a failed test.</summary>
    internal static string Show(CheckReport report)
        => $"{report.Form} {report.Verdict} {report.Counts}\n"
            + string.Join('\n', report.Findings.Take(20).Select(f => $"{f.Severity} {f.Rule} {f.Message.Chinese} [{string.Join("; ", f.Places.Take(5).Select(p => $"{p.Line}:{p.Printed}"))}]"))
            + "\n" + string.Join('\n', report.Unrecognised.Take(20).Select(u => $"? {u.Line} {u.Text}"));

    private static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BudgetDomain.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("the tests do not run inside the repository");
    }
}

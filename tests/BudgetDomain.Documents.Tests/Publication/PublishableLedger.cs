using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Forms;
using BudgetDomain.Ledger;
using BudgetDomain.Publication;

namespace BudgetDomain.Documents.Tests.Publication;

/// <summary>Lines that a form has a place for, and the form.</summary>
public sealed record PublishableLedger(bool IsShanghai, IReadOnlyList<BudgetUnit> Units, IReadOnlyList<BudgetLineDraft> Lines)
{
    internal Form Form => IsShanghai ? ShanghaiBudget.Form : ShanxiUnit2025.Form;

    /// <summary>The name on the cover: of the only unit, or of the department.</summary>
    internal string Name => Units.Count == 1 ? Units[0].Name : "云溪市档案局";

    /// <summary>Every line in the last place that the form prints, for documents without rounding.</summary>
    internal PublishableLedger Exact => this with { Lines = [.. Lines.Select(static l => l with { Amount = WanYuan.FromFen(l.Amount.Fen / 10_000 * 10_000) })] };

    internal BudgetLedger Ledger => LedgerOf(2025);

    internal BudgetLedger LedgerOf(int year)
    {
        var builder = new BudgetLedgerBuilder(new() { Year = FiscalYear.FromYear(year) });
        foreach (var unit in Units)
            builder.AddUnit(unit);
        foreach (var line in Lines)
        {
            if (!builder.Add(line))
                throw new InvalidOperationException($"no good line: {line}");
        }

        return builder.Build();
    }

    /// <summary>Whether a refusal is right: money below zero that no table prints makes a part more than its whole. Nothing else may be refused.</summary>
    internal bool IsRightlyRefused(IEnumerable<CompositionProblem> problems)
        => Lines.Any(static l => l.Amount.IsNegative) && problems.All(static p => p.Code == CompositionProblemCodes.Negative);

    public override string ToString() => $"{(IsShanghai ? "shanghai" : "shanxi")} {Units.Count} units\n{string.Join('\n', Lines.Select(static l => $"{l.Unit} {l.Function} {l.DepartmentEconomy}/{l.GovernmentEconomy} {l.Kind} {l.Fund} {l.Vintage} {l.Project} {l.Amount}"))}";
}

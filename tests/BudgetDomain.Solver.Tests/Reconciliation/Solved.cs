using System.Collections.Immutable;
using BudgetDomain.FsCheck.Systems;
using BudgetDomain.Reconciliation;

namespace BudgetDomain.Solver.Tests.Reconciliation;

/// <summary>Short ways to reconcile with the solver.</summary>
internal static class Solved
{
    internal static ReconciliationOptions Options { get; } = new() { Solver = new CpSatIdentitySolver(), Repair = new() };

    internal static IdentitySystem SystemOf(SmallSystem small, Func<int, bool>? keep = null)
    {
        var (tables, figures) = small.Build(keep: keep);
        return IdentitySystem.Derive(tables, figures);
    }

    internal static ReconciliationResult Reconcile(SmallSystem small, Func<int, bool>? keep = null) => Reconciler.Reconcile(SystemOf(small, keep), Options);

    /// <summary>Whether amounts satisfy every identity and print as the figures do, said once more from nothing but the definition.</summary>
    internal static string? FaultOf(IdentitySystem system, Grade grade, ImmutableArray<long> amounts)
    {
        for (var i = 0; i < system.IdentityCount; i++)
        {
            var terms = system.TermsOf(i).ToArray();
            var (whole, parts) = (amounts[terms[0]], terms.Skip(1).Sum(t => amounts[t]));
            var holds = system[i].Relation switch { IdentityRelation.Equal => whole == parts, IdentityRelation.AtLeast => whole >= parts, _ => whole <= parts };
            if (!holds && (system[i].IsEquality || !system.IsSigned))
                return $"identity {i}: {whole} {system[i].Relation} {parts}";
        }

        for (var q = 0; q < system.QuantityCount; q++)
        {
            foreach (var f in system.FiguresOf(q))
            {
                var figure = system.Figures[f];
                var distance = 2 * Math.Abs(amounts[q] - figure.Amount.Fen);
                var good = figure.State == BudgetDomain.Disclosure.FigureState.Unreadable
                    || (grade == Grade.Exact || figure.IsZero ? distance == 0 : grade == Grade.Rounded ? distance <= figure.LastPlace : distance < 2 * figure.LastPlace);
                if (!good)
                    return $"figure {f}: {amounts[q]} for {figure.Amount.Fen}";
            }
        }

        return null;
    }
}

using BudgetDomain.Cube;
using BudgetDomain.Ledger;

namespace BudgetDomain.Publication;

/// <summary>Whether what a host gives beside the ledger agrees with it: performance plans are of its projects and their money.</summary>
internal static class GivenCheck
{
    public static void Add(BudgetLedger ledger, LedgerMoney money, PublicationInputs inputs, List<CompositionProblem> problems)
    {
        foreach (var plan in inputs.Plans)
        {
            var numbers = ledger.Projects.Select(static (p, i) => (p.Name, Number: i + 1)).Where(p => p.Name == plan.Project).Select(static p => p.Number).ToHashSet();
            if (numbers.Count == 0)
            {
                problems.Add(new(CompositionProblemCodes.Given, new($"绩效目标的项目“{plan.Project}”不在预算明细中", $"the plan of project '{plan.Project}': the ledger has no such project")));
                continue;
            }

            Int128 current = 0, all = 0;
            foreach (var (slice, fen) in money.Parts)
            {
                if (!numbers.Contains(slice.Project))
                    continue;
                all += fen;
                current += slice.Vintage == Vintage.CurrentYear ? fen : 0;
            }

            if (plan.YearFunds.Total.Fen != current && plan.YearFunds.Total.Fen != all)
            {
                problems.Add(new(CompositionProblemCodes.Given, new(
                    $"项目“{plan.Project}”绩效目标的年度资金 {plan.YearFunds.Total} 万元与预算 {(decimal)current / 1_000_000} 万元不一致",
                    $"the plan of project '{plan.Project}' has {plan.YearFunds.Total} wan yuan for the year, its budget {(decimal)current / 1_000_000}")));
            }
        }
    }
}

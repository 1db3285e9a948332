using BudgetDomain.Cube;
using BudgetDomain.Ledger;

namespace BudgetDomain.Publication;

/// <summary>Whether what a host gives beside the ledger agrees with it: last year is the year before, performance plans are of its projects and their money.</summary>
internal static class GivenCheck
{
    public static void Add(BudgetLedger ledger, LedgerMoney money, PublicationInputs inputs, int year, List<CompositionProblem> problems)
    {
        if (inputs.LastYear is { Year: { } last } && last != year - 1)
            problems.Add(new(CompositionProblemCodes.Given, new($"上年公开文件是 {last} 年的，应为 {year - 1} 年的", $"the disclosure of last year is of {last}, not of {year - 1}")));
        if (inputs.Procurement is { } procurement && (procurement.Goods < WanYuan.Zero || procurement.Works < WanYuan.Zero || procurement.Services < WanYuan.Zero))
            problems.Add(new(CompositionProblemCodes.Given, new("政府采购预算有负数", "the procurement budget has a negative amount")));
        if (inputs.Assets is { } assets && (assets.OfficeArea < 0 || assets.EquipmentOver500Thousand < 0 || assets.EquipmentOverMillion < 0 || assets.Vehicles.Any(static v => v.Count < 0)))
            problems.Add(new(CompositionProblemCodes.Given, new("国有资产占有使用情况有负数", "the state assets have a negative number")));
        foreach (var plans in inputs.Plans.GroupBy(static p => p.Project, StringComparer.Ordinal))
        {
            // Two projects of one name have two codes, and may have a plan each.
            var projects = ledger.Projects.Count(p => p.Name == plans.Key);
            if (projects > 0 && plans.Count() > projects)
                problems.Add(new(CompositionProblemCodes.Given, new($"项目“{plans.Key}”有 {plans.Count()} 张绩效目标表，只应有 {projects} 张", $"project '{plans.Key}' has {plans.Count()} plans, and should have {projects}")));
        }

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

using BudgetDomain.Cube;
using BudgetDomain.Documents.LedgerLines;
using BudgetDomain.Ledger;
using BudgetDomain.Subjects;

namespace BudgetDomain.Examples.RollUpBatch;

public static class Batch
{
    // <batch>
    /// <summary>Reads a file of budget lines and prints what each class of functions costs, by 基本支出 and 项目支出.</summary>
    public static RollUp Run(string path, TextWriter output)
    {
        LedgerReadResult read = LedgerFiles.ReadFile(path);
        output.WriteLine($"{read.Ledger.Count} 行，{read.Ledger.Units.Length} 个单位；未收 {read.RejectedCount} 行");

        // Exact sums of every slice; partial sums of several files merge in any order.
        RollUp sums = read.Ledger.RollUpAll(Environment.ProcessorCount);
        Slice spent = default(Slice).With(Side.Expenditure);
        foreach (Subject<FunctionalCode> subject in SubjectCatalogue.Default.Functional.ChildrenOf())
        {
            Slice all = spent.With(subject.Code);
            if (sums.Amount(all) != WanYuan.Zero)
                output.WriteLine($"{subject.Code} {subject.Name}\t{sums.Amount(all)}\t{sums.Amount(all.With(ExpenditureKind.Basic))}\t{sums.Amount(all.With(ExpenditureKind.Project))}");
        }

        output.WriteLine($"合计\t{sums.Amount(spent)}\t{sums.Amount(spent.With(ExpenditureKind.Basic))}\t{sums.Amount(spent.With(ExpenditureKind.Project))}");
        return sums;
    }

    // </batch>
}

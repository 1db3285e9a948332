using System.Runtime.CompilerServices;
using BudgetDomain.Ledger;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>What a row says of its line, unit and project left out: small and without references, so that rows are kept at little cost.</summary>
internal struct LineParts
{
    /// <summary>The members on all dimensions but unit and project.</summary>
    public LineMembers Members;

    /// <summary>金额, in 分.</summary>
    public long Fen;

    /// <summary>调整.</summary>
    public bool IsAdjustment;

    /// <summary>The parts of a line.</summary>
    public static LineParts Of(in BudgetLine line) => new()
    {
        Members = new()
        {
            Function = line.Function,
            Department = line.DepartmentEconomy,
            Government = line.GovernmentEconomy,
            Words = new(line.Kind, line.Fund, line.Vintage, line.Project is not null),
        },
        Fen = line.Amount.Fen,
        IsAdjustment = line.IsAdjustment,
    };

    /// <summary>The line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly BudgetLine ToLine(BudgetUnit unit, LineProject? project) => BudgetLine.Create(new()
    {
        Unit = unit.Code,
        Function = Members.Function,
        DepartmentEconomy = Members.Department,
        GovernmentEconomy = Members.Government,
        Kind = Members.Words.Kind,
        Fund = Members.Words.Fund,
        Vintage = Members.Words.Vintage,
        Project = project?.Name,
        ProjectCode = project?.Code,
        Amount = WanYuan.FromFen(Fen),
        IsAdjustment = IsAdjustment,
    });
}

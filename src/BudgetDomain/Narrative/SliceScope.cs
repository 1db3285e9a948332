using BudgetDomain.Cube;

namespace BudgetDomain.Narrative;

/// <summary>What chapter and sentence are about: members that a label may leave unsaid.</summary>
/// <param name="Funds">The funds, one bit each.</param>
/// <param name="Kinds">The kinds, one bit each.</param>
internal readonly record struct SliceScope(uint Funds, uint Kinds)
{
    /// <summary>What is meant where nothing is said: all kinds, and any of all funds, 财政拨款 and 一般公共预算.</summary>
    public static SliceScope Default { get; } = new(
        1u << (int)FundSource.All | 1u << (int)FundSource.FiscalAppropriation | 1u << (int)FundSource.General,
        1u << (int)ExpenditureKind.All);

    /// <summary>The same, and what a label names.</summary>
    public SliceScope And(Label label)
    {
        var (funds, kinds) = (Funds, Kinds);
        if (label.Member(ClosedDimension.Fund) is var fund and >= 0)
            funds |= 1u << fund;
        if (label.Member(ClosedDimension.Kind) is var kind and >= 0)
            kinds |= 1u << kind;
        return new(funds, kinds);
    }
}

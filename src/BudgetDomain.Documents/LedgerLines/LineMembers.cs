using BudgetDomain.Cube;
using BudgetDomain.Subjects;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>The members of a line on all dimensions but unit and project.</summary>
internal struct LineMembers
{
    /// <summary>支出功能分类科目.</summary>
    public FunctionalCode Function;

    /// <summary>部门预算支出经济分类科目, or the default value.</summary>
    public DepartmentEconomicCode Department;

    /// <summary>政府预算支出经济分类科目, or the default value.</summary>
    public GovernmentEconomicCode Government;

    /// <summary>支出性质, 资金来源, 当年或结转.</summary>
    public OfWords Words;

    /// <summary>The members that words name, and whether lines of their kind have a project.</summary>
    internal readonly struct OfWords(ExpenditureKind kind, FundSource fund, Vintage vintage, bool hasProject)
    {
        private readonly byte _kind = (byte)kind;
        private readonly byte _fund = (byte)fund;
        private readonly byte _vintage = (byte)vintage;

        public ExpenditureKind Kind => (ExpenditureKind)_kind;

        public FundSource Fund => (FundSource)_fund;

        public Vintage Vintage => (Vintage)_vintage;

        public bool HasProject { get; } = hasProject;
    }
}

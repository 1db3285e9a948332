using System.Collections.Immutable;
using BudgetDomain.Cube;

namespace BudgetDomain.Typed;

/// <summary>One row of a typed table: a subject, a unit, a project or a fund, with its printed amounts.</summary>
/// <remarks>Immutable. What is printed in several rows, such as 基本工资 split by 政府预算 code, is one row here, their sum.</remarks>
public sealed class BudgetRow : BudgetAmounts
{
    internal BudgetRow(PrintedPanel panel, ImmutableArray<Slice> slices, string code, string name)
        : base(panel, slices, name) => Code = code;

    /// <summary>The code as printed; empty where the table prints none.</summary>
    public string Code { get; }
}

using BudgetDomain.Subjects;

namespace BudgetDomain.Ledger;

/// <summary>预算单位: a unit whose lines a ledger holds. Equal when all parts are.</summary>
public sealed record BudgetUnit
{
    /// <summary>Makes a unit.</summary>
    /// <param name="code">预算单位编码.</param>
    /// <exception cref="ArgumentException"><paramref name="code"/> is the default, which is no code.</exception>
    public BudgetUnit(UnitCode code)
    {
        if (code.IsDefault)
            throw new ArgumentException("预算单位应有编码", nameof(code));
        Code = code;
        Department = code.Root;
    }

    /// <summary>预算单位编码.</summary>
    public UnitCode Code { get; }

    /// <summary>单位名称; empty where nobody gave it.</summary>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public string Name
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value.Trim();
        }
    } = string.Empty;

    /// <summary>单位性质: administrative unit or public institution, as far as known.</summary>
    public UnitKind Kind { get; init; }

    /// <summary>主管部门. Default: the first group of the code (<see cref="UnitCode.Root"/>).</summary>
    public UnitCode Department
    {
        get;
        init => field = value.IsDefault ? Code.Root : value;
    }
}

using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using BudgetDomain.Cube;
using BudgetDomain.Subjects;

namespace BudgetDomain.Ledger;

/// <summary>预算明细: one line of expenditure of one unit, checked.</summary>
/// <remarks>
/// <para>A line has a 项 of the functional classification; economic codes, where given, are of 款 level; kind, fund and vintage are
/// members on which money is booked, not sums over them: 人员 or 公用, never 基本支出. 项目支出 (of either class or not
/// classed) and a project go together. An amount is not negative unless the line is an adjustment. Whether subjects exist in a
/// catalogue and economic codes go together is the ledger's answer, and a warning.</para>
/// <para>Two lines are equal when all parts are. The default value of this type is no line: <see cref="IsDefault"/>, and refused by
/// the builder of a ledger.</para>
/// </remarks>
[DebuggerDisplay("{Unit} {Slice} {Amount}")]
public readonly struct BudgetLine : IEquatable<BudgetLine>
{
    private const uint Kinds = 1u << (int)ExpenditureKind.Personnel | 1u << (int)ExpenditureKind.Public | 1u << (int)ExpenditureKind.AgencyOperating
        | ProjectKinds | 1u << (int)ExpenditureKind.BusinessOperation | 1u << (int)ExpenditureKind.RemittedToSuperior | 1u << (int)ExpenditureKind.SubsidyToSubordinates;

    private const uint ProjectKinds = 1u << (int)ExpenditureKind.Project | 1u << (int)ExpenditureKind.OtherOperating | 1u << (int)ExpenditureKind.SpecificTarget;

    private const uint Funds = 0xFFFu & ~(1u << (int)FundSource.All | 1u << (int)FundSource.FiscalAppropriation | 1u << (int)FundSource.UnitFunds);

    private const uint Vintages = 1u << (int)Vintage.CurrentYear | 1u << (int)Vintage.CarriedOver | 1u << (int)Vintage.Reserves;

    // Members of a checked line fit a byte each.
    private readonly byte _kind;
    private readonly byte _fund;
    private readonly byte _vintage;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private BudgetLine(in BudgetLineDraft draft)
    {
        Unit = draft.Unit;
        Function = draft.Function;
        DepartmentEconomy = draft.DepartmentEconomy;
        GovernmentEconomy = draft.GovernmentEconomy;
        _kind = (byte)draft.Kind;
        _fund = (byte)draft.Fund;
        _vintage = (byte)draft.Vintage;
        IsAdjustment = draft.IsAdjustment;
        Project = draft.Project;
        ProjectCode = draft.ProjectCode;
        Amount = draft.Amount;
    }

    /// <summary>Whether this is no line.</summary>
    public bool IsDefault => Unit.IsDefault;

    /// <summary>预算单位编码.</summary>
    public UnitCode Unit { get; }

    /// <summary>支出功能分类科目, a 项.</summary>
    public FunctionalCode Function { get; }

    /// <summary>部门预算支出经济分类科目, a 款, or the default value.</summary>
    public DepartmentEconomicCode DepartmentEconomy { get; }

    /// <summary>政府预算支出经济分类科目, a 款, or the default value.</summary>
    public GovernmentEconomicCode GovernmentEconomy { get; }

    /// <summary>支出性质.</summary>
    public ExpenditureKind Kind => (ExpenditureKind)_kind;

    /// <summary>资金来源.</summary>
    public FundSource Fund => (FundSource)_fund;

    /// <summary>当年 / 上年结转.</summary>
    public Vintage Vintage => (Vintage)_vintage;

    /// <summary>项目名称, or null on a line of no project.</summary>
    public string? Project { get; }

    /// <summary>项目编码, or null where there is none.</summary>
    public string? ProjectCode { get; }

    /// <summary>金额.</summary>
    public WanYuan Amount { get; }

    /// <summary>调整: whether the line adjusts others and may therefore be negative.</summary>
    public bool IsAdjustment { get; }

    /// <summary>The members of the line, unit and project left out: expenditure on the other dimensions.</summary>
    public Slice Slice => SliceOf(ToDraft());

    /// <summary>Whether two lines are equal.</summary>
    public static bool operator ==(BudgetLine left, BudgetLine right) => left.Equals(right);

    /// <summary>Whether two lines differ.</summary>
    public static bool operator !=(BudgetLine left, BudgetLine right) => !left.Equals(right);

    /// <summary>Makes a line.</summary>
    /// <param name="draft">What the line is.</param>
    /// <exception cref="ArgumentException">The draft breaks a rule; the message says which.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BudgetLine Create(in BudgetLineDraft draft)
    {
        if (IsGoodAsItIs(in draft))
            return new(in draft);
        return CreateTidy(draft);
    }

    /// <summary>Makes a line where the draft keeps all rules.</summary>
    /// <param name="draft">What the line is.</param>
    /// <param name="line">The line, or the default value.</param>
    /// <param name="problem">The first rule that is broken, or null.</param>
    /// <returns>Whether there is a line.</returns>
    public static bool TryCreate(in BudgetLineDraft draft, out BudgetLine line, [NotNullWhen(false)] out LineProblem? problem)
    {
        problem = null;
        if (IsGoodAsItIs(in draft))
        {
            line = new(in draft);
            return true;
        }

        problem = FindProblem(in draft);
        line = problem is null ? new(Tidy(in draft)) : default;
        return problem is null;
    }

    /// <summary>The line as a draft, to make a changed one from.</summary>
    public BudgetLineDraft ToDraft() => new()
    {
        Unit = Unit,
        Function = Function,
        DepartmentEconomy = DepartmentEconomy,
        GovernmentEconomy = GovernmentEconomy,
        Kind = Kind,
        Fund = Fund,
        Vintage = Vintage,
        Project = Project,
        ProjectCode = ProjectCode,
        Amount = Amount,
        IsAdjustment = IsAdjustment,
    };

    /// <inheritdoc/>
    public bool Equals(BudgetLine other) => ToDraft().Equals(other.ToDraft());

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is BudgetLine other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ToDraft().GetHashCode();

    internal static bool IsProjectKind(ExpenditureKind kind) => unchecked((uint)kind) < 32 && (ProjectKinds >> (int)kind & 1) != 0;

    /// <summary>A line of parts that were checked before.</summary>
    internal static BudgetLine Trusted(in BudgetLineDraft draft) => new(in draft);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static BudgetLine CreateTidy(BudgetLineDraft draft)
        => FindProblem(in draft) is { } problem ? throw new ArgumentException(problem.Message.ToString(), nameof(draft)) : new(Tidy(in draft));

    internal static Slice SliceOf(in BudgetLineDraft draft) => new(
        (ulong)Side.Expenditure << Slice.SideShift
        | (ulong)draft.Kind << Slice.KindShift
        | (ulong)draft.Fund << Slice.FundShift
        | (ulong)draft.Vintage << Slice.VintageShift
        | (ulong)draft.GovernmentEconomy.Padded << Slice.GovernmentShift
        | (ulong)draft.DepartmentEconomy.Padded << Slice.DepartmentShift,
        (ulong)draft.Function.Padded);

    /// <summary>
    /// Whether <see cref="FindProblem"/> finds none and <see cref="Tidy"/> changes nothing, in few instructions: so are nearly all lines.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsGoodAsItIs(in BudgetLineDraft draft)
        => !draft.Unit.IsDefault
        && SubjectDigits.IsDeepest(draft.Function)
        && (draft.DepartmentEconomy.IsDefault || SubjectDigits.IsDeepest(draft.DepartmentEconomy))
        && (draft.GovernmentEconomy.IsDefault || SubjectDigits.IsDeepest(draft.GovernmentEconomy))
        && Has(Kinds, (int)draft.Kind)
        && Has(Funds, (int)draft.Fund)
        && Has(Vintages, (int)draft.Vintage)
        && IsProjectKind(draft.Kind) == draft.Project is not null
        && IsTidy(draft.Project)
        && (draft.ProjectCode is null || (draft.Project is not null && IsTidy(draft.ProjectCode)))
        && (!draft.Amount.IsNegative || draft.IsAdjustment);

    private static LineProblem? FindProblem(in BudgetLineDraft draft)
    {
        if (draft.Unit.IsDefault)
            return Problem(LineProblemCodes.UnitMissing, "没有预算单位", "the line has no unit");
        if (draft.Function.IsDefault)
            return Problem(LineProblemCodes.FunctionMissing, "没有支出功能分类科目", "the line has no functional code");
        if (draft.Function.Level != SubjectLevel.Item)
            return Problem(LineProblemCodes.FunctionLevel, $"功能科目 {draft.Function} 不是项级（7 位）", $"functional code {draft.Function} is not of 项 level (7 digits)");
        if (!draft.DepartmentEconomy.IsDefault && draft.DepartmentEconomy.Level != SubjectLevel.Section)
            return Problem(LineProblemCodes.DepartmentEconomyLevel, $"部门预算经济科目 {draft.DepartmentEconomy} 不是款级（5 位）", $"department economic code {draft.DepartmentEconomy} is not of 款 level (5 digits)");
        if (!draft.GovernmentEconomy.IsDefault && draft.GovernmentEconomy.Level != SubjectLevel.Section)
            return Problem(LineProblemCodes.GovernmentEconomyLevel, $"政府预算经济科目 {draft.GovernmentEconomy} 不是款级（5 位）", $"government economic code {draft.GovernmentEconomy} is not of 款 level (5 digits)");
        if (!Has(Kinds, (int)draft.Kind))
            return Problem(LineProblemCodes.Kind, $"支出性质“{draft.Kind}”不能用于明细", $"kind {draft.Kind} is a sum and not for a line");
        if (!Has(Funds, (int)draft.Fund))
            return Problem(LineProblemCodes.Fund, $"资金来源“{draft.Fund}”不是末级", $"fund {draft.Fund} is a sum and not for a line");
        if (!Has(Vintages, (int)draft.Vintage))
            return Problem(LineProblemCodes.Vintage, "没有注明当年预算或上年结转", "the line does not say whether it is of the current year or carried over");
        var hasProject = !string.IsNullOrWhiteSpace(draft.Project);
        if (IsProjectKind(draft.Kind) && !hasProject)
            return Problem(LineProblemCodes.ProjectMissing, "项目支出没有项目名称", "a line of project expenditure names no project");
        if (!IsProjectKind(draft.Kind) && (hasProject || !string.IsNullOrWhiteSpace(draft.ProjectCode)))
            return Problem(LineProblemCodes.ProjectUnexpected, $"“{draft.Kind}”不是项目支出，却列有项目“{draft.Project ?? draft.ProjectCode}”", $"kind {draft.Kind} is no project expenditure, but the line names project '{draft.Project ?? draft.ProjectCode}'");
        if (draft.Amount.IsNegative && !draft.IsAdjustment)
            return Problem(LineProblemCodes.NegativeAmount, $"金额 {draft.Amount} 万元为负，且未注明调整", $"amount {draft.Amount} 万元 is negative and the line is no adjustment");
        return null;
    }

    // Out of range values of an enum are shifted out, not wrapped.
    private static bool Has(uint members, int member) => unchecked((uint)member) < 32 && (members >> member & 1) != 0;

    private static LineProblem Problem(string code, string chinese, string english) => new(0, code, new(chinese, english));

    /// <summary>Whether a text is none, or has something in it and no blanks around that.</summary>
    private static bool IsTidy(string? text) => text is null || (text.Length > 0 && !IsBlank(text[0]) && !IsBlank(text[^1]));

    // No blank comes after the ideographic one, and all ideographs do.
    private static bool IsBlank(char c) => c <= '\u3000' && char.IsWhiteSpace(c);

    private static BudgetLineDraft Tidy(in BudgetLineDraft draft)
        => draft with
        {
            Project = string.IsNullOrWhiteSpace(draft.Project) ? null : draft.Project.Trim(),
            ProjectCode = string.IsNullOrWhiteSpace(draft.ProjectCode) ? null : draft.ProjectCode.Trim(),
        };
}

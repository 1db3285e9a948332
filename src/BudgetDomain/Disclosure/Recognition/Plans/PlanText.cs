using BudgetDomain.Disclosure.Plans;

namespace BudgetDomain.Disclosure.Recognition.Plans;

/// <summary>A text of a plan and what it can be; each is found when first asked for, and once.</summary>
internal sealed class PlanText(string printed)
{
    private PlanLabel? _label;
    private PlanColumnRole? _role;
    private PlanCellKind? _kind;
    private bool? _isFooter, _isVerticalTitle;
    private (bool IsRead, PlanCellKind? Value) _level;
    private (bool IsRead, PlanScope? Value) _scope;

    /// <summary>The text as printed.</summary>
    public string Printed => printed;

    /// <summary>The text without blanks around it.</summary>
    public string Trimmed { get; } = printed.Trim();

    public bool IsEmpty => printed.Length == 0;

    /// <summary>Levels and names are all called 指标 or 目标: a text without this letter is no header.</summary>
    public bool MayBeHeader { get; } = printed.Contains('标', StringComparison.Ordinal);

    public PlanLabel Label => _label ??= PlanLabels.Read(printed);

    public PlanColumnRole Role => _role ??= PlanWords.RoleOf(printed);

    public PlanCellKind Kind => _kind ??= Level ?? PlanCell.KindOf(Trimmed);

    public bool IsLevelWord => Level is not null;

    public bool IsFooter => _isFooter ??= PlanWords.IsFooter(PrintedText.Normalise(printed));

    public bool IsVerticalTitle => _isVerticalTitle ??= PlanWords.IsVerticalTitle(PrintedText.Normalise(printed));

    public PlanScope? Scope
    {
        get
        {
            if (!_scope.IsRead)
                _scope = (true, PlanWords.ScopeOf(printed));
            return _scope.Value;
        }
    }

    private PlanCellKind? Level
    {
        get
        {
            if (!_level.IsRead)
                _level = (true, PlanCell.LevelOf(Trimmed));
            return _level.Value;
        }
    }
}

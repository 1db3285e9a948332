using System.Diagnostics.CodeAnalysis;

namespace BudgetDomain.Performance;

/// <summary>解析结果: what reading the text of a target gave, either the target or the place and the reason of the refusal.</summary>
public sealed class TargetParse
{
    private TargetParse(IndicatorTarget? target, int position, LocalizedText? expected)
    {
        Target = target;
        Position = position;
        Expected = expected;
    }

    /// <summary>The target; <see langword="null"/> where the text was refused.</summary>
    public IndicatorTarget? Target { get; }

    /// <summary>Whether the text is a target.</summary>
    [MemberNotNullWhen(true, nameof(Target))]
    [MemberNotNullWhen(false, nameof(Expected))]
    public bool Success => Target is not null;

    /// <summary>Where the text stops being acceptable, in UTF-16 units from 0; 0 on success.</summary>
    public int Position { get; }

    /// <summary>What would have been acceptable there; <see langword="null"/> on success.</summary>
    public LocalizedText? Expected { get; }

    internal static TargetParse Of(IndicatorTarget target) => new(target, 0, null);

    internal static TargetParse Refused(int position, LocalizedText expected) => new(null, position, expected);
}

using System.Collections.Immutable;
using BudgetDomain.Cube;

namespace BudgetDomain.Disclosure;

/// <summary>A label axis with its amount columns; most tables have one panel, 收支总表 has two side by side.</summary>
/// <param name="Slice">The slice that every cell of the panel is within.</param>
/// <param name="Axis">What the rows stand for.</param>
/// <param name="Headers">The headers that the official form prints over the amounts; their meanings identify the panel.</param>
public sealed record Panel(Slice Slice, RowAxis Axis, ImmutableArray<string> Headers)
{
    /// <summary>How the form draws the panel; <see langword="null"/> where only its meaning is known, which is enough to read it.</summary>
    public PanelPrint? Print { get; init; }

    /// <summary>Whether rows of units (单位) stand among rows of subjects, and say whose those below them are.</summary>
    internal bool HasUnitRows { get; init; }

    /// <summary>Whether only 合计 is certain, since the other rows may be in it twice.</summary>
    internal bool IsOnlyTotal { get; init; }

    /// <summary>Whether rows of 基本支出 and 项目支出 stand over the subjects of each, as 支出总体情况表 is printed.</summary>
    internal bool HasKindRows { get; init; }

    /// <summary>The year of the document where there is a row for each of several years, of which only its own is read; 0 elsewhere.</summary>
    internal int OwnYear { get; init; }
}

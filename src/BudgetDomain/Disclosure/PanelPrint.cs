using System.Collections.Immutable;

namespace BudgetDomain.Disclosure;

/// <summary>How the official form draws a panel: the headers over its labels and amounts, and the rows that it always has.</summary>
/// <remarks>
/// Headers are paths from the top down, joined by <see cref="Separator"/>; equal beginnings side by side are one merged cell.
/// <see cref="Year"/> in a text stands for the budget year, such as 2025年. What a header or row means is not said here: the
/// same words mean the same as in a document that is read.
/// </remarks>
public sealed record PanelPrint
{
    /// <summary>Between the levels of a header.</summary>
    public const char Separator = '›';

    /// <summary>Stands for the budget year with 年.</summary>
    public const string Year = "{年}";

    /// <summary>The headers over the label columns, such as <c>项目›科目编码</c>.</summary>
    public ImmutableArray<string> Labels { get; init; } = [];

    /// <summary>The headers over the columns of amounts, such as <c>本年收入›合计</c>.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>The labels of the rows that come first, whatever the budget: 合计, or all rows of a panel of fixed words.</summary>
    public ImmutableArray<string> FirstRows { get; init; } = [];

    /// <summary>The labels of the rows that come last and stand level with those of the panel beside it; an empty one is a blank row.</summary>
    public ImmutableArray<string> LastRows { get; init; } = [];

    /// <summary>Whether a panel of numbered 类 lists all of the year, not only those with an amount.</summary>
    public bool AllClasses { get; init; }

    /// <summary>Headers that stand under one.</summary>
    internal static ImmutableArray<string> Under(string top, params ReadOnlySpan<string> headers)
    {
        var paths = ImmutableArray.CreateBuilder<string>(headers.Length);
        foreach (var header in headers)
            paths.Add(top + Separator + header);
        return paths.MoveToImmutable();
    }
}

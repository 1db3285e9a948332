using System.Collections.Immutable;

namespace BudgetDomain.Disclosure;

/// <summary>What the cover (封面) says. What it does not say is not taken from elsewhere.</summary>
public sealed record CoverPage
{
    /// <summary>No cover.</summary>
    public static CoverPage None { get; } = new();

    /// <summary>The lines of the cover.</summary>
    public ImmutableArray<Paragraph> Lines { get; init; } = [];

    /// <summary>The name of the unit or department (单位、部门); <see langword="null"/> where none is named.</summary>
    public string? UnitName { get; init; }

    /// <summary>The year of the budget or the accounts; <see langword="null"/> where none is named.</summary>
    public int? Year { get; init; }

    /// <summary>Whether it is the cover of a budget (预算) or of final accounts (决算); <see langword="null"/> where it says neither.</summary>
    public BudgetStage? Stage { get; init; }

    /// <summary>The line that names the kind of document, such as 2025年度单位预算公开; empty where there is none.</summary>
    public string Title { get; init; } = string.Empty;
}

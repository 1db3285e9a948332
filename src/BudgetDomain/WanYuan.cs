namespace BudgetDomain;

/// <summary>Stub.</summary>
public readonly record struct WanYuan(long Fen)
{
    /// <summary>Stub.</summary>
    public static WanYuan FromFen(long fen) => new(fen);
}

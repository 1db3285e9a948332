using System.Collections.Immutable;

namespace BudgetDomain.Reconciliation;

/// <summary>A question to an <see cref="IIdentitySolver"/>: do amounts of whole 分 exist within these bounds that satisfy these identities?</summary>
public sealed record IdentityQuestion
{
    /// <summary>The system whose quantities and identities are meant.</summary>
    public required IdentitySystem System { get; init; }

    /// <summary>The least amount of each quantity, in 分.</summary>
    public required ImmutableArray<long> Least { get; init; }

    /// <summary>The greatest amount of each quantity, in 分.</summary>
    public required ImmutableArray<long> Most { get; init; }

    /// <summary>The identities that are to hold, by their index in the system.</summary>
    public required ImmutableArray<int> Identities { get; init; }

    /// <summary>Bounds that may be given up, each at its price. The answer gives up as little as it can, all prices added.</summary>
    public ImmutableArray<RemovableBound> Removable { get; init; } = [];

    /// <summary>Sets of removable bounds, by index, not all of which may be given up together: answers that are known already.</summary>
    public ImmutableArray<ImmutableArray<int>> Excluded { get; init; } = [];

    /// <summary>A quantity of which the least (or the greatest) amount is wanted; -1 where any amounts will do. Not together with removable bounds.</summary>
    public int Extreme { get; init; } = -1;

    /// <summary>Whether the greatest amount of <see cref="Extreme"/> is wanted.</summary>
    public bool IsGreatest { get; init; }
}

using System.Collections.Immutable;

namespace BudgetDomain.Reconciliation;

/// <summary>
/// Why figures clash, as one comparison: by the identities the sum of the left figures is at most that of the right ones, and yet the left
/// is at least more than the right is at most.
/// </summary>
/// <param name="Left">The figures of the left side, as indexes into the system's figures, and how often each counts.</param>
/// <param name="Right">The figures of the right side, likewise.</param>
/// <param name="LeftLeast">The least the left side can stand for, in 分.</param>
/// <param name="RightMost">The most the right side can stand for, in 分; less than the left.</param>
public sealed record ClashProof(ImmutableArray<(int Figure, int Times)> Left, ImmutableArray<(int Figure, int Times)> Right, long LeftLeast, long RightMost)
{
    /// <summary>The gap between the two sides, in 分.</summary>
    public long Gap => LeftLeast - RightMost;

    /// <summary>The comparison behind a contradiction; <see langword="null"/> where only the complete procedure sees the clash.</summary>
    /// <param name="system">The system.</param>
    /// <param name="contradiction">A contradiction of it.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static ClashProof? Of(IdentitySystem system, Contradiction contradiction)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(contradiction);
        return new ClashProofSearch(system, contradiction.Grade).Find(contradiction.Figures, contradiction.Identities);
    }
}

using System.Runtime.InteropServices;

namespace BudgetDomain.Reconciliation;

/// <summary>Takes identities one after the other into flat lists, and leaves out those that say nothing new.</summary>
internal sealed class IdentityList
{
    private readonly List<int> _starts = [0];
    private readonly List<int> _terms = new(1024);
    private readonly List<Identity> _identities = new(256);
    private readonly HashSet<UInt128> _known = new(512);
    private bool _allNil;

    /// <summary>Begins an identity with its whole.</summary>
    public void Begin(int whole, bool isNil)
    {
        _terms.Add(whole);
        _allNil = isNil;
    }

    /// <summary>Adds a part.</summary>
    public void Add(int part, bool isNil)
    {
        _terms.Add(part);
        _allNil &= isNil;
    }

    /// <summary>Whether every quantity added since <see cref="Begin"/> is nil.</summary>
    public bool AllNil => _allNil;

    /// <summary>Ends the identity, or takes it back where it has no parts, only nils, or is known.</summary>
    public void End(IdentityKind kind, bool isEquality, int table, int line, bool drop = false)
    {
        var start = _starts[^1];
        if (drop || _allNil || _terms.Count - start < 2 || !_known.Add(Signature(start, isEquality)))
        {
            CollectionsMarshal.SetCount(_terms, start);
            return;
        }

        _identities.Add(new(_identities.Count, kind, isEquality, table, line));
        _starts.Add(_terms.Count);
    }

    public (int[] Starts, int[] Terms, Identity[] Identities) ToArrays() => ([.. _starts], [.. _terms], [.. _identities]);

    /// <summary>The same for the same whole and parts in any order.</summary>
    private UInt128 Signature(int start, bool isEquality)
    {
        unchecked
        {
            ulong sum = 0, mix = isEquality ? 1UL : 2UL;
            foreach (var term in CollectionsMarshal.AsSpan(_terms)[(start + 1)..])
            {
                var h = (ulong)(term + 1) * 0x9E3779B97F4A7C15UL;
                h ^= h >> 29;
                sum += h * 0xBF58476D1CE4E5B9UL;
                mix += h * h | 1;
            }

            return new(sum ^ ((ulong)(_terms[start] + 1) * 0xC2B2AE3D27D4EB4FUL), mix);
        }
    }
}

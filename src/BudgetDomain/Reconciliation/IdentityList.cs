namespace BudgetDomain.Reconciliation;

/// <summary>Takes identities one after the other into flat lists, and leaves out those that say nothing new.</summary>
internal sealed class IdentityList
{
    private int[] _starts = new int[513];
    private int[] _terms = new int[2048];
    private Identity[] _identities = new Identity[512];
    private int _count, _termCount;

    // Signatures seen, by open addressing; 0 is a free place. Two identities of one signature are the same to 128 bits.
    private (ulong High, ulong Low)[] _known = new (ulong, ulong)[1024];
    private bool _allNil;

    /// <summary>Begins an identity with its whole.</summary>
    public void Begin(int whole, bool isNil)
    {
        AddTerm(whole);
        _allNil = isNil;
    }

    /// <summary>Adds a part.</summary>
    public void Add(int part, bool isNil)
    {
        AddTerm(part);
        _allNil &= isNil;
    }

    private void AddTerm(int quantity)
    {
        if (_termCount == _terms.Length)
            Array.Resize(ref _terms, _termCount * 2);
        _terms[_termCount++] = quantity;
    }

    /// <summary>Ends an identity that is an equality or "at least".</summary>
    public void End(IdentityKind kind, bool isEquality, int table, int line, bool drop = false)
        => End(kind, isEquality ? IdentityRelation.Equal : IdentityRelation.AtLeast, table, line, drop);

    /// <summary>Ends the identity, or takes it back where it has no parts, only nils, or is known.</summary>
    public void End(IdentityKind kind, IdentityRelation relation, int table, int line, bool drop = false)
    {
        var start = _starts[_count];
        if (drop || _allNil || _termCount - start < 2 || !TryAdd(Signature(start, relation)))
        {
            _termCount = start;
            return;
        }

        if (_count == _identities.Length)
        {
            Array.Resize(ref _identities, _count * 2);
            Array.Resize(ref _starts, (_count * 2) + 1);
        }

        _identities[_count] = new(_count, kind, relation, table, line);
        _starts[++_count] = _termCount;
    }

    public (int[] Starts, int[] Terms, Identity[] Identities) ToArrays() => (_starts[..(_count + 1)], _terms[.._termCount], _identities[.._count]);

    private bool TryAdd((ulong High, ulong Low) signature)
    {
        if (_count * 2 >= _known.Length)
        {
            var before = _known;
            _known = new (ulong, ulong)[before.Length * 2];
            foreach (var old in before)
            {
                if (old.Low != 0)
                    _known[Place(old)] = old;
            }
        }

        var place = Place(signature);
        if (_known[place].Low != 0)
            return false;
        _known[place] = signature;
        return true;
    }

    /// <summary>Where a signature is, or the free place where it would be.</summary>
    private int Place((ulong High, ulong Low) signature)
    {
        var mask = _known.Length - 1;
        var at = (int)(signature.High >> 33) & mask;
        while (_known[at].Low != 0 && _known[at] != signature)
            at = at + 1 & mask;
        return at;
    }

    /// <summary>The same for the same whole and parts in any order.</summary>
    private (ulong High, ulong Low) Signature(int start, IdentityRelation relation)
    {
        unchecked
        {
            // The lowest bit is set at the end, so the relation goes above it: "at least" must not hide an equality of the same terms.
            ulong sum = 0, mix = (ulong)relation + 1 << 1;
            foreach (var term in _terms.AsSpan(start + 1, _termCount - start - 1))
            {
                var h = (ulong)(term + 1) * 0x9E3779B97F4A7C15UL;
                h ^= h >> 29;
                sum += h * 0xBF58476D1CE4E5B9UL;
                mix += h * h | 1;
            }

            return (sum ^ ((ulong)(_terms[start] + 1) * 0xC2B2AE3D27D4EB4FUL), mix | 1);
        }
    }
}

namespace BudgetDomain.Mutation;

/// <summary>A set of mutants, a bit each; as text in base 64.</summary>
internal sealed class MutantSet
{
    private byte[] _bits = [];

    /// <summary>The set of some mutants.</summary>
    public static MutantSet Of(IReadOnlyCollection<int> mutants)
    {
        var set = new MutantSet { _bits = new byte[mutants.Count == 0 ? 0 : (mutants.Max() >> 3) + 1] };
        foreach (var mutant in mutants)
            set._bits[mutant >> 3] |= (byte)(1 << (mutant & 7));
        return set;
    }

    /// <summary>A set as <see cref="ToString"/> writes it.</summary>
    public static MutantSet Parse(string text) => new() { _bits = Convert.FromBase64String(text) };

    public bool IsEmpty => !_bits.AsSpan().ContainsAnyExcept((byte)0);

    public bool Has(int mutant) => mutant >> 3 < _bits.Length && (_bits[mutant >> 3] >> (mutant & 7) & 1) != 0;

    /// <summary>Adds the mutants of another.</summary>
    public void Add(MutantSet other)
    {
        if (other._bits.Length > _bits.Length)
            Array.Resize(ref _bits, other._bits.Length);
        for (var i = 0; i < other._bits.Length; i++)
            _bits[i] |= other._bits[i];
    }

    /// <summary>The mutants that another has not.</summary>
    public MutantSet Without(MutantSet other)
    {
        var rest = new MutantSet { _bits = [.. _bits] };
        for (var i = 0; i < rest._bits.Length && i < other._bits.Length; i++)
            rest._bits[i] &= (byte)(0xFF ^ other._bits[i]);
        return rest;
    }

    /// <inheritdoc/>
    public override string ToString() => Convert.ToBase64String(_bits);
}

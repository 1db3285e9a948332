using System.Globalization;

namespace BudgetDomain.Mutation;

/// <summary>What is known of a test case.</summary>
/// <param name="status"><see cref="Ok"/>, or why it is not used.</param>
/// <param name="milliseconds">The processor time that it takes.</param>
/// <param name="passed">The mutants it passes, a bit each, in base 64.</param>
/// <param name="name">Its name.</param>
internal sealed class LearntCase(string status, int milliseconds, string passed, string name)
{
    /// <summary>The status of a case that passes without a mutant.</summary>
    public const string Ok = "ok";

    private readonly byte[] _bits = Convert.FromBase64String(passed);

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>The processor time that it takes.</summary>
    public int Milliseconds { get; } = milliseconds;

    /// <summary>Its place among the cases of its assembly as built now.</summary>
    public int Index { get; set; }

    /// <summary>How many mutants of what is made once it has killed in this run.</summary>
    public int StaticKills { get; set; }

    /// <summary>Whether it may be tried.</summary>
    public bool IsUsed => status == Ok;

    /// <summary>Whether it passes a mutant.</summary>
    public bool Passes(int mutant) => mutant >> 3 < _bits.Length && (_bits[mutant >> 3] >> (mutant & 7) & 1) != 0;

    /// <summary>A set of mutants as a bit each, in base 64.</summary>
    public static string Bits(IReadOnlyCollection<int> mutants)
    {
        var bits = new byte[mutants.Count == 0 ? 0 : (mutants.Max() >> 3) + 1];
        foreach (var mutant in mutants)
            bits[mutant >> 3] |= (byte)(1 << (mutant & 7));
        return Convert.ToBase64String(bits);
    }

    /// <summary>A case as <see cref="ToString"/> writes it.</summary>
    public static LearntCase Parse(string line) =>
        line.Split('\t', 4) is [var status, var time, var passed, var name]
            ? new(status, int.Parse(time, CultureInfo.InvariantCulture), passed, name)
            : throw new FormatException(line);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{status}\t{Milliseconds}\t{Convert.ToBase64String(_bits)}\t{Name}");
}

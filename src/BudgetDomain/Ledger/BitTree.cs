using System.Numerics;

namespace BudgetDomain.Ledger;

/// <summary>A set of small numbers that gives them back in order: bits, and over every 64 of them one bit that says whether any is set.</summary>
internal readonly ref struct BitTree
{
    public BitTree(int count)
    {
        Bits = new ulong[(count + 63) / 64];
        Over = new ulong[(Bits.Length + 63) / 64];
    }

    public Span<ulong> Bits { get; }

    public Span<ulong> Over { get; }

    public void Add(int number)
    {
        var word = number >> 6;
        Bits[word] |= 1UL << (number & 63);
        Over[word >> 6] |= 1UL << (word & 63);
    }

    /// <summary>Takes all numbers out, in ascending order; returns how many there were.</summary>
    /// <param name="numbers">Has room for them.</param>
    public int Drain(Span<int> numbers)
    {
        var count = 0;
        for (var top = 0; top < Over.Length; top++)
        {
            for (var words = Over[top]; words != 0; words &= words - 1)
            {
                var word = (top << 6) + BitOperations.TrailingZeroCount(words);
                for (var bits = Bits[word]; bits != 0; bits &= bits - 1)
                    numbers[count++] = (word << 6) + BitOperations.TrailingZeroCount(bits);
                Bits[word] = 0;
            }

            Over[top] = 0;
        }

        return count;
    }
}

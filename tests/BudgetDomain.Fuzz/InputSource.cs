using System.Text;

namespace BudgetDomain.Fuzz;

/// <summary>Makes inputs from a corpus and a dictionary: the same seed gives the same input on every machine.</summary>
/// <param name="corpus">Good inputs to damage, and bad ones that were found before.</param>
/// <param name="words">Pieces that the code under test knows: far more likely to confuse it than random bytes.</param>
/// <param name="maxLength">No input is longer.</param>
internal sealed class InputSource(IReadOnlyList<byte[]> corpus, IReadOnlyList<string> words, int maxLength)
{
    private const int MostStrokes = 12;

    private readonly byte[][] _words = [.. words.Select(Encoding.UTF8.GetBytes)];

    /// <summary>The corpus, each to be tried as it is.</summary>
    public IReadOnlyList<byte[]> Corpus => corpus;

    /// <summary>One input.</summary>
    public byte[] Make(Random random)
    {
        var input = new List<byte>(256);
        switch (random.Next(10))
        {
            case 0:
                input.AddRange(Bytes(random, random.Next(64)));
                break;
            case 1 or 2:
                for (var n = random.Next(1, 40); n > 0; n--)
                    input.AddRange(_words[random.Next(_words.Length)]);
                break;
            default:
                input.AddRange(corpus[random.Next(corpus.Count)]);
                break;
        }

        for (var strokes = random.Next(MostStrokes); strokes > 0; strokes--)
            Damage(input, random);
        if (input.Count > maxLength)
            input.RemoveRange(maxLength, input.Count - maxLength);
        return [.. input];
    }

    private void Damage(List<byte> input, Random random)
    {
        var at = random.Next(input.Count + 1);
        var length = Math.Min(input.Count - at, 1 + random.Next(random.Next(4) == 0 ? 200 : 8));
        switch (random.Next(8))
        {
            case 0:
                input.InsertRange(at, _words[random.Next(_words.Length)]);
                break;
            case 1:
                input.RemoveRange(at, length);
                break;
            case 2 when length > 0:
                input[at] ^= (byte)(1 << random.Next(8));
                break;
            case 3 when length > 0:
                input[at] = (byte)random.Next(256);
                break;
            case 4:
                input.InsertRange(random.Next(input.Count + 1), input.GetRange(at, length));
                break;
            case 5:
                // A piece of another input of the corpus.
                var other = corpus[random.Next(corpus.Count)];
                var from = random.Next(other.Length + 1);
                input.InsertRange(at, other.AsSpan(from, Math.Min(other.Length - from, 1 + random.Next(300))));
                break;
            case 6:
                input.RemoveRange(at, length);
                input.InsertRange(at, _words[random.Next(_words.Length)]);
                break;
            default:
                input.InsertRange(at, Bytes(random, random.Next(4)));
                break;
        }
    }

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
}

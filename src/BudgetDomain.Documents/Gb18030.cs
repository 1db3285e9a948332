using System.Text;

namespace BudgetDomain.Documents;

/// <summary>GB18030, which holds GBK and GB2312: its shape in bytes, and decoding that loses nothing but the bad byte itself.</summary>
internal static class Gb18030
{
    private const int CodePage = 54936;

    // Asked of the provider directly: registering it would change what every Encoding.GetEncoding of the process answers.
    private static readonly Encoding Encoding = CodePagesEncodingProvider.Instance.GetEncoding(
        CodePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))!;

    /// <summary>Counts of byte sequences: ordinary Chinese (the GB2312 square), other well-formed ones, and bad bytes.</summary>
    internal readonly record struct Counts(int Ordinary, int Rare, int Bad)
    {
        /// <summary>Real text lies nearly all in the square; bytes of something else fall anywhere, and soon on a bad one.</summary>
        internal bool IsPlausible => Bad == 0 ? Ordinary > 0 && 3L * Ordinary >= Rare : Ordinary >= 4L * Rare && Ordinary > 9L * Bad;
    }

    internal static Counts Shape(ReadOnlySpan<byte> bytes)
    {
        var (ordinary, rare, bad) = (0, 0, 0);
        for (var i = 0; i < bytes.Length;)
        {
            var length = SequenceLength(bytes[i..]);
            if (length == 2 && bytes[i] is >= 0xA1 and <= 0xF7 && bytes[i + 1] >= 0xA1)
                ordinary++;
            else if (length > 1)
                rare++;
            else if (length == 0)
                bad++;
            i += Math.Max(length, 1);
        }

        return new(ordinary, rare, bad);
    }

    /// <summary>Decodes. The platform's decoder swallows the byte after a bad one, which may be a tab, a digit or a line end; so bad bytes are cut out first.</summary>
    internal static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        var start = 0;
        for (var i = 0; i < bytes.Length;)
        {
            var length = SequenceLength(bytes[i..]);
            if (length == 0)
            {
                text.Append(Encoding.GetString(bytes[start..i])).Append('\uFFFD');
                start = i + 1;
            }

            i += Math.Max(length, 1);
        }

        text.Append(Encoding.GetString(bytes[start..]));
        return TextDecoding.Repair(text.ToString());
    }

    /// <summary>How many bytes and characters the sequence at the start has; a bad byte is one of each.</summary>
    internal static (int Bytes, int Characters) Step(ReadOnlySpan<byte> bytes)
        => SequenceLength(bytes) switch
        {
            4 => (4, Encoding.GetCharCount(bytes[..4])),
            2 => (2, 1),
            _ => (1, 1),
        };

    /// <summary>1, 2 or 4 for a well-formed sequence at the start, 0 for a bad byte.</summary>
    private static int SequenceLength(ReadOnlySpan<byte> bytes)
    {
        if (bytes[0] < 0x80)
            return 1;
        if (bytes[0] is 0x80 or 0xFF || bytes.Length < 2)
            return 0;
        if (bytes[1] is (>= 0x40 and <= 0x7E) or (>= 0x80 and <= 0xFE))
            return 2;
        return bytes.Length >= 4 && IsDigit(bytes[1]) && bytes[2] is >= 0x81 and <= 0xFE && IsDigit(bytes[3]) ? 4 : 0;
    }

    private static bool IsDigit(byte value) => value is >= (byte)'0' and <= (byte)'9';
}

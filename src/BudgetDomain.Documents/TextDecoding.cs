using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace BudgetDomain.Documents;

/// <summary>Bytes to text. What cannot be decoded inside otherwise good text becomes U+FFFD; nothing else is lost.</summary>
internal static class TextDecoding
{
    private const char Unknown = '\uFFFD';

    // Larger files are read twice rather than held twice.
    private const int LargestAtOnce = 1 << 20;

    internal static string Decode(ReadOnlySpan<byte> bytes) => Decode(bytes, out _, out _);

    /// <summary>Decodes, and says how.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="encoding">The encoding; <see langword="null"/> for <see cref="Gb18030"/>.</param>
    /// <param name="mark">How many bytes at the beginning only say which it is.</param>
    internal static string Decode(ReadOnlySpan<byte> bytes, out Encoding? encoding, out int mark)
    {
        if (bytes.IsEmpty)
            throw Faults.Empty();
        if (FileKind.IsEncryptedOffice(bytes))
            throw Faults.EncryptedOffice();
        if (FileKind.Foreign(bytes) is { } kind)
            throw Faults.Foreign(kind);
        (encoding, mark) = (Encoding.Unicode, 2);
        if (bytes.StartsWith(Encoding.Unicode.Preamble))
            return Wide(bytes[2..], encoding);
        encoding = Encoding.BigEndianUnicode;
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return Wide(bytes[2..], encoding);
        if (bytes.Contains((byte)0))
            throw Faults.Binary();
        (encoding, mark) = (Encoding.UTF8, 3);
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            return Encoding.UTF8.GetString(bytes[3..]);
        mark = 0;
        return WellFormed(bytes) ?? Narrow(bytes, out encoding);
    }

    /// <summary>The text of well-formed UTF-8, checked and decoded in one go; nothing where it is not well formed.</summary>
    private static string? WellFormed(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LargestAtOnce)
            return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;
        var buffer = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            return Utf8.ToUtf16(bytes, buffer, out _, out var length, replaceInvalidSequences: false) == OperationStatus.Done ? new(buffer.AsSpan(0, length)) : null;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>Replaces what no well-formed text holds, NUL and lone surrogates, so that all later steps meet text only.</summary>
    internal static string Repair(string text)
    {
        var at = FirstBad(text, 0);
        if (at < 0)
            return text;
        return string.Create(text.Length, (text, at), static (span, state) =>
        {
            state.text.CopyTo(span);
            for (var i = state.at; i >= 0; i = FirstBad(state.text, i + 1))
                span[i] = Unknown;
        });
    }

    private static int FirstBad(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == '\0')
                return i;
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else
                return i;
        }

        return -1;
    }

    private static string Wide(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var text = encoding.GetString(bytes);
        return text.Contains('\0', StringComparison.Ordinal) ? throw Faults.Binary() : text;
    }

    private static string Narrow(ReadOnlySpan<byte> bytes, out Encoding? encoding)
    {
        encoding = Encoding.UTF8;
        var utf8 = Utf8Shape(bytes);
        // Chinese text in GB18030 is hardly ever well-formed UTF-8 for long, so damaged UTF-8 stands out clearly.
        if (utf8.Good > 4L * utf8.Bad)
            return Encoding.UTF8.GetString(bytes);
        var gb = Gb18030.Shape(bytes);
        if (gb.IsPlausible)
        {
            encoding = null;
            return Gb18030.Decode(bytes);
        }

        if (DeclaredCharset.Find(bytes) is { } declared)
        {
            encoding = declared;
            return Repair(declared.GetString(bytes));
        }

        // Plain ASCII with a few stray bytes.
        return 20L * utf8.Bad < bytes.Length ? Encoding.UTF8.GetString(bytes) : throw Faults.Undecodable();
    }

    internal static (int Good, int Bad) Utf8Shape(ReadOnlySpan<byte> bytes)
    {
        var (good, bad) = (0, 0);
        while (!bytes.IsEmpty)
        {
            if (bytes[0] < 0x80)
            {
                var skip = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
                if (skip < 0)
                    break;
                bytes = bytes[skip..];
            }

            if (Rune.DecodeFromUtf8(bytes, out _, out var used) == OperationStatus.Done)
                good++;
            else
                bad++;
            bytes = bytes[used..];
        }

        return (good, bad);
    }
}

using BudgetDomain.Disclosure;

namespace BudgetDomain.Documents;

/// <summary>A kind of file that a <see cref="DisclosureReader"/> can read besides text, Markdown and HTML.</summary>
/// <remarks>
/// <para>A format turns bytes into blocks and knows nothing of their meaning. It holds no state: one instance serves any number of threads.</para>
/// <para>The reader bounds the bytes, the blocks and the time. Damage that does not stop the reading goes to
/// <see cref="BlockBuilder.Report(int, LocalizedText, ReadOnlySpan{char})"/>; what cannot be read throws
/// <see cref="DisclosureFormatException"/>. Any other exception, such as those of a library that stumbles over a damaged file, is taken
/// by the reader for damage of the file.</para>
/// </remarks>
public interface IDocumentFormat
{
    /// <summary>What people call such a file, such as <c>PDF</c>.</summary>
    LocalizedText Name { get; }

    /// <summary>Whether a file is of this format. Its content decides, never its name.</summary>
    /// <param name="bytes">The bytes of the file.</param>
    bool Recognises(ReadOnlySpan<byte> bytes);

    /// <summary>Reads a file.</summary>
    /// <param name="bytes">The bytes of the file, within the limits of the reader.</param>
    /// <param name="blocks">
    /// Takes the blocks in reading order. It holds the limits of the reader; a format that spends time without adding blocks calls
    /// <see cref="BlockBuilder.CheckCancelled"/> now and then.
    /// </param>
    /// <exception cref="DisclosureFormatException">The file is damaged beyond reading, encrypted, without text or over a limit.</exception>
    void Read(ReadOnlyMemory<byte> bytes, BlockBuilder blocks);
}

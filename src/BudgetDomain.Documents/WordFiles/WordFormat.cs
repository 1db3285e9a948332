using BudgetDomain.Documents.Packages;
using BudgetDomain.Documents.Tables;

namespace BudgetDomain.Documents.WordFiles;

/// <summary>Word files (<c>.docx</c>, <c>.docm</c>): the body with its text boxes and notes. Running heads, images, links and macros are not looked at.</summary>
internal sealed class WordFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public LocalizedText Name { get; } = new("Word (docx)", "Word (docx)");

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> bytes) => OfficeKind.Of(bytes) == OfficeKind.Word;

    /// <inheritdoc/>
    public void Read(ReadOnlyMemory<byte> bytes, BlockBuilder blocks) => Read(bytes, blocks, null);

    /// <summary>Reads a document, and where somebody asks says where each of its texts stands in the main part, whose path it gives.</summary>
    internal static string Read(ReadOnlyMemory<byte> bytes, BlockBuilder blocks, SourcePlaces<WordSpot>? places)
    {
        var package = new OfficePackage(bytes, blocks);
        var main = package.FindMain() ?? "word/document.xml";
        var relationships = package.ReadRelationships(main);
        using var styles = Open("styles");
        using var numbering = Open("numbering");
        using var footnotes = Open("footnotes");
        using var endnotes = Open("endnotes");
        using var xml = package.TryOpen(main) ?? throw Faults.DamagedArchive();
        blocks.Page = 1;
        var reader = new WordReader(
            xml, WordStyles.Read(styles), WordNumbering.Read(numbering), WordNotes.Read(footnotes, "footnote"), WordNotes.Read(endnotes, "endnote"), places);
        reader.Read(block => Write(block, blocks, places));
        return main;

        PartXml? Open(string kind) => package.TryOpen(relationships.Values.FirstOrDefault(target => target.Kind == kind).Path);
    }

    private static void Write(WordBlock block, BlockBuilder blocks, SourcePlaces<WordSpot>? places)
    {
        blocks.Page = block.Page;
        Action<int, int, int>? see = places is null ? null : places.See;
        if (block.Table is not null)
        {
            DraftTableWriter.Write(block.Table, blocks, see);
            return;
        }

        blocks.AddParagraph(FlowText.Flatten(block.Text), block.Line, block.HeadingLevel);
        see?.Invoke(block.Line, -1, block.Source);
    }
}

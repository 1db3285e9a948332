using System.Text;
using BudgetDomain.Documents.Html;

namespace BudgetDomain.Documents;

/// <summary>Tells by the first bytes of a file whether it may be a document: for folders and archives, which hold other files as well.</summary>
public static class DocumentContent
{
    private static readonly string[] Extensions = [".md", ".txt", ".html", ".htm", ".shtml", ".pdf", ".xlsx", ".xlsm", ".xls", ".docx", ".docm"];

    /// <summary>Whether a file may be a document. What may be one and cannot be read is worth a message; an image is not.</summary>
    /// <param name="name">
    /// Its name. What is named as a document is one or is worth a message; plain text has no first bytes of its own, and only <c>.md</c> and
    /// <c>.txt</c> are taken for documents.
    /// </param>
    /// <param name="head">Its first bytes, some thousand where it has so many.</param>
    public static bool MayBeDocument(string name, ReadOnlySpan<byte> head)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach (var extension in Extensions)
        {
            if (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        if (FileKind.Foreign(head) is { } kind)
            return kind is not ("PNG" or "JPEG" or "GIF" or "TIFF");
        return !head.Contains((byte)0) && HtmlPage.Looks(name, Encoding.Latin1.GetString(head));
    }
}

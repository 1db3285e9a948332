using System.Text;
using FsCheck;
using FsCheck.Xunit;

namespace BudgetDomain.Documents.Tests;

/// <summary>Whatever comes in, a document or a <see cref="DisclosureFormatException"/> comes out.</summary>
public class TotalityProperties
{
    [Property(MaxTest = 2000)]
    public bool AnyString_IsReadOrRefused(string? text) => IsReadOrRefused(() => DisclosureReader.Default.ReadText("a.md", text ?? string.Empty));

    [Property(MaxTest = 2000)]
    public bool AnyBytes_AreReadOrRefused(byte[] bytes) => IsReadOrRefused(() => DisclosureReader.Default.Read("a.txt", bytes));

    [Property(MaxTest = 5000)]
    public bool AnyMixtureOfMarks_IsReadOrRefused(MixedSource source)
        => IsReadOrRefused(() => DisclosureReader.Default.ReadText("a.md", source.Text))
            && IsReadOrRefused(() => DisclosureReader.Default.ReadText("a.html", source.Text));

    [Property(MaxTest = 2000)]
    public bool AnyMixtureInGb18030_CutAnywhere_IsReadOrRefused(MixedSource source, NonNegativeInt cut)
    {
        var bytes = Gb(source.Text);
        return IsReadOrRefused(() => DisclosureReader.Default.Read("a.txt", bytes.AsSpan(0, cut.Get % (bytes.Length + 1))));
    }

    private static byte[] Gb(string text) => CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes(text);

    private static bool IsReadOrRefused(Func<Disclosure.SourceDocument> read)
    {
        try
        {
            var document = read();
            var lines = document.Blocks.Select(block => block.Line).ToList();
            return lines.TrueForAll(line => line >= 1) && document.Problems.All(problem => problem.Line >= 1 && !problem.Text.Contains('\n', StringComparison.Ordinal));
        }
        catch (DisclosureFormatException e)
        {
            return e.Text.Chinese.Length > 0 && e.Text.English.Length > 0 && !e.Text.Chinese.Contains('\n', StringComparison.Ordinal);
        }
    }
}

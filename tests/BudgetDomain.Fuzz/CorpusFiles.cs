using System.Text;

namespace BudgetDomain.Fuzz;

/// <summary>The files of the corpus, beside the program.</summary>
internal static class CorpusFiles
{
    /// <summary>Every file of a folder, as it is.</summary>
    public static IReadOnlyList<byte[]> Whole(string folder)
        => [.. Directory.GetFiles(Folder(folder)).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    /// <summary>Every line of the files of a folder.</summary>
    public static IReadOnlyList<byte[]> Lines(string folder)
        => [.. Directory.GetFiles(Folder(folder)).Order(StringComparer.Ordinal).SelectMany(File.ReadAllLines).Where(static line => line.Length > 0).Select(Encoding.UTF8.GetBytes)];

    private static string Folder(string name) => Path.Combine(AppContext.BaseDirectory, "Corpus", name);
}

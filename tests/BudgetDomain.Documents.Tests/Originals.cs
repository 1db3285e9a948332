using Xunit;

namespace BudgetDomain.Documents.Tests;

/// <summary>The real documents, which lie beside the repository on machines that have them.</summary>
internal static class Originals
{
    internal static string? Folder { get; } = Find();

    internal static string PathOf(string name)
    {
        Skip.If(Folder is null, "the real documents (shared/documents) are not on this machine");
        return Path.Combine(Folder!, name);
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "documents");
            if (Directory.Exists(candidate))
                return candidate;
        }

        return null;
    }
}

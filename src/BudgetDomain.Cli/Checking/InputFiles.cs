using System.IO.Enumeration;

namespace BudgetDomain.Cli.Checking;

/// <summary>Turns the paths of a command line into the files to check.</summary>
internal static class InputFiles
{
    private static readonly string[] Extensions = [".md", ".txt", ".html", ".htm", ".pdf", ".xlsx", ".xlsm", ".docx", ".docm"];

    /// <summary>Lists the files: a file as it is named, a folder as every document in it, ordered by name.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="except">A full path to leave out of folders: the file that the report is written to.</param>
    public static List<InputFile> Find(IReadOnlyList<string> paths, string? except)
    {
        var files = new List<InputFile>(paths.Count);
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
                AddFolder(path, except, files);
            else
                files.Add(new(path, File.Exists(path) ? null : Messages.NotFound));
        }

        return files;
    }

    private static void AddFolder(string folder, string? except, List<InputFile> files)
    {
        try
        {
            var found = new FileSystemEnumerable<string>(
                folder,
                (ref entry) => entry.ToSpecifiedFullPath(),
                new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false })
            {
                ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && IsDocument(entry.FileName),

                // A link to a folder may lead back to where it is.
                ShouldRecursePredicate = (ref entry) => (entry.Attributes & FileAttributes.ReparsePoint) == 0,
            };
            var names = found.Where(f => except is null || Path.GetFullPath(f) != except).Order(StringComparer.Ordinal).ToList();
            if (names.Count == 0)
                files.Add(new(folder, Messages.EmptyFolder));
            else
                files.AddRange(names.Select(name => new InputFile(name)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            files.Add(new(folder, Messages.Of(e)));
        }
    }

    private static bool IsDocument(ReadOnlySpan<char> name)
    {
        var extension = Path.GetExtension(name);
        foreach (var known in Extensions)
        {
            if (extension.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}

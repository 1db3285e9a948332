using System.IO.Enumeration;
using BudgetDomain.Documents;

namespace BudgetDomain.Cli.Checking;

/// <summary>Turns the paths of a command line into the files to check.</summary>
internal static class InputFiles
{
    private static readonly ArchiveFiles Archives = new(DisclosureReaderOptions.Default);
    private const int HeadLength = 4096;

    /// <summary>Lists the files: a file as it is named, a folder or zip archive as every document in it, ordered by name.</summary>
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
                AddFile(path, files);
        }

        return files;
    }

    private static void AddFile(string path, List<InputFile> files)
    {
        if (!File.Exists(path))
        {
            files.Add(new(path, ArchiveFiles.IsInside(path) ? null : Messages.NotFound));
            return;
        }

        try
        {
            if (!Archives.IsArchive(path))
                files.Add(new(path));
            else if (Archives.List(path).Select(static name => new InputFile(name)).ToList() is { Count: > 0 } inside)
                files.AddRange(inside);
            else
                files.Add(new(path, Messages.EmptyFolder));
        }
        catch (DisclosureFormatException e)
        {
            files.Add(new(path, e.Text));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            files.Add(new(path, Messages.Of(e)));
        }
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
                ShouldIncludePredicate = (ref entry) => !entry.IsDirectory,

                // A link to a folder may lead back to where it is.
                ShouldRecursePredicate = (ref entry) => (entry.Attributes & FileAttributes.ReparsePoint) == 0,
            };
            var names = found.Where(f => except is null || Path.GetFullPath(f) != except).Where(MayBeDocument).Order(StringComparer.Ordinal).ToList();
            if (names.Count == 0)
                files.Add(new(folder, Messages.EmptyFolder));
            foreach (var name in names)
                AddFile(name, files);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            files.Add(new(folder, Messages.Of(e)));
        }
    }

    private static bool MayBeDocument(string path)
    {
        var buffer = new byte[HeadLength];
        try
        {
            using var stream = File.OpenRead(path);
            return DocumentContent.MayBeDocument(path, buffer.AsSpan(0, stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What cannot be looked at is listed, so that reading it says why.
            return true;
        }
    }
}

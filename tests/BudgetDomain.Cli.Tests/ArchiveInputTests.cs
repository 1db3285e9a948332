using System.IO.Compression;
using System.Text;
using BudgetDomain.Cli.Checking;

namespace BudgetDomain.Cli.Tests;

/// <summary>A zip archive and a folder give their documents, each with its path, told by content.</summary>
public sealed class ArchiveInputTests : IDisposable
{
    private const string Page = "<html><body><h1>2025年单位预算</h1></body></html>";
    private readonly string _root = Directory.CreateTempSubdirectory("budget-archive").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Archive_gives_its_documents_and_each_is_checked()
    {
        var path = Path.Combine(_root, "units.zip");
        using (var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create))
        {
            Add(zip, "b/one.md", "# 2025年单位预算"u8);
            Add(zip, "a", Encoding.UTF8.GetBytes(Page));
            Add(zip, "b/seal.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]);
        }

        string[] expected = [$"{path}!a", $"{path}!b/one.md"];
        Assert.Equal(expected, InputFiles.Find([path], null).Select(file => file.Path));
        Assert.Equal(expected, InputFiles.Find([_root], null).Select(file => file.Path));
        Assert.All(expected, name => Assert.Equal(name, new DisclosureCheck().Check(name, null, default).File));
        Assert.Null(Assert.Single(InputFiles.Find([expected[1]], null)).Failure);
    }

    [Fact]
    public void Damaged_archive_is_one_line_and_the_other_files_go_on()
    {
        File.WriteAllBytes(Path.Combine(_root, "a.zip"), [0x50, 0x4B, 3, 4, .. new byte[60]]);
        File.WriteAllText(Path.Combine(_root, "b.html"), Page);
        File.WriteAllBytes(Path.Combine(_root, "c.bin"), [1, 0, 2]);
        var files = InputFiles.Find([_root], null);
        Assert.Equal(["a.zip", "b.html"], files.Select(file => Path.GetFileName(file.Path)));
        Assert.NotNull(files[0].Failure);
        Assert.Null(files[1].Failure);
    }

    private static void Add(ZipArchive zip, string name, ReadOnlySpan<byte> content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(content);
    }
}

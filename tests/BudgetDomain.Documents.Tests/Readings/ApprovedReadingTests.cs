using Xunit;

namespace BudgetDomain.Documents.Tests.Readings;

/// <summary>
/// What is read from the documents at hand, and said of them, is what somebody has looked at and found right: a change of it is a change of the product, and shows in
/// the difference of a file. <c>BUDGET_WRITE_READINGS=1</c> writes the files anew.
/// </summary>
public class ApprovedReadingTests
{
    private static readonly string Folder = Path.Combine(RepositoryFolder.Root, "tests", "BudgetDomain.Documents.Tests", "Readings", "Approved");

    public static TheoryData<string> Names => [.. Known];

    private static IEnumerable<string> Known => ReadDocuments.All.Select(static d => d.Name);

    [Theory]
    [MemberData(nameof(Names))]
    public void Reading_is_the_approved_one(string name)
    {
        var file = Path.Combine(Folder, name + ".txt");
        var reading = ReadDocuments.All.Single(d => d.Name == name).Reading();
        if (Environment.GetEnvironmentVariable("BUDGET_WRITE_READINGS") == "1")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(file, reading);
            return;
        }

        var approved = File.ReadAllText(file).ReplaceLineEndings("\n").Split('\n');
        var read = reading.Split('\n');
        var first = approved.Zip(read).TakeWhile(static p => p.First == p.Second).Count();
        Assert.True(
            first == approved.Length && first == read.Length,
            $"{name}.txt, line {first + 1}:\n- {approved.ElementAtOrDefault(first)}\n+ {read.ElementAtOrDefault(first)}");
    }

    [Fact]
    public void Every_approved_reading_is_of_a_document()
        => Assert.Equal(Known.Order(StringComparer.Ordinal), Directory.GetFiles(Folder, "*.txt").Select(static f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal));
}

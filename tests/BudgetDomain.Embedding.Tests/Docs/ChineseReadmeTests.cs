using System.Text.RegularExpressions;

namespace BudgetDomain.Embedding.Tests.Docs;

/// <summary>The Chinese pages tell users the same commands and the same code as the English ones, and lead somewhere.</summary>
public sealed class ChineseReadmeTests
{
    private const string Chinese = "docs/zh-CN/README.md";

    [Fact]
    public void Example_is_that_of_the_readme()
        => Assert.Equal(Example("README.md"), Example(Chinese));

    [Theory]
    [InlineData("dotnet run -c Release --project src/BudgetDomain.Cli -- check docs/samples/jincheng-2025.md\n")]
    [InlineData("dotnet test BudgetDomain.sln -c Release\n")]
    public void Commands_are_those_of_the_readme(string command)
    {
        Assert.Contains("```sh\n" + command, Snippets.Read("README.md"), StringComparison.Ordinal);
        Assert.Contains("```sh\n" + command, Snippets.Read(Chinese), StringComparison.Ordinal);
    }

    /// <summary>Section by section: as deep, with as many rows of tables and points of lists, and with the same code. What the words say, a person must see to.</summary>
    [Theory]
    [InlineData("README.md", Chinese)]
    [InlineData("docs/embedding.md", "docs/zh-CN/embedding.md")]
    public void Chinese_page_has_the_sections_of_the_english_one(string english, string chinese)
        => Assert.Equal(Outline(english), Outline(chinese));

    [Theory]
    [InlineData("README.md")]
    [InlineData(Chinese)]
    public void Every_library_is_in_the_list(string page)
        => Assert.All(
            Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(Path.GetFileName),
            name => Assert.Contains($"| `src/{name}` |", Snippets.Read(page), StringComparison.Ordinal));

    [Theory]
    [InlineData("docs/embedding.md")]
    [InlineData("docs/zh-CN/embedding.md")]
    public void Every_package_is_in_the_list(string page)
        => Assert.All(
            Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(Path.GetFileName).Where(name => name != "BudgetDomain.Cli"),
            name => Assert.Contains($"| `{name}` |", Snippets.Read(page), StringComparison.Ordinal));

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/embedding.md")]
    [InlineData("docs/add-a-form.md")]
    [InlineData("docs/schemas/README.md")]
    [InlineData("docs/zh-CN/README.md")]
    [InlineData("docs/zh-CN/embedding.md")]
    [InlineData("docs/zh-CN/rules.md")]
    public void Links_lead_to_files(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;
        foreach (var target in Regex.Matches(Snippets.Read(page), @"\]\((?<target>[^)#:]+)(#[^)]*)?\)").Select(m => m.Groups["target"].Value))
            Assert.True(Path.Exists(Path.Combine(folder, target)), $"{page} leads to {target}");
    }

    private static string Example(string page) => Regex.Match(Snippets.Read(page), "<!-- example -->\n```csharp\n(?<code>.*?)\n```", RegexOptions.Singleline).Groups["code"].Value;

    private static List<string> Outline(string page)
    {
        var (sections, isCode) = (new List<string>(), false);
        var (heading, rows, points, code) = ("", 0, 0, new List<string>());
        foreach (var line in Snippets.Read(page).Split('\n').Append("# end"))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isCode = !isCode;
                if (isCode)
                    code.Add(line);
            }
            else if (!isCode && Regex.Match(line, "^#+ ") is { Success: true } next)
            {
                sections.Add($"{heading}{rows} rows, {points} points, code {string.Join(' ', code)}");
                (heading, rows, points, code) = (next.Value, 0, 0, []);
            }
            else if (!isCode)
            {
                rows += line.StartsWith('|') ? 1 : 0;
                points += line.StartsWith("- ", StringComparison.Ordinal) ? 1 : 0;
            }
        }

        return sections;
    }
}

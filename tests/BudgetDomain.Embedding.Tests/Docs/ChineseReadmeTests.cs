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
}

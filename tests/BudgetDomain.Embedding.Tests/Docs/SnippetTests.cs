namespace BudgetDomain.Embedding.Tests.Docs;

/// <summary>What the pages show is what is compiled and run.</summary>
public sealed class SnippetTests
{
    public static TheoryData<string> Pages => ["docs/embedding.md", "docs/zh-CN/embedding.md", "docs/add-a-form.md"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_block_is_a_region_of_a_compiled_program(string page)
    {
        var snippets = Snippets.Of(page).ToList();
        Assert.NotEmpty(snippets);
        Assert.Equal(Snippets.CodeBlocks(page), snippets.Count);
        foreach (var (file, region, code) in snippets)
            Assert.Equal(Snippets.Region(file, region), code);
    }

    [Fact]
    public void Both_languages_show_the_same_code()
        => Assert.Equal(Snippets.Of("docs/embedding.md"), Snippets.Of("docs/zh-CN/embedding.md"));
}

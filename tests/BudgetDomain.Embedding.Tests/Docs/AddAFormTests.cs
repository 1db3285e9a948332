using System.Text.RegularExpressions;
using BudgetDomain.DependencyInjection;
using BudgetDomain.Disclosure;
using BudgetDomain.Documents;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetDomain.Embedding.Tests.Docs;

/// <summary>Follows docs/add-a-form.md, step by step.</summary>
public sealed class AddAFormTests
{
    private const string Page = "docs/add-a-form.md";

    /// <summary>Step 1: the document, as the page prints it.</summary>
    private static string Document { get; } = Regex.Match(Snippets.Read(Page), "```markdown\n(?<text>.*?)\n```", RegexOptions.Singleline).Groups["text"].Value;

    [Fact]
    public void Page_has_ten_steps_in_order()
        => Assert.Equal(
            Enumerable.Range(1, 10).Select(n => $"{n}"),
            Regex.Matches(Snippets.Read(Page), "^## (?<n>[0-9]+)[.] ", RegexOptions.Multiline).Select(m => m.Groups["n"].Value));

    [Fact]
    public void Step_two_the_library_says_what_it_does_not_understand()
    {
        // <step-two>
        SourceDocument document = DisclosureReader.Default.ReadText("village.md", Document);
        CheckReport before = new DisclosureChecker().Check(document);
        // What before.Unrecognised lists is not checked: here the column 村务支出.
        // </step-two>
        Assert.NotEqual(VillageForm.Form.Id, before.Form);
        Assert.Contains(before.Unrecognised, u => u.Text.Chinese.Contains("村务支出", StringComparison.Ordinal));
    }

    [Fact]
    public void Steps_nine_and_ten_the_form_is_added_and_every_wrong_figure_is_found()
    {
        // <step-nine>
        var services = new ServiceCollection();
        services.AddBudgetDomain().AddForm(VillageForm.Form);
        // </step-nine>
        using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        var checks = provider.GetRequiredService<IDisclosureCheckService>();

        // <step-ten>
        CheckReport after = checks.CheckText("village.md", Document);
        Assert.Equal((VillageForm.Form.Id, Grade.Exact), (after.Form, after.Verdict));
        Assert.Empty(after.Unrecognised);
        Assert.Empty(after.Findings);

        foreach (Match figure in Regex.Matches(Document, @"[0-9]+\.[0-9]{2}"))
        {
            WanYuan more = WanYuan.Parse(figure.Value) + WanYuan.Parse("0.50");
            string wrong = $"{Document[..figure.Index]}{more}{Document[(figure.Index + figure.Length)..]}";
            Assert.Equal(Grade.Contradicted, checks.CheckText("village.md", wrong).Verdict);
        }
        // </step-ten>
        Assert.True(Regex.Count(Document, @"[0-9]+\.[0-9]{2}") >= 15);
        Assert.Equal(2, after.Counts.Tables);
    }

    [Fact]
    public void Word_of_step_seven_and_chapter_of_step_eight_are_needed()
    {
        var withoutWord = new DisclosureChecker(new() { Forms = [VillageForm.Form with { Words = Lexicon.Empty }] });
        Assert.Contains(withoutWord.Check(DisclosureReader.Default.ReadText("village.md", Document)).Unrecognised, u => u.Text.Chinese.Contains("村务支出", StringComparison.Ordinal));
        using var provider = new ServiceCollection().AddBudgetDomain().AddForm(VillageForm.Form).Services.BuildServiceProvider();
        var withoutChapter = Document[..Document.IndexOf("## 二、", StringComparison.Ordinal)];
        Assert.Equal("C04", Assert.Single(provider.GetRequiredService<IDisclosureCheckService>().CheckText("village.md", withoutChapter).Findings).Rule);
    }
}

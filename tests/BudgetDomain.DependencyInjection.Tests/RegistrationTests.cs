using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Forms;
using BudgetDomain.Documents;
using BudgetDomain.Publication;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;
using BudgetDomain.Subjects;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace BudgetDomain.DependencyInjection.Tests;

public sealed class RegistrationTests
{
    [Fact]
    public void Without_options_it_checks_as_the_library_does()
    {
        using var provider = Hosts.Build();
        provider.GetRequiredService<IStartupValidator>().Validate();
        var report = provider.Checks().CheckText("a.md", Samples.Text);
        var plain = new DisclosureChecker().Check(DisclosureReader.Default.ReadText("a.md", Samples.Text));
        Assert.Equal(Grade.Rounded, report.Verdict);
        Assert.Equal(plain.Counts, report.Counts);
        Assert.Equal(Texts(plain), Texts(report));
        Assert.Equal(MessageLanguage.Chinese, provider.Checks().Language);
    }

    [Fact]
    public void Parts_are_singletons_that_scopes_share()
    {
        using var provider = Hosts.Build(add: b => b.AddRule<CountingRule>());
        using var scope = provider.CreateScope();
        foreach (var type in (Type[])[typeof(IDisclosureCheckService), typeof(DisclosureReader), typeof(DisclosureChecker), typeof(DisclosureComposer), typeof(SubjectCatalogue), typeof(RuleCatalogue)])
            Assert.Same(provider.GetRequiredService(type), scope.ServiceProvider.GetRequiredService(type));
        Assert.Same(SubjectCatalogue.Default, provider.GetRequiredService<SubjectCatalogue>());
        Assert.Same(provider.GetRequiredService<DisclosureChecker>().Options.Catalogue, provider.GetRequiredService<SubjectCatalogue>());
    }

    [Fact]
    public async Task All_ways_in_give_one_report()
    {
        using var provider = Hosts.Build();
        var checks = provider.Checks();
        var text = checks.CheckText(Samples.Path, Samples.Text);
        await using var stream = File.OpenRead(Samples.Path);
        Assert.Equal(Texts(text), Texts(await checks.CheckAsync(Samples.Path, stream)));
        Assert.True(stream.CanRead);
        Assert.Equal(Texts(text), Texts(await checks.CheckFileAsync(Samples.Path)));
        Assert.Equal(Texts(text), Texts(checks.Check(DisclosureReader.Default.ReadText(Samples.Path, Samples.Text))));
        Assert.Equal(Samples.Path, (await checks.CheckFileAsync(Samples.Path)).File);
    }

    [Fact]
    public void Modules_may_add_it_twice_and_all_options_count()
    {
        var form = ShanghaiBudget.Form with { Id = "own" };
        var services = new ServiceCollection();
        services.AddBudgetDomain(o => o.RulesOff.Add("A02")).AddForm(form);
        services.AddBudgetDomain(o => o.Language = MessageLanguage.English).AddForm(form);
        using var provider = Hosts.Build(services);
        var checker = provider.GetRequiredService<DisclosureChecker>();
        Assert.Equal(["own", .. KnownForms.All.Select(f => f.Id)], checker.Options.Forms.Select(f => f.Id));
        Assert.Equal(["A02"], checker.Options.RulesOff);
        Assert.Equal(MessageLanguage.English, provider.Checks().Language);
        Assert.Single(provider.GetServices<IDisclosureCheckService>());
    }

    [Fact]
    public void Options_of_the_host_reach_the_checker()
    {
        using var provider = Hosts.Build(o =>
        {
            o.RulesOff.Add("A02");
            o.Rules.Add(HostRule.Saying("H01", "一"));
            o.Severities["H01"] = Severity.Error;
            o.Reader = new() { MaxBytes = 1_000_000 };
        });
        var report = provider.Checks().CheckText("a.md", Samples.Text);
        Assert.DoesNotContain(report.Findings, f => f.Rule == "A02");
        Assert.Equal(Severity.Error, Assert.Single(report.Findings, f => f.Rule == "H01").Severity);
        Assert.Equal(1_000_000, provider.GetRequiredService<DisclosureReader>().Options.MaxBytes);
        Assert.True(provider.GetRequiredService<RuleCatalogue>().TryFind("H01", out _));
    }

    [Fact]
    public void Rule_made_by_the_container_gets_what_it_asks_for()
    {
        using var provider = Hosts.Build(o => o.Language = MessageLanguage.English, b => b.AddRule<CountingRule>().Services.AddScoped<ScopedCount>());
        var report = provider.Checks().CheckText("a.md", Samples.Text);
        var finding = Assert.Single(report.Findings, f => f.Rule == "H07");
        Assert.Equal("English 13", finding.Actual);
    }

    [Fact]
    public void Rule_that_lives_for_one_scope_is_refused_when_the_container_is_built()
    {
        var services = new ServiceCollection();
        services.AddBudgetDomain();
        services.AddScoped<IDisclosureRule>(static _ => HostRule.Saying("H01", "一"));
        var refusal = Assert.Throws<AggregateException>(() => Hosts.Build(services));
        Assert.Contains("scoped service", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Formats_of_the_host_are_read()
    {
        using var provider = Hosts.Build(add: b => b.AddDocumentFormat<StampedFormat>().AddDocumentFormat<StampedFormat>());
        Assert.Equal("读到的文字", Assert.IsType<Paragraph>(Assert.Single(provider.GetRequiredService<DisclosureReader>().Read("a", "STAMPED"u8).Blocks)).Text);
        Assert.Single(provider.GetRequiredService<DisclosureReader>().Formats);
    }

    [Fact]
    public void Settings_can_come_from_configuration()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["BudgetDomain:Language"] = "English",
            ["BudgetDomain:RulesOff:0"] = "F05",
            ["BudgetDomain:Severities:C07"] = "Info",
            ["BudgetDomain:Reader:MaxBytes"] = "5000000",
        }).Build();
        var services = new ServiceCollection();
        services.AddBudgetDomain();
        services.Configure<BudgetDomainOptions>(configuration.GetSection("BudgetDomain"));
        using var provider = Hosts.Build(services);
        var options = provider.GetRequiredService<DisclosureChecker>().Options;
        Assert.Equal(["F05"], options.RulesOff);
        Assert.Equal(Severity.Info, options.Severities["C07"]);
        Assert.Equal(5_000_000, provider.GetRequiredService<DisclosureReader>().Options.MaxBytes);
        Assert.Equal(MessageLanguage.English, provider.Checks().Language);
    }

    [Fact]
    public async Task Host_starts_with_good_options_and_not_with_wrong_ones()
    {
        using (var good = Build(o => o.RulesOff.Add("F05")))
        {
            await good.StartAsync();
            await good.StopAsync();
        }

        using var wrong = Build(o => o.RulesOff.Add("F99"));
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => wrong.StartAsync());
        Assert.Equal("没有编号为“F99”的规则 (no rule has the id 'F99')", refusal.Message);

        static IHost Build(Action<BudgetDomainOptions> configure)
        {
            var builder = Host.CreateEmptyApplicationBuilder(new());
            builder.Services.AddBudgetDomain(configure);
            return builder.Build();
        }
    }

    private static string[] Texts(CheckReport report) => [.. report.Findings.Select(f => $"{f.Rule} {f.Severity} {f.Message}")];

    private sealed class StampedFormat : IDocumentFormat
    {
        public LocalizedText Name { get; } = new("盖章文件", "stamped file");

        public bool Recognises(ReadOnlySpan<byte> bytes) => bytes.StartsWith("STAMPED"u8);

        public void Read(ReadOnlyMemory<byte> bytes, BlockBuilder blocks) => blocks.AddParagraph("读到的文字", 1);
    }

    private sealed class ScopedCount
    {
        public int Tables(DisclosureRuleContext context) => context.Document.Tables.Length;
    }

    private sealed class CountingRule(IOptions<BudgetDomainOptions> options, IServiceScopeFactory scopes) : IDisclosureRule
    {
        public RuleInfo Info { get; } = new("H07", new("表数", "tables"), new("无", "none"), new("无", "none"), Severity.Info);

        public IEnumerable<Finding> Check(DisclosureRuleContext context)
        {
            using var scope = scopes.CreateScope();
            var count = scope.ServiceProvider.GetRequiredService<ScopedCount>().Tables(context);
            return [new("H07", Severity.Info, new("表数", "tables"), null, $"{options.Value.Language} {count}", [])];
        }
    }
}

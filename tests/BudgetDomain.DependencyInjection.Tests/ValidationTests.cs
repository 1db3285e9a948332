using BudgetDomain.Disclosure.Forms;
using BudgetDomain.Publication;
using BudgetDomain.Rules;
using BudgetDomain.Subjects;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetDomain.DependencyInjection.Tests;

/// <summary>What is wrong with the options of a host is said when it starts: everything, in both languages.</summary>
public sealed class ValidationTests
{
    [Fact]
    public void Form_registered_twice_is_one_form_when_it_is_the_same()
    {
        var form = ShanghaiBudget.Form with { Id = "own" };
        using var provider = Hosts.Build(add: b => b.AddForm(form).AddForm(form));
        Assert.Single(provider.GetRequiredService<DisclosureChecker>().Options.Forms, f => f.Id == "own");
    }

    [Fact]
    public void Two_forms_of_one_id_are_refused()
    {
        var form = ShanghaiBudget.Form with { Id = "own", Name = new("甲表样", "form A") };
        Assert.Equal(
            ["表样编号“own”登记了 2 次：甲表样、乙表样 (the form id 'own' is registered 2 times: form A, form B)"],
            Hosts.RefusalsAtStart(add: b => b.AddForm(form).AddForm(form with { Name = new("乙表样", "form B") })));
    }

    [Fact]
    public void Form_with_the_id_of_one_of_the_library_is_refused_unless_those_are_left_out()
    {
        var form = ShanghaiBudget.Form with { Name = new("本地", "local") };
        Assert.StartsWith($"表样编号“{form.Id}”登记了 2 次", Assert.Single(Hosts.RefusalsAtStart(add: b => b.AddForm(form))), StringComparison.Ordinal);
        using var provider = Hosts.Build(o => o.UseKnownForms = false, b => b.AddForm(form));
        Assert.Same(form, Assert.Single(provider.GetRequiredService<DisclosureChecker>().Options.Forms));
    }

    [Fact]
    public void Forms_that_are_none_are_refused()
    {
        var form = ShanghaiBudget.Form;
        Assert.Equal(["核对选项 Reconciliation 不能为空 (Reconciliation is null)"], Hosts.RefusalsAtStart(o => o.Reconciliation = null!));
        Assert.Equal(["没有登记任何表样 (there is no form)"], Hosts.RefusalsAtStart(o => o.UseKnownForms = false));
        Assert.Equal(["表样“own”没有表 (the form 'own' has no table)"], Hosts.RefusalsAtStart(o => o.Forms.Add(form with { Id = "own", Tables = [] })));
        Assert.Equal(["表样“ ”没有编号或名称 (the form ' ' has no id or no name)"], Hosts.RefusalsAtStart(o => o.Forms.Add(form with { Id = " " })));
        Assert.Equal(["登记的表样中有空项 (a form is null)"], Hosts.RefusalsAtStart(o => o.Forms.Add(null!)));
        Assert.Equal(
            ["表样“own”有 2 张表的表号为 1 (the form 'own' has 2 tables of the number 1)"],
            Hosts.RefusalsAtStart(o => o.Forms.Add(form with { Id = "own", Tables = [form.Tables[0], form.Tables[1] with { Number = 1 }] })));
        Assert.Equal(
            ["表样“own”的表1没有列 (table 1 of the form 'own' has no panel)"],
            Hosts.RefusalsAtStart(o => o.Forms.Add(form with { Id = "own", Tables = [form.Tables[0] with { Panels = default }] })));
    }

    [Fact]
    public void Rules_that_cannot_be_told_apart_or_are_not_there_are_refused()
    {
        Assert.Equal(
            ["规则编号“H01”有 2 条规则：自定规则、自定规则 (2 rules have the id 'H01': a rule of the host, a rule of the host)"],
            Hosts.RefusalsAtStart(o => o.Rules.Add(HostRule.Saying("H01", "一")), b => b.AddRule(HostRule.Saying("H01", "二"))));
        Assert.StartsWith("规则编号“A02”有 2 条规则：", Assert.Single(Hosts.RefusalsAtStart(o => o.Rules.Add(HostRule.Saying("A02", "一")))), StringComparison.Ordinal);
        Assert.Equal(["登记的规则中有空项，或规则没有说明（Info） (a rule is null or has no description (Info))"], Hosts.RefusalsAtStart(o => o.Rules.Add(null!)));
        Assert.Equal(["没有编号为“H02”的规则 (no rule has the id 'H02')"], Hosts.RefusalsAtStart(o => o.Severities["H02"] = Severity.Info));
        Assert.Equal(["规则“A02”的级别 7 不存在 (the severity 7 of rule 'A02' is none)"], Hosts.RefusalsAtStart(o => o.Severities["A02"] = (Severity)7));
    }

    [Fact]
    public void Everything_wrong_is_said_at_once()
    {
        var refusals = Hosts.RefusalsAtStart(o =>
        {
            o.Language = (MessageLanguage)9;
            o.Reader = null!;
            o.RulesOff.Add("Z01");
            o.Severities["Z02"] = Severity.Info;
            o.Edition = "2030";
            o.Rounding = (RoundingMethod)9;
            o.Reconciliation = new() { SolverTimeLimit = TimeSpan.Zero };
        });
        Assert.Equal(7, refusals.Count);
        Assert.All(refusals, r => Assert.Matches(@"^.*\p{IsCJKUnifiedIdeographs}.* \([a-zA-Z].*\)$", r));
    }

    [Fact]
    public void Editions_build_on_each_other()
    {
        using var provider = Hosts.Build(add: b => b
            .AddCatalogueEdition("2027", c => WithFunction(c, "2019927", "二〇二七"), "2026")
            .AddCatalogueEdition("2026", c => WithFunction(c, "2019926", "二〇二六")));
        var functional = provider.GetRequiredService<SubjectCatalogue>().Functional;
        Assert.Equal("二〇二六", functional.Find(FunctionalCode.Parse("2019926"))?.Name);
        Assert.Equal("二〇二七", functional.Find(FunctionalCode.Parse("2019927"))?.Name);
        Assert.Equal("行政运行", functional.Find(FunctionalCode.Parse("2010301"))?.Name);
        Assert.Null(SubjectCatalogue.Default.Functional.Find(FunctionalCode.Parse("2019926")));

        using var older = Hosts.Build(o => o.Edition = "2026", b => b
            .AddCatalogueEdition("2026", c => WithFunction(c, "2019926", "二〇二六"))
            .AddCatalogueEdition("2027", c => WithFunction(c, "2019927", "二〇二七"), "2026"));
        Assert.Null(older.GetRequiredService<SubjectCatalogue>().Functional.Find(FunctionalCode.Parse("2019927")));
    }

    [Fact]
    public void Editions_in_a_circle_are_refused_with_the_circle()
    {
        static SubjectCatalogue Same(SubjectCatalogue catalogue) => catalogue;
        Assert.Equal(
            ["科目目录版本互相依据成环：2026 → 2028 → 2027 → 2026 (catalogue editions are based on each other in a circle: 2026 → 2028 → 2027 → 2026)"],
            Hosts.RefusalsAtStart(add: b => b
                .AddCatalogueEdition("2029", Same, "2026")
                .AddCatalogueEdition("2026", Same, "2028")
                .AddCatalogueEdition("2027", Same, "2026")
                .AddCatalogueEdition("2028", Same, "2027")));
        Assert.Equal(
            ["科目目录版本互相依据成环：2026 → 2026 (catalogue editions are based on each other in a circle: 2026 → 2026)"],
            Hosts.RefusalsAtStart(o => o.Edition = "2026", b => b.AddCatalogueEdition("2026", Same, "2026")));
    }

    [Fact]
    public void Editions_that_leave_a_doubt_are_refused()
    {
        static SubjectCatalogue Same(SubjectCatalogue catalogue) => catalogue;
        Assert.Equal(
            ["科目目录有 2 个并列的版本（甲、乙），请用 Edition 指定一个 (2 catalogue editions stand side by side (甲, 乙); set Edition to one of them)"],
            Hosts.RefusalsAtStart(add: b => b.AddCatalogueEdition("甲", Same).AddCatalogueEdition("乙", Same)));
        Assert.StartsWith("科目目录版本“甲”登记了 2 次", Assert.Single(Hosts.RefusalsAtStart(add: b => b.AddCatalogueEdition("甲", Same).AddCatalogueEdition("甲", Same))), StringComparison.Ordinal);
        Assert.StartsWith("科目目录版本“甲”所依据的版本“丙”不存在", Assert.Single(Hosts.RefusalsAtStart(add: b => b.AddCatalogueEdition("甲", Same, "丙"))), StringComparison.Ordinal);
        Assert.StartsWith("没有名为“丁”的科目目录版本", Assert.Single(Hosts.RefusalsAtStart(o => o.Edition = "丁", b => b.AddCatalogueEdition("甲", Same))), StringComparison.Ordinal);
        Assert.StartsWith("科目目录版本“甲”没有给出目录", Assert.Single(Hosts.RefusalsAtStart(add: b => b.AddCatalogueEdition("甲", _ => null!))), StringComparison.Ordinal);
        var orphan = Assert.Single(Hosts.RefusalsAtStart(add: b => b.AddCatalogueEdition("甲", c => WithFunction(c, "2997701", "无上级"))));
        Assert.StartsWith("科目目录版本“甲”无法建立：", orphan, StringComparison.Ordinal);
        Assert.Contains("29977", orphan, StringComparison.Ordinal);
    }

    private static SubjectCatalogue WithFunction(SubjectCatalogue catalogue, string code, string name)
        => catalogue.WithFunctional(catalogue.Functional.WithRows([new Subject<FunctionalCode>(FunctionalCode.Parse(code), name)]));
}

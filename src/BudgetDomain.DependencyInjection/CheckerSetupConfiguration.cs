using System.Collections.Immutable;
using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Forms;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;
using Microsoft.Extensions.Options;

namespace BudgetDomain.DependencyInjection;

/// <summary>Works a <see cref="CheckerSetup"/> out of the options and the registered rules, and collects what is wrong with them.</summary>
internal sealed class CheckerSetupConfiguration(
    IOptions<BudgetDomainOptions> options, IEnumerable<IDisclosureRule> registered, CheckLog log, IIdentitySolver? solver = null)
    : IConfigureOptions<CheckerSetup>
{
    /// <inheritdoc/>
    public void Configure(CheckerSetup setup)
    {
        var host = options.Value;
        if (!Enum.IsDefined(host.Language))
            setup.Problems.Add(new($"没有这种语言：{host.Language}", $"not a language: {host.Language}"));
        if (!Enum.IsDefined(host.Rounding))
            setup.Problems.Add(new($"没有这种舍入方法：{host.Rounding}", $"not a rounding method: {host.Rounding}"));
        if (host.Reconciliation is null)
            setup.Problems.Add(new("核对选项 Reconciliation 不能为空", "Reconciliation is null"));
        else if (host.Reconciliation.SolverTimeLimit <= TimeSpan.Zero || host.Reconciliation.SolverTimeTotal <= TimeSpan.Zero)
            setup.Problems.Add(new("求解时限应大于零", "the time limits of the solver must be above zero"));
        if (host.Reader is null)
            setup.Problems.Add(new("读取选项 Reader 不能为空", "Reader is null"));
        else
            setup.Reader = host.Reader;
        var rules = Rules(host, setup.Problems);
        setup.Rules = Catalogue(rules, host, setup.Problems);
        setup.Checker = new()
        {
            Forms = Forms(host, setup.Problems),
            Catalogue = new EditionChain(host).Resolve(setup.Problems),
            Reconciliation = host.Reconciliation is { } reconciliation ? reconciliation with { Solver = reconciliation.Solver ?? solver } : new(),
            AdditionalRules = [.. rules.Select(rule => new LoggedRule(rule, log))],
            RulesOff = [.. host.RulesOff],
            Severities = host.Severities.ToImmutableDictionary(StringComparer.Ordinal),
        };
    }

    private static ImmutableArray<Form> Forms(BudgetDomainOptions host, List<LocalizedText> problems)
    {
        if (host.Forms.Contains(null!))
            problems.Add(new("登记的表样中有空项", "a form is null"));

        // One form added by two modules is one form.
        var forms = host.Forms.Where(static f => f is not null).Concat(host.UseKnownForms ? KnownForms.All : [])
            .Distinct<Form>(ReferenceEqualityComparer.Instance).ToImmutableArray();
        if (forms.IsEmpty)
            problems.Add(new("没有登记任何表样", "there is no form"));
        foreach (var twice in forms.GroupBy(static f => f.Id, StringComparer.Ordinal).Where(static g => g.Count() > 1))
        {
            var names = twice.Select(static f => f.Name).ToList();
            problems.Add(new(
                $"表样编号“{twice.Key}”登记了 {names.Count} 次：{string.Join("、", names.Select(static n => n?.Chinese))}",
                $"the form id '{twice.Key}' is registered {names.Count} times: {string.Join(", ", names.Select(static n => n?.English))}"));
        }

        foreach (var form in forms)
            AddProblems(form, problems);
        return forms;
    }

    private static void AddProblems(Form form, List<LocalizedText> problems)
    {
        if (string.IsNullOrWhiteSpace(form.Id) || form.Name is null)
            problems.Add(new($"表样“{form.Id}”没有编号或名称", $"the form '{form.Id}' has no id or no name"));
        if (form.Tables.IsDefaultOrEmpty)
        {
            problems.Add(new($"表样“{form.Id}”没有表", $"the form '{form.Id}' has no table"));
            return;
        }

        if (form.Tables.GroupBy(static t => t.Number).FirstOrDefault(static g => g.Count() > 1) is { } number)
            problems.Add(new($"表样“{form.Id}”有 {number.Count()} 张表的表号为 {number.Key}", $"the form '{form.Id}' has {number.Count()} tables of the number {number.Key}"));
        if (form.Tables.GroupBy(static t => t.Id, StringComparer.Ordinal).FirstOrDefault(static g => g.Count() > 1) is { } id)
            problems.Add(new($"表样“{form.Id}”有 {id.Count()} 张表的编号为“{id.Key}”", $"the form '{form.Id}' has {id.Count()} tables of the id '{id.Key}'"));
        if (form.Tables.FirstOrDefault(static t => t.Panels.IsDefaultOrEmpty) is { } bare)
            problems.Add(new($"表样“{form.Id}”的表{bare.Number}没有列", $"table {bare.Number} of the form '{form.Id}' has no panel"));
    }

    private List<IDisclosureRule> Rules(BudgetDomainOptions host, List<LocalizedText> problems)
    {
        var all = host.Rules.Concat(registered).ToList();
        if (all.Exists(static r => r?.Info is null))
            problems.Add(new("登记的规则中有空项，或规则没有说明（Info）", "a rule is null or has no description (Info)"));
        return [.. all.Where(static r => r?.Info is not null).Distinct<IDisclosureRule>(ReferenceEqualityComparer.Instance)];
    }

    private static RuleCatalogue Catalogue(List<IDisclosureRule> rules, BudgetDomainOptions host, List<LocalizedText> problems)
    {
        var infos = RuleCatalogue.Default.Rules.Concat(rules.Select(static r => r.Info)).ToList();
        foreach (var twice in infos.GroupBy(static i => i.Id, StringComparer.Ordinal).Where(static g => g.Count() > 1))
        {
            problems.Add(new(
                $"规则编号“{twice.Key}”有 {twice.Count()} 条规则：{string.Join("、", twice.Select(static i => i.Title.Chinese))}",
                $"{twice.Count()} rules have the id '{twice.Key}': {string.Join(", ", twice.Select(static i => i.Title.English))}"));
        }

        var catalogue = new RuleCatalogue([.. infos.DistinctBy(static i => i.Id, StringComparer.Ordinal)]);
        foreach (var id in host.RulesOff.Concat(host.Severities.Keys).Distinct(StringComparer.Ordinal).Where(id => !catalogue.TryFind(id, out _)))
            problems.Add(new($"没有编号为“{id}”的规则", $"no rule has the id '{id}'"));
        foreach (var (id, severity) in host.Severities.Where(static s => !Enum.IsDefined(s.Value)))
            problems.Add(new($"规则“{id}”的级别 {severity} 不存在", $"the severity {severity} of rule '{id}' is none"));
        return catalogue;
    }
}

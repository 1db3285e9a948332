using System.Collections.Immutable;
using BudgetDomain.Disclosure;
using BudgetDomain.Rules.Completeness;
using BudgetDomain.Rules.Plans;
using BudgetDomain.Rules.Wording;

namespace BudgetDomain.Rules;

/// <summary>Runs the rules that are switched on, and gives their findings the severity that the host wants. Immutable.</summary>
internal sealed class RuleRunner
{
    /// <summary>The rules of the library that look at one document, in groups that share their work.</summary>
    private static readonly ImmutableArray<Func<DisclosureRuleContext, IEnumerable<Finding>>> BuiltIn =
    [
        static c => c.Reconciliations.SelectMany(r => new ArticulationFindings(c.Document, r).All()),
        static c => SubjectFindings.Of(c.Document, c.Catalogue),
        static c => FormatFindings.Of(c.Document),
        ChapterFindings.Of,
        SubjectLevelFindings.Of,
        RepeatedRowFindings.Of,
    ];

    /// <summary>Those that have nothing to say of a blank form, which is as it should be.</summary>
    private static readonly ImmutableArray<Func<DisclosureRuleContext, IEnumerable<Finding>>> OfFilledIn =
    [
        NarrativeFindings.Of,
        static c => new ContentsFindings(c).All(),
        EmptyTableFindings.Of,
        PlaceholderFindings.Of,
        ResidueFindings.Of,
        static c => new YearFindings(c).All(),
        UnitNameFindings.Of,
        PunctuationFindings.Of,
        MissingUnitFindings.Of,
        ClassNameFindings.Of,
        PlanFindings.Of,
    ];

    private readonly DisclosureCheckerOptions _options;

    /// <exception cref="ArgumentException">An option names a rule that there is not, or two rules have one id.</exception>
    public RuleRunner(DisclosureCheckerOptions options)
    {
        _options = options;
        if (options.AdditionalRules.Any(static r => r?.Info is null))
            throw new ArgumentException("a rule is null or has no description", nameof(options));
        var catalogue = RuleCatalogue.Default.With(options.AdditionalRules.Select(static r => r.Info));
        foreach (var id in options.RulesOff.Concat(options.Severities.Keys))
        {
            if (!catalogue.TryFind(id, out _))
                throw new ArgumentException($"没有编号为 {id} 的规则 (no rule of the id {id})", nameof(options));
        }
    }

    public IEnumerable<Finding> Run(DisclosureRuleContext context, CancellationToken cancellationToken)
        => BuiltIn.Concat(context.IsBlankForm ? [] : OfFilledIn).SelectMany(rules => rules(context))
            .Where(f => !_options.RulesOff.Contains(f.Rule))
            .Concat(_options.AdditionalRules.Where(r => !_options.RulesOff.Contains(r.Info.Id)).SelectMany(r => Ask(r, context, cancellationToken)))
            .Select(f => _options.Severities.TryGetValue(f.Rule, out var severity) ? f with { Severity = severity } : f)
            .Select(f => context.Document.Source.Sheets.IsEmpty ? f : f with { Places = [.. f.Places.Select(p => InWorkbook(p, context.Document.Source))] });

    /// <summary>A place with the row of its sheet, where no rule said the cell.</summary>
    private static Place InWorkbook(Place place, SourceDocument source)
        => place.Reference.Length > 0 ? place : place with { Reference = source.ReferenceOf(place.Line) };

    private static List<Finding> Ask(IDisclosureRule rule, DisclosureRuleContext context, CancellationToken cancellationToken)
    {
        var id = rule.Info.Id;
#pragma warning disable CA1031 // A host's rule may throw anything, and the rest of the check is worth having all the same.
        try
        {
            return [.. rule.Check(context).Select(f => f with { Rule = id, Places = f.Places.IsDefault ? [] : f.Places })];
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return
            [
                new(id, Severity.Error,
                    new($"规则“{rule.Info.Title.Chinese}”运行出错，未能核对：{e.GetType().Name}：{e.Message}", $"the rule \"{rule.Info.Title.English}\" failed and did not check: {e.GetType().Name}: {e.Message}"),
                    null, null, []),
            ];
        }
#pragma warning restore CA1031
    }
}

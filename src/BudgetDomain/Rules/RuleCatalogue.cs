using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace BudgetDomain.Rules;

/// <summary>The rules by id (规则目录). Immutable.</summary>
public sealed class RuleCatalogue
{
    private readonly FrozenDictionary<string, RuleInfo> _byId;

    /// <summary>Creates a catalogue.</summary>
    /// <param name="rules">The rules, in the order in which they are listed.</param>
    /// <exception cref="ArgumentException">Two rules have one id.</exception>
    public RuleCatalogue(params ImmutableArray<RuleInfo> rules)
    {
        Rules = rules.IsDefault ? [] : rules;
        if (Rules.GroupBy(static r => r.Id, StringComparer.Ordinal).FirstOrDefault(static g => g.Count() > 1) is { } twice)
            throw new ArgumentException($"规则编号 {twice.Key} 重复 (two rules have the id {twice.Key})", nameof(rules));
        _byId = Rules.ToFrozenDictionary(static r => r.Id, StringComparer.Ordinal);
    }

    /// <summary>The rules of the library.</summary>
    public static RuleCatalogue Default { get; } = new([.. ArticulationRules.All, .. SubjectRules.All, .. NarrativeRules.All, .. FormRules.All, .. CompletenessRules.All, .. PerformanceRules.All]);

    /// <summary>The rules in their order.</summary>
    public ImmutableArray<RuleInfo> Rules { get; }

    /// <summary>Finds a rule.</summary>
    /// <param name="id">The id, such as <c>A02</c>.</param>
    /// <param name="rule">The rule, where there is one.</param>
    public bool TryFind(string id, [MaybeNullWhen(false)] out RuleInfo rule)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _byId.TryGetValue(id, out rule);
    }

    /// <summary>This catalogue and further rules behind it.</summary>
    /// <param name="rules">The further rules.</param>
    /// <exception cref="ArgumentException">Two rules have one id.</exception>
    public RuleCatalogue With(IEnumerable<RuleInfo> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new([.. Rules, .. rules]);
    }
}

using System.Collections.Immutable;
using System.CommandLine;
using BudgetDomain.Rules;

namespace BudgetDomain.Cli;

/// <summary>The options that switch rules off and change the severity of their findings.</summary>
internal sealed class RuleOptions
{
    public RuleOptions(MessageLanguage language)
    {
        string Say(string chinese, string english) => language == MessageLanguage.English ? english : chinese;
        Off = new("--rule-off")
        {
            HelpName = "ID",
            Description = Say("不核对这条规则，如 P07；可写多次", "leaves a rule out, such as P07; may be given several times"),
            DefaultValueFactory = _ => [],
        };
        Off.Validators.Add(result => Require(result, static id => id, Say));
        Severities = new("--rule-severity")
        {
            HelpName = "ID=LEVEL",
            Description = Say("这条规则的问题算作 error、warning 或 info，如 P04=error；可写多次", "findings of a rule count as error, warning or info, as in P04=error; may be given several times"),
            DefaultValueFactory = _ => [],
        };
        Severities.Validators.Add(result =>
        {
            Require(result, static pair => pair.Split('=')[0], Say);
            foreach (var token in result.Tokens)
            {
                if (token.Value.Split('=') is not [_, "error" or "warning" or "info"])
                    result.AddError(Say($"--rule-severity 应为 编号=error|warning|info，不是“{token.Value}”", $"--rule-severity takes ID=error|warning|info, not '{token.Value}'"));
            }
        });
    }

    public Option<string[]> Off { get; }

    public Option<string[]> Severities { get; }

    public static ImmutableDictionary<string, Severity> ToSeverities(IEnumerable<string> pairs)
    {
        // Of two for one rule the last counts.
        var severities = ImmutableDictionary.CreateBuilder<string, Severity>(StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            var parts = pair.Split('=');
            severities[parts[0]] = Enum.Parse<Severity>(parts[1], ignoreCase: true);
        }

        return severities.ToImmutable();
    }

    private static void Require(System.CommandLine.Parsing.OptionResult result, Func<string, string> idOf, Func<string, string, string> say)
    {
        foreach (var token in result.Tokens)
        {
            var id = idOf(token.Value);
            if (!RuleCatalogue.Default.TryFind(id, out _))
                result.AddError(say($"没有编号为“{id}”的规则", $"there is no rule '{id}'"));
        }
    }
}

using BudgetDomain.Reconciliation;
using BudgetDomain.Typed;
using Xunit;

namespace BudgetDomain.Tests.Architecture;

/// <summary>References between the rooms of the core point one way, as docs/architecture.md says; names in signatures and in method bodies count.</summary>
[Trait("Instrumented", "No")]
public sealed class ReferenceDirectionTests
{
    /// <summary>Each room and the rooms that it may name; the root room, of the values, has no name.</summary>
    private static readonly Dictionary<string, string[]> Below = new(StringComparer.Ordinal)
    {
        ["Text"] = [],
        [""] = ["Text"],
        ["Subjects"] = ["", "Text"],
        ["Cube"] = ["", "Text", "Subjects"],
        ["Performance"] = ["", "Text", "Subjects", "Cube"],
        ["Ledger"] = ["", "Text", "Subjects", "Cube"],
        ["Disclosure"] = ["", "Text", "Subjects", "Cube", "Performance"],
        ["Narrative"] = ["", "Text", "Subjects", "Cube", "Disclosure"],
        ["Reconciliation"] = ["", "Text", "Subjects", "Cube", "Disclosure"],
        ["Variances"] = ["", "Text", "Subjects", "Cube", "Ledger", "Disclosure", "Reconciliation"],
        ["Rules"] = ["", "Text", "Subjects", "Cube", "Performance", "Disclosure", "Narrative", "Reconciliation"],
        ["Publication"] = ["", "Text", "Subjects", "Cube", "Ledger", "Performance", "Disclosure", "Reconciliation", "Variances"],
        ["Typed"] = ["", "Text", "Subjects", "Cube", "Ledger", "Performance", "Disclosure", "Narrative", "Reconciliation", "Publication", "Rules"],
    };

    /// <summary>Messages lie in the root room because users meet them there; they name nothing, and every room may name them.</summary>
    private static readonly HashSet<Type> Everywhere = [typeof(LocalizedText), typeof(MessageLanguage)];

    [Fact]
    public void EveryRoom_HasItsPlaceInTheOrder()
        => Assert.Subset(Below.Keys.ToHashSet(StringComparer.Ordinal), CoreCode.Types.Select(CoreCode.RoomOf).ToHashSet(StringComparer.Ordinal));

    [Fact]
    public void TheOrder_HasNoCircle()
        => Assert.All(Below, room => Assert.All(room.Value, below => Assert.DoesNotContain(room.Key, Below[below])));

    [Fact]
    public void References_PointDown()
    {
        var references = CoreCode.Types
            .SelectMany(type => CoreCode.References(type).Select(reference => (From: CoreCode.RoomOf(type), reference.Where, reference.Named)))
            .Where(reference => reference.Named.Assembly == CoreCode.Assembly && reference.Named.Namespace is not null && !Everywhere.Contains(reference.Named))
            .Select(reference => (reference.From, To: CoreCode.RoomOf(reference.Named), Text: $"{reference.Where} names {reference.Named}"))
            .Distinct()
            .ToList();
        var wrong = references
            .Where(reference => reference.From != reference.To && !Below[reference.From].Contains(reference.To))
            .Select(reference => reference.Text)
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));

        // And they are found at all: a name in a signature, and one in a method body alone.
        Assert.Contains(references, reference => reference is { From: "Typed", To: "Rules" });
        Assert.Contains(references, reference => reference.Text == $"{typeof(UnitDisclosure).Namespace}.Consistency.Refusals names {typeof(Reconciler)}");
    }

    [Fact]
    public void TheCore_ReferencesThePlatformOnly()
        => Assert.All(
            CoreCode.Assembly.GetReferencedAssemblies(),
            name => Assert.True(name.Name is "System.Private.CoreLib" or "netstandard" || name.Name!.StartsWith("System.", StringComparison.Ordinal), name.Name));
}

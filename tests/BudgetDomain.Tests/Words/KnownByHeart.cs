using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using BudgetDomain.Narrative;
using BudgetDomain.Rules;
using BudgetDomain.Subjects;

namespace BudgetDomain.Tests.Words;

/// <summary>
/// All that the core knows before it has read anything, as text: the static values of every type, down to the words, in an order that no hash has a part in. The
/// subject catalogue is left out, which is data with tests of its own.
/// </summary>
internal sealed class KnownByHeart
{
    private const BindingFlags All = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly Dictionary<object, string> _seen = new(ReferenceEqualityComparer.Instance);

    /// <summary>One line or more for each static field or property, under its name.</summary>
    public static IEnumerable<string> Lines()
    {
        var types = typeof(WanYuan).Assembly.GetTypes()
            .Where(static type => !type.ContainsGenericParameters && !IsMade(type) && type.Namespace?.StartsWith("BudgetDomain", StringComparison.Ordinal) == true)
            .OrderBy(static type => type.FullName, StringComparer.Ordinal);
        var all = new KnownByHeart();
        foreach (var type in types)
        {
            foreach (var (name, value) in Statics(type))
            {
                var text = all.Text(value, $"{type.Name}.{name}");
                // What has no words, such as an empty array, is no knowledge.
                if (text.AsSpan().ContainsAnyInRange('\u2E80', '\uFFEF') || text.Contains('"', StringComparison.Ordinal))
                    yield return $"{type.FullName}.{name} = {text}";
            }
        }
    }

    /// <summary>A value as text.</summary>
    public static string Show(object? value) => new KnownByHeart().Text(value, "");

    private static IEnumerable<(string Name, object? Value)> Statics(Type type)
    {
        foreach (var field in type.GetFields(All).Where(static f => f is { IsStatic: true, IsLiteral: false } && !f.Name.StartsWith('<')).OrderBy(static f => f.Name, StringComparer.Ordinal))
            yield return (field.Name, field.GetValue(null));
        foreach (var property in type.GetProperties(All).Where(static p => p.GetMethod is { IsStatic: true } && p.GetIndexParameters().Length == 0).OrderBy(static p => p.Name, StringComparer.Ordinal))
        {
            if (!property.PropertyType.IsByRefLike)
                yield return (property.Name, property.GetValue(null));
        }
    }

    private string Text(object? value, string path)
    {
        switch (value)
        {
            case null:
                return "-";
            case string text:
                return "\"" + text + "\"";
            case char one:
                return "'" + one + "'";
            case Delegate or SubjectCatalogue or DisclosureChecker or Type or IEqualityComparer or Encoding or CultureInfo:
                return "…";
            case Enum or bool:
                return value.ToString()!;
            case IFormattable number when value.GetType() is { IsPrimitive: true } || value is decimal or Int128:
                return number.ToString(null, CultureInfo.InvariantCulture);
            case ITuple tuple:
                return "(" + string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Text(tuple[i], path))) + ")";
            default:
                break;
        }

        if (!value.GetType().IsValueType && !_seen.TryAdd(value, path))
            return "^" + _seen[value];
        if (value.GetType() is { IsGenericType: true } tree && tree.GetGenericTypeDefinition() == typeof(WordTree<>))
            return Tree(value, path);
        if (value is IEnumerable items)
        {
            var texts = IsDefault(value) ? [] : items.Cast<object?>().Select(item => Text(item, path)).ToList();
            if (value is IDictionary || value.GetType().GetInterfaces().Any(static i => i is { IsGenericType: true } && i.Name is "ISet`1" or "IReadOnlySet`1" or "IReadOnlyDictionary`2"))
                texts.Sort(StringComparer.Ordinal);
            return "[" + string.Join(", ", texts) + "]";
        }

        if (value.GetType() is { IsGenericType: true, Name: "AlternateLookup`1" } lookup)
            return Text(lookup.GetProperty("Dictionary")!.GetValue(value), path);
        if (value.GetType().Assembly != typeof(WanYuan).Assembly)
            return value.GetType() is { IsGenericType: true, Name: "KeyValuePair`2" } ? Fields(value, path) : "…";
        return Fields(value, path);
    }

    private string Fields(object value, string path)
    {
        var text = new StringBuilder("{");
        for (var type = value.GetType(); type is not null && type != typeof(object) && type != typeof(ValueType); type = type.BaseType)
        {
            foreach (var field in type.GetFields(All).Where(static f => !f.IsStatic).OrderBy(static f => f.Name, StringComparer.Ordinal))
            {
                var (name, inner) = (Name(field), field.GetValue(value));
                // A value that says nothing is not said.
                if (inner is null or false or 0 || inner is Enum none && Convert.ToInt64(none, CultureInfo.InvariantCulture) == 0 || inner is ICollection { Count: 0 })
                    continue;
                text.Append(text.Length > 1 ? ", " : "").Append(name).Append(": ").Append(Text(inner, path + "." + name));
            }
        }
        return text.Append('}').ToString();
    }

    // The words of a tree by its edges, each from a node and a character to a node.
    private string Tree(object tree, string path)
    {
        var values = (IList)tree.GetType().GetField("_values", All)!.GetValue(tree)!;
        var edges = ((IEnumerable<(long From, int To)>)tree.GetType().GetField("_edges", All)!.GetValue(tree)!).Where(static e => e.To != 0).ToLookup(static e => e.From >> 16);
        var words = new List<string>();
        Walk(0, "");
        words.Sort(StringComparer.Ordinal);
        return "[" + string.Join(", ", words) + "]";

        void Walk(int node, string word)
        {
            if (values[node] is { } meanings)
                words.Add($"{word} {Text(meanings, path)}");
            foreach (var (from, to) in edges[node])
                Walk(to, word + (char)(from & 0xFFFF));
        }
    }

    private static bool IsDefault(object array) => array.GetType().GetProperty("IsDefault")?.GetValue(array) is true;

    private static bool IsMade(Type type) => type.IsDefined(typeof(CompilerGeneratedAttribute), false) || type.Name.Contains('<', StringComparison.Ordinal);

    private static string Name(FieldInfo field) => field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : field.Name.TrimStart('_');
}

using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace BudgetDomain.Embedding.Tests.Docs;

/// <summary>The public types of the packages and the first sentences of their documentation.</summary>
internal static class TypeIndex
{
    /// <summary>The libraries of src: a new one is in the index without being listed here.</summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("<BudgetLibrary>true</BudgetLibrary>", StringComparison.Ordinal))
            .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal).Select(Assembly.Load),
    ];

    public static Dictionary<string, string> Summaries(Assembly assembly)
        => XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
            .ToDictionary(m => m.Attribute("name")!.Value, m => m.Element("summary") is { } summary ? FirstSentence(TextOf(summary)) : "");

    public static string NameOf(Type type)
        => type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(a => a.Name))}>" : type.Name;

    /// <summary>References and code become their names, as a reader sees them.</summary>
    private static string TextOf(XElement element)
        => string.Concat(element.Nodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "see" or "seealso" or "paramref" or "typeparamref" } e when e.Attribute("langword") is { } word => $"`{word.Value}`",
            XElement { Name.LocalName: "see" or "seealso" } e when e.Attribute("cref") is { } reference => $"`{Regex.Replace(reference.Value, @"^.:|\(.*|`[0-9]+", "").Split('.')[^1]}`",
            XElement { Name.LocalName: "c" } e => $"`{e.Value}`",
            XElement e => TextOf(e),
            _ => "",
        }));

    private static string FirstSentence(string text)
    {
        text = Regex.Replace(text, @"\s+", " ").Trim();
        var end = Regex.Match(text, @"[.。](?= [A-Z“(]|$)");
        return (end.Success ? text[..end.Index] : text.TrimEnd('.')).Replace("|", "\\|", StringComparison.Ordinal);
    }
}

using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Xunit;

namespace BudgetDomain.Architecture.Tests;

/// <summary>The libraries of the repository, as built: every project under src that is packed.</summary>
internal static class Libraries
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>Their names, in order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Projects().Order(StringComparer.Ordinal)];

    /// <summary>Their names, for theories.</summary>
    public static TheoryData<string> Names { get; } = [.. All];

    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A library.</summary>
    public static Assembly Load(string name) => Assembly.Load(name);

    /// <summary>The types that were written, not those that the compiler made without a namespace.</summary>
    public static IEnumerable<Type> Types(string name)
        => Load(name).GetTypes().Where(static type => type.Namespace?.StartsWith("BudgetDomain", StringComparison.Ordinal) == true);

    /// <summary>All methods and constructors of a library.</summary>
    public static IEnumerable<MethodBase> Methods(string name)
        => Types(name).SelectMany(static type => type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)));

    /// <summary>All fields of a library.</summary>
    public static IEnumerable<FieldInfo> Fields(string name) => Types(name).SelectMany(static type => type.GetFields(Declared));

    /// <summary>Whether the compiler made a member, or the type around it.</summary>
    public static bool IsGenerated(MemberInfo member)
        => member.IsDefined(typeof(CompilerGeneratedAttribute)) || (member.DeclaringType is { } outer && IsGenerated(outer));

    private static IEnumerable<string> Projects()
        => Directory.GetFiles(Path.Combine(FindRoot(), "src"), "*.csproj", SearchOption.AllDirectories)
            .Where(static file => XDocument.Load(file).Descendants("BudgetLibrary").Any(static library => library.Attribute("Condition") is null))
            .Select(static file => Path.GetFileNameWithoutExtension(file));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BudgetDomain.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("the tests do not run inside the repository");
        return folder.FullName;
    }
}

using System.Reflection;
using Xunit;

namespace BudgetDomain.Architecture.Tests;

/// <summary>Adapters know the core, the core knows no adapter, and nobody brings in more than is said here.</summary>
public sealed class ReferenceTests
{
    /// <summary>What a library may reference besides the platform. A new library says here what it stands on.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["BudgetDomain"] = [],
        ["BudgetDomain.Documents"] = ["BudgetDomain"],
        ["BudgetDomain.DependencyInjection"] =
        [
            "BudgetDomain", "BudgetDomain.Documents", "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options",
        ],
        ["BudgetDomain.FsCheck"] = ["BudgetDomain", "FsCheck", "FSharp.Core"],
        ["BudgetDomain.Office"] = ["BudgetDomain", "BudgetDomain.Documents", "BudgetDomain.Reports"],
        ["BudgetDomain.Pdf"] = ["BudgetDomain", "BudgetDomain.Documents", "UglyToad.PdfPig", "UglyToad.PdfPig.Core", "UglyToad.PdfPig.DocumentLayoutAnalysis", "UglyToad.PdfPig.Fonts", "UglyToad.PdfPig.Tokenization", "UglyToad.PdfPig.Tokens"],
        ["BudgetDomain.Reports"] = ["BudgetDomain"],
        ["BudgetDomain.Solver"] = ["BudgetDomain", "Google.OrTools", "Google.Protobuf", "Microsoft.Extensions.DependencyInjection.Abstractions"],
    };

    public static TheoryData<string> Names => Libraries.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Library_ReferencesWhatItMayAndThePlatform(string name)
    {
        Assert.True(Allowed.ContainsKey(name), $"{name} is new: say in {nameof(ReferenceTests)} what it may reference");
        Assert.Empty(Libraries.Load(name).GetReferencedAssemblies().Select(static reference => reference.Name!).Where(static reference => !IsPlatform(reference)).Except(Allowed[name]));
    }

    /// <summary>The core takes nothing but the platform, and that takes nothing of ours nor a compiler.</summary>
    [Fact]
    public void ClosureOfTheCore_IsThePlatform()
    {
        var (seen, open) = (new HashSet<string>(StringComparer.Ordinal) { "BudgetDomain" }, new Queue<Assembly>([Libraries.Load("BudgetDomain")]));
        while (open.TryDequeue(out var assembly))
        {
            foreach (var reference in assembly.GetReferencedAssemblies())
            {
                if (seen.Add(reference.Name!))
                    open.Enqueue(Assembly.Load(reference));
            }
        }

        Assert.DoesNotContain(seen, static name => name != "BudgetDomain" && !IsPlatform(name));
        Assert.DoesNotContain(seen, static name => name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
        Assert.True(seen.Count > 5);
    }

    /// <summary>Nothing that ships stands on a compiler: value objects are written by hand.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Library_IsFreeOfRoslyn(string name)
        => Assert.DoesNotContain(Libraries.Load(name).GetReferencedAssemblies(), static reference => reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));

    private static bool IsPlatform(string name)
        => name is "netstandard" or "mscorlib" or "System" || name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Win32.", StringComparison.Ordinal);
}

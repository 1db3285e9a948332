using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace BudgetDomain.Mutation;

/// <summary>The test cases of a built test project, run within this process, as from the project's own folder.</summary>
internal sealed class TestAssembly : IDisposable
{
    private readonly XunitTestFramework _framework = new(new NullMessageSink());
    private readonly ITestFrameworkExecutor _executor;
    private readonly RunOptions _options = new();

    /// <param name="path">The test assembly; the core lies beside it.</param>
    /// <param name="begin">What is done with the core before the cases are looked for: that alone makes much of what is made once.</param>
    public TestAssembly(string path, Action<Assembly> begin)
    {
        var folder = Path.GetDirectoryName(path)!;
        AppContext.SetData("APP_CONTEXT_BASE_DIRECTORY", folder + Path.DirectorySeparatorChar);
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            Path.Combine(folder, name.Name + ".dll") is var file && File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) => Native(Path.Combine(folder, "runtimes", RuntimeInformation.RuntimeIdentifier, "native"), name);
        var tests = AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
        Core = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(folder, "BudgetDomain.dll"));
        begin(Core);
        _executor = _framework.GetExecutor(tests.GetName());
        _options.SetValue<bool?>("xunit.execution.DisableParallelization", true);

        using var found = new FoundCases();
        _framework.GetDiscoverer(Reflector.Wrap(tests)).Find(false, found, _options);
        found.Wait();
        // Tests of time, memory or the code itself say nothing of code that counts its own lines.
        Cases = [.. found.Cases
            .Where(static test => !test.Traits.TryGetValue("Instrumented", out var instrumented) || !instrumented.Contains("No"))
            .OrderBy(static test => test.DisplayName, StringComparer.Ordinal)
            .DistinctBy(static test => OneLine(test.DisplayName), StringComparer.Ordinal)];
        Names = [.. Cases.Select(static test => OneLine(test.DisplayName))];
    }

    /// <summary>The core that is tested.</summary>
    public Assembly Core { get; }

    /// <summary>The test cases, in the order of their names.</summary>
    public IReadOnlyList<ITestCase> Cases { get; }

    /// <summary>The names of the test cases, each once, on one line.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Runs test cases until one fails.</summary>
    /// <returns>The name of the one that failed, or none.</returns>
    public string? Run(IEnumerable<ITestCase> cases)
    {
        using var failure = new FirstFailure();
        _executor.RunTests(cases, failure, _options);
        failure.Wait();
        return failure.Name is { } name ? OneLine(name) : null;
    }

    private static string OneLine(string name) => name.ReplaceLineEndings(" ").Replace('\t', ' ');

    private static nint Native(string folder, string name)
    {
        foreach (var file in (string[])[name, name + ".so", "lib" + name + ".so", name + ".dll", "lib" + name + ".dylib"])
        {
            if (File.Exists(Path.Combine(folder, file)))
                return NativeLibrary.Load(Path.Combine(folder, file));
        }
        return 0;
    }

    public void Dispose()
    {
        _executor.Dispose();
        _framework.Dispose();
    }
}

using System.Text.Json;

namespace BudgetDomain.Mutation;

/// <summary>The mutants that Stryker.NET compiled into the core, as its JSON report lists them.</summary>
internal static class MutantFile
{
    /// <summary>Those that compiled, by number.</summary>
    public static List<Mutant> Read(string path)
    {
        using var report = JsonDocument.Parse(File.ReadAllBytes(path));
        var mutants = new List<Mutant>();
        foreach (var file in report.RootElement.GetProperty("files").EnumerateObject())
        {
            const string core = "/src/BudgetDomain/";
            var name = file.Name.Replace('\\', '/');
            name = name.LastIndexOf(core, StringComparison.Ordinal) is var at and >= 0 ? name[(at + core.Length)..] : name;
            foreach (var mutant in file.Value.GetProperty("mutants").EnumerateArray())
            {
                if (mutant.GetProperty("status").GetString() != "CompileError")
                {
                    mutants.Add(new(
                        int.Parse(mutant.GetProperty("id").GetString()!, System.Globalization.CultureInfo.InvariantCulture),
                        name,
                        mutant.GetProperty("location").GetProperty("start").GetProperty("line").GetInt32(),
                        mutant.GetProperty("mutatorName").GetString()!,
                        mutant.TryGetProperty("replacement", out var replacement) ? replacement.GetString() ?? "" : ""));
                }
            }
        }
        mutants.Sort(static (left, right) => left.Id.CompareTo(right.Id));
        return mutants;
    }
}

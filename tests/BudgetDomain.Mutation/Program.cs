using System.Globalization;
using System.Text;
using BudgetDomain.Mutation;

const string usage = """
    mutation --mutants REPORT.json --out FOLDER [--sample N] [--seed N] [--room NAME] TESTS [TESTS...]
        Tries a sample of the mutants that Stryker.NET compiled into the core, and prints the share that the tests kill. TESTS is the folder of a built
        test project, named like it, with that core in it.
        Each mutant is tried with the cases that pass it, the cheapest first, --budget seconds of each project (30).
        Runs with the same seed take the same mutants; what FOLDER/verdicts.tsv has is not tried again.
    """;

Console.OutputEncoding = Encoding.UTF8;
if (args is ["worker", var assembly, var active])
    return Worker.Run(assembly, int.Parse(active, CultureInfo.InvariantCulture));

string? report = null, output = null, room = null;
var (sample, seed, budget) = (400, 1, 30);
var projects = new List<string>();
for (var i = 0; i < args.Length; i++)
{
    var next = i + 1 < args.Length ? args[i + 1] : null;
    switch (args[i])
    {
        case "--mutants" when next is not null:
            report = args[++i];
            break;
        case "--out" when next is not null:
            output = args[++i];
            break;
        case "--room" when next is not null:
            room = args[++i];
            break;
        case "--sample" when int.TryParse(next, NumberStyles.None, CultureInfo.InvariantCulture, out sample):
        case "--seed" when int.TryParse(next, NumberStyles.None, CultureInfo.InvariantCulture, out seed):
        case "--budget" when int.TryParse(next, NumberStyles.None, CultureInfo.InvariantCulture, out budget):
            i++;
            break;
        case var folder when Path.Combine(folder, Path.GetFileName(folder) + ".dll") is var tests && File.Exists(tests):
            projects.Add(Path.GetFullPath(tests));
            break;
        default:
            Console.Error.WriteLine(usage);
            return 2;
    }
}
if (report is null || output is null || projects.Count == 0)
{
    Console.Error.WriteLine(usage);
    return 2;
}

Directory.CreateDirectory(output);
var all = MutantFile.Read(report).FindAll(mutant => room is null || mutant.Room == room);
var order = all.ToArray();
new Random(seed).Shuffle(order);
var chosen = order.Take(sample).ToList();
Console.WriteLine($"{all.Count} mutants, of which {chosen.Count} are tried (seed {seed})");

var suites = projects.Select(path => new TestSuite(path, TimeSpan.FromSeconds(budget))).ToList();
try
{
    foreach (var suite in suites)
    {
        suite.Learn(output);
        Console.WriteLine($"{suite.Name}: {suite.Count.Used} of {suite.Count.All} cases");
    }
    var verdicts = new Verdicts(Path.Combine(output, "verdicts.tsv"));
    foreach (var mutant in chosen)
    {
        if (verdicts.Has(mutant))
            continue;
        var (fate, by) = (Fate.Survived, "");
        foreach (var suite in suites)
        {
            (fate, by) = suite.Try(mutant);
            if (fate != Fate.Survived)
                break;
        }
        verdicts.Add(new(mutant, fate, by));
    }
    verdicts.Print(chosen, Console.Out);
}
finally
{
    suites.ForEach(static suite => suite.Dispose());
}
return 0;

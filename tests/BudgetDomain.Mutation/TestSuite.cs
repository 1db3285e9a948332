using System.Globalization;
using System.Security.Cryptography;

namespace BudgetDomain.Mutation;

/// <summary>
/// A built test project with what is known of its cases: how long each takes, and which mutants it passes. A mutant is tried with the cases that pass it, the
/// cheapest first, so that the time is spent on cases that can tell it from the original.
/// </summary>
/// <param name="path">The test assembly; beside it lies the core with the mutants.</param>
/// <param name="budget">The processor time that the cases tried on one mutant take together at most.</param>
internal sealed class TestSuite(string path, TimeSpan budget) : IDisposable
{
    // A case above it would be chosen for hardly any mutant; what it passes is not asked.
    private static readonly TimeSpan Dear = TimeSpan.FromSeconds(6);

    private readonly WorkerProcess _worker = new(path);
    private readonly List<LearntCase> _cases = [];

    /// <summary>The project's name.</summary>
    public string Name { get; } = Path.GetFileNameWithoutExtension(path);

    /// <summary>The cases that may be chosen, and all.</summary>
    public (int Used, int All) Count { get; private set; }

    /// <summary>
    /// Learns of every case what it passes and takes without a mutant. What was learnt of the same core is not learnt again: each case is written down at once, by
    /// its name. A case that was changed since is taken for what it was; that can only lose kills, since a kill is confirmed without the mutant.
    /// </summary>
    public void Learn(string folder)
    {
        QuickNotes.AddTo(Path.Combine(Path.GetDirectoryName(path)!, "BudgetDomain.dll"));
        _worker.Start();
        var names = _worker.Names;
        var file = Path.Combine(folder, Name + ".cases.tsv");
        var core = Hash(Path.Combine(folder, "BudgetDomain.dll"));
        var lines = File.Exists(file) ? File.ReadAllLines(file) : [];
        if (lines.Length == 0 || lines[0] != core)
        {
            File.WriteAllText(file, core + "\n");
            lines = [];
        }
        var known = lines.Skip(1).Select(static line => LearntCase.Parse(line)).ToDictionary(static one => one.Name, StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            if (!known.TryGetValue(names[i], out var one))
            {
                one = Measure(i, names[i]);
                File.AppendAllText(file, one + "\n");
            }
            one.Index = i;
            if (one.IsUsed)
                _cases.Add(one);
        }
        _cases.Sort(static (left, right) => (left.Milliseconds, left.Index).CompareTo((right.Milliseconds, right.Index)));
        Count = (_cases.Count, names.Count);
    }

    /// <summary>What these tests make of a mutant.</summary>
    public (Fate Fate, string By) Try(Mutant mutant)
    {
        _worker.Start();
        if (_worker.Static.Passes(mutant.Id))
        {
            // What is made once is made with the mutant only in a process that starts with it.
            using var fresh = new WorkerProcess(path, mutant.Id);
            fresh.Start();
            // Which case looks at it is not known; one that noticed another is likely to.
            return fresh.Names.Count == 0
                ? (Fate.Crashed, "(start)")
                : Try(fresh, mutant, [.. WithinBudget(_cases.OrderBy(static one => one.Milliseconds / (1 + (20 * one.StaticKills))))], static one => one.StaticKills++);
        }
        return Try(_worker, mutant, [.. WithinBudget(_cases.Where(one => one.Passes(mutant.Id)))], static _ => { });
    }

    public void Dispose() => _worker.Dispose();

    private IEnumerable<LearntCase> WithinBudget(IEnumerable<LearntCase> cases)
    {
        var sum = TimeSpan.Zero;
        return cases.TakeWhile(one => (sum += TimeSpan.FromMilliseconds(one.Milliseconds)) <= budget);
    }

    private (Fate Fate, string By) Try(WorkerProcess worker, Mutant mutant, List<LearntCase> cases, Action<LearntCase> killed)
    {
        while (cases.Count > 0)
        {
            var limit = TimeSpan.FromMilliseconds(4.0 * cases.Sum(static one => one.Milliseconds)) + TimeSpan.FromSeconds(15);
            var (fate, answer) = worker.Ask($"run {mutant.Id} {string.Join(',', cases.Select(static one => one.Index))}", limit);
            if (fate != Fate.Survived || answer.Length == 0)
                return (fate, answer);
            var killer = cases.FindIndex(one => answer == one.Name);
            if (killer < 0)
                return (Fate.Killed, answer);
            if (FailsOnlyWithAMutant(cases[killer]))
            {
                killed(cases[killer]);
                return (Fate.Killed, answer);
            }
            Console.WriteLine($"fails without a mutant: {answer}");
            _cases.Remove(cases[killer]);
            cases.RemoveRange(0, killer + 1);
        }
        return (Fate.Survived, "");
    }

    // The mutant may have left something behind that fails the case after it as well: a new process has the word.
    private bool FailsOnlyWithAMutant(LearntCase one)
    {
        if (Passes())
            return true;
        _worker.Stop();
        return Passes();

        bool Passes() => _worker.Ask($"run {MutantSwitch.None} {one.Index}", TimeSpan.FromMinutes(2)) is (Fate.Survived, "");
    }

    // A short case is measured after it was run once: the first time the compiler is at work.
    private LearntCase Measure(int index, string name)
    {
        var (fate, answer) = _worker.Ask($"cover {index}", Dear);
        if (fate != Fate.Survived)
            return new(fate.ToString(), 0, "", name);
        var parts = answer.Split('\t');
        if (parts[0] == LearntCase.Ok && parts[1].Length <= 3)
        {
            (fate, answer) = _worker.Ask($"time {index}", Dear);
            return new(fate == Fate.Survived ? LearntCase.Ok : fate.ToString(), fate == Fate.Survived ? Number(answer) : 0, parts[2], name);
        }
        return new(parts[0], Number(parts[1]), parts[2], name);
    }

    private static string Hash(string file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))[..16];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

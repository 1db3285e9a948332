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
    private static readonly TimeSpan Dear = TimeSpan.FromSeconds(10);

    private readonly WorkerProcess _worker = new(path);
    private readonly List<LearntCase> _cases = [];

    // What is made when it is first asked for is like what is made at the start: a mutant in it must be there from the start.
    private readonly MutantSet _once = new(), _seen = new();

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
        var places = _worker.Cases;
        var file = Path.Combine(folder, Name + ".cases.tsv");
        var core = Hash(Path.Combine(folder, "BudgetDomain.dll"));
        var lines = File.Exists(file) ? File.ReadAllLines(file) : [];
        if (lines.Length == 0 || lines[0] != core)
        {
            File.WriteAllText(file, core + "\n");
            lines = [];
        }
        var learnt = lines.Skip(1).Select(static line => LearntCase.Parse(line)).ToLookup(static one => one.Status == LearntCase.Once);
        var known = learnt[false].ToDictionary(static one => one.Name, StringComparer.Ordinal);
        foreach (var made in learnt[true])
            _once.Add(made.Passed);
        foreach (var one in known.Values)
            _seen.Add(one.Passed);
        foreach (var (name, place) in places.OrderBy(static pair => pair.Value))
        {
            if (!known.TryGetValue(name, out var one))
            {
                var (measured, once) = Measure(place, name);
                File.AppendAllLines(file, (once is null ? [measured] : (LearntCase[])[once, measured]).Select(static line => line.ToString()));
                one = measured;
            }
            if (one.Status == LearntCase.Ok)
                _cases.Add(one);
        }
        _cases.Sort((left, right) => (left.Milliseconds, places[left.Name]).CompareTo((right.Milliseconds, places[right.Name])));
        Count = (_cases.Count, places.Count);
    }

    /// <summary>What these tests make of a mutant.</summary>
    public (Fate Fate, string By) Try(Mutant mutant)
    {
        _worker.Start();
        if (_worker.Static.Has(mutant.Id) || _once.Has(mutant.Id))
        {
            // What is made once is made with the mutant only in a process that starts with it.
            using var fresh = new WorkerProcess(path, mutant.Id);
            fresh.Start();
            // Which case looks at it is not known; one that passes it later as well, or that noticed another, is likely to.
            return fresh.Cases.Count == 0
                ? (Fate.Crashed, "(start)")
                : Try(fresh, mutant, [.. WithinBudget(_cases.OrderBy(one => one.Milliseconds / (1 + (one.Passed.Has(mutant.Id) ? 20 : 0) + (20 * one.StaticKills))))], static one => one.StaticKills++);
        }
        return Try(_worker, mutant, [.. WithinBudget(_cases.Where(one => one.Passed.Has(mutant.Id)))], static _ => { });
    }

    public void Dispose() => _worker.Dispose();

    private IEnumerable<LearntCase> WithinBudget(IEnumerable<LearntCase> cases)
    {
        var sum = TimeSpan.Zero;
        return cases.TakeWhile(one => (sum += TimeSpan.FromMilliseconds(one.Milliseconds)) <= budget);
    }

    private (Fate Fate, string By) Try(WorkerProcess worker, Mutant mutant, List<LearntCase> cases, Action<LearntCase> killed)
    {
        cases.RemoveAll(one => !worker.Cases.ContainsKey(one.Name));
        while (cases.Count > 0)
        {
            var limit = TimeSpan.FromMilliseconds(4.0 * cases.Sum(static one => one.Milliseconds)) + TimeSpan.FromSeconds(15);
            var (fate, answer) = worker.Ask($"run {mutant.Id} {string.Join(',', cases.Select(one => worker.Cases[one.Name]))}", limit);
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

        bool Passes() => _worker.Ask($"run {MutantSwitch.None} {_worker.Cases[one.Name]}", TimeSpan.FromMinutes(2)) is (Fate.Survived, "");
    }

    // A case that passes what none before it did is run again: what it does not pass then was made by it, once.
    private (LearntCase Case, LearntCase? Once) Measure(int index, string name)
    {
        var first = Cover(index, name);
        LearntCase? once = null;
        if (first.Status == LearntCase.Ok && first.Passed.Without(_seen) is { IsEmpty: false } unseen)
        {
            var made = unseen.Without(Cover(index, name).Passed);
            _seen.Add(first.Passed);
            _once.Add(made);
            once = made.IsEmpty ? null : new(LearntCase.Once, 0, made, name);
        }

        // A short case is measured after it was run once: the first time the compiler is at work.
        if (first.Status != LearntCase.Ok || first.Milliseconds > 999)
            return (first, once);
        var (fate, answer) = _worker.Ask($"time {index}", Dear);
        return (fate == Fate.Survived ? new(LearntCase.Ok, Number(answer), first.Passed, name) : new(fate.ToString(), 0, new(), name), once);
    }

    private LearntCase Cover(int index, string name)
    {
        var (fate, answer) = _worker.Ask($"cover {index}", Dear);
        return fate == Fate.Survived && answer.Split('\t') is [var status, var time, var passed] ? new(status, Number(time), MutantSet.Parse(passed), name) : new(fate.ToString(), 0, new(), name);
    }

    private static string Hash(string file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))[..16];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

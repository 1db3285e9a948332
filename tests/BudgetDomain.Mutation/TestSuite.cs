using System.Globalization;
using System.Security.Cryptography;

namespace BudgetDomain.Mutation;

/// <summary>A built test project with what is known of its cases: how long each takes, and which mutants it passes.</summary>
/// <param name="path">The test assembly; beside it lies the core with the mutants.</param>
/// <param name="coverage">Whether to learn which case passes which mutant; without it, every case is tried on every mutant.</param>
/// <param name="budget">The processor time that the cases tried on one mutant take together at most; the cheapest come first.</param>
internal sealed class TestSuite(string path, bool coverage, TimeSpan budget) : IDisposable
{
    private readonly WorkerProcess _worker = new(path);
    private readonly List<(int Case, int Milliseconds, HashSet<int> Passed)> _cases = [];

    /// <summary>The project's name.</summary>
    public string Name { get; } = Path.GetFileNameWithoutExtension(path);

    /// <summary>The cases that are tried, and all.</summary>
    public (int Used, int All) Count { get; private set; }

    /// <summary>Measures every case without a mutant, or reads what an earlier run measured of the same two assemblies.</summary>
    public void Learn(string folder)
    {
        _worker.Start();
        var file = Path.Combine(folder, Name + ".cases.tsv");
        var key = Hash(path) + Hash(Path.Combine(Path.GetDirectoryName(path)!, "BudgetDomain.dll")) + (coverage ? "+" : "-");
        var known = File.Exists(file) ? File.ReadAllLines(file) : [];
        if (known.Length == 0 || known[0] != key)
        {
            var lines = new List<string> { key };
            for (var i = 0; i < _worker.Cases; i++)
                lines.Add(Measure(i));
            File.WriteAllLines(file, lines);
            known = [.. lines];
        }
        foreach (var line in known.Skip(1))
        {
            var parts = line.Split('\t');
            if (parts[1] == "ok")
                _cases.Add((Number(parts[0]), Number(parts[2]), [.. parts[3].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Number)]));
        }
        _cases.Sort(static (left, right) => (left.Milliseconds, left.Case).CompareTo((right.Milliseconds, right.Case)));
        if (!coverage)
        {
            var sum = TimeSpan.Zero;
            var kept = _cases.TakeWhile(one => (sum += TimeSpan.FromMilliseconds(one.Milliseconds)) <= budget).Count();
            _cases.RemoveRange(kept, _cases.Count - kept);
        }
        Count = (_cases.Count, known.Length - 1);
    }

    /// <summary>What these tests make of a mutant.</summary>
    public (Fate Fate, string By) Try(Mutant mutant)
    {
        if (_worker.Static.Contains(mutant.Id))
        {
            // What is made once is made with the mutant only in a process that starts with it.
            using var fresh = new WorkerProcess(path, mutant.Id);
            fresh.Start();
            return fresh.Cases == 0 ? (Fate.Crashed, "(start)") : Try(fresh, mutant, _cases);
        }
        return Try(_worker, mutant, coverage ? _cases.Where(one => one.Passed.Contains(mutant.Id)) : _cases);
    }

    public void Dispose() => _worker.Dispose();

    private static (Fate Fate, string By) Try(WorkerProcess worker, Mutant mutant, IEnumerable<(int Case, int Milliseconds, HashSet<int>)> cases)
    {
        var tried = cases.ToList();
        if (tried.Count == 0)
            return (Fate.Survived, "");
        var limit = TimeSpan.FromMilliseconds(4.0 * tried.Sum(static one => one.Milliseconds)) + TimeSpan.FromSeconds(15);
        var (fate, killer) = worker.Ask($"run {mutant.Id} {string.Join(',', tried.Select(static one => one.Case))}", limit);
        return fate == Fate.Survived && killer.Length > 0 ? (Fate.Killed, killer) : (fate, killer);
    }

    // A short case is measured twice: the first time the compiler is at work.
    private string Measure(int index)
    {
        var (fate, answer) = _worker.Ask($"time {index}", TimeSpan.FromMinutes(3));
        if (fate == Fate.Survived && answer.Split('\t') is ["ok", { Length: <= 3 }, ..])
            (fate, answer) = _worker.Ask($"time {index}", TimeSpan.FromMinutes(3));
        if (fate != Fate.Survived)
            return $"{index}\t{fate}\t0\t\t";
        var parts = answer.Split('\t');
        var (covered, passed) = coverage && parts[0] == "ok" ? _worker.Ask($"cover {index}", TimeSpan.FromMinutes(10)) : (Fate.Survived, "");
        return $"{index}\t{(covered == Fate.Survived ? parts[0] : covered)}\t{parts[1]}\t{passed}\t{parts[2]}";
    }

    private static string Hash(string file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))[..16];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

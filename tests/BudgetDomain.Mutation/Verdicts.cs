using System.Globalization;

namespace BudgetDomain.Mutation;

/// <summary>The verdicts so far, each written down at once, so that a run that is ended goes on where it was.</summary>
internal sealed class Verdicts
{
    private readonly string _file;
    private readonly Dictionary<int, Fate> _fates = [];

    public Verdicts(string file)
    {
        _file = file;
        foreach (var line in File.Exists(file) ? File.ReadAllLines(file) : [])
        {
            var parts = line.Split('\t');
            _fates[int.Parse(parts[0], CultureInfo.InvariantCulture)] = Enum.Parse<Fate>(parts[1]);
        }
    }

    public bool Has(Mutant mutant) => _fates.ContainsKey(mutant.Id);

    public void Add(Verdict verdict)
    {
        var mutant = verdict.Mutant;
        _fates[mutant.Id] = verdict.Fate;
        var line = $"{mutant.Id}\t{verdict.Fate}\t{mutant.File}:{mutant.Line}\t{mutant.Mutator}\t{mutant.Replacement.ReplaceLineEndings(" ")}\t{verdict.By}";
        File.AppendAllText(_file, line + "\n");
        Console.WriteLine(line.Length > 200 ? line[..200] : line);
    }

    /// <summary>The share of the mutants that were killed: of all, of those that are not of wording, by room and by kind.</summary>
    public void Print(IReadOnlyCollection<Mutant> chosen, TextWriter writer)
    {
        writer.WriteLine();
        writer.WriteLine($"killed             {Killed(chosen)}");
        writer.WriteLine($"without wording    {Killed(chosen.Where(static mutant => !mutant.IsText))}");
        foreach (var room in chosen.GroupBy(static mutant => mutant.Room).OrderBy(static group => group.Key, StringComparer.Ordinal))
            writer.WriteLine($"  {room.Key,-20} {Killed(room)}; without wording {Killed(room.Where(static mutant => !mutant.IsText))}");
        foreach (var kind in chosen.GroupBy(static mutant => mutant.Mutator.Split(" mutation")[0]).OrderByDescending(static group => group.Count()))
            writer.WriteLine($"  {kind.Key,-44} {Killed(kind)}");
    }

    private Share Killed(IEnumerable<Mutant> mutants)
    {
        var list = mutants.ToList();
        return new(list.Count(mutant => _fates.GetValueOrDefault(mutant.Id) != Fate.Survived), list.Count);
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace BudgetDomain.Fuzz;

/// <summary>Runs targets in turn and keeps count; an input is known by target, seed and number, and can be made again from these.</summary>
internal sealed class Fuzzer(IReadOnlyList<FuzzTarget> targets, int seed, TextWriter output)
{
    private const int MostFailures = 3;

    /// <summary>No input takes longer, or it hangs.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);

    private readonly Dictionary<string, Tally> _tallies = targets.ToDictionary(static target => target.Name, static _ => new Tally(), StringComparer.Ordinal);
    private string _current = string.Empty;
    private long _since = Stopwatch.GetTimestamp();

    /// <summary>How many inputs broke something.</summary>
    public int Failures { get; private set; }

    /// <summary>Runs the corpus, then made inputs until the time is over, every target has had the most, or enough is broken.</summary>
    public void Run(TimeSpan time, int most)
    {
        using var watch = new Timer(_ => StopWhenHanging(), null, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5));
        foreach (var target in targets)
        {
            for (var i = 0; i < target.Inputs.Corpus.Count; i++)
                Try(target, target.Inputs.Corpus[i], string.Create(CultureInfo.InvariantCulture, $"{target.Name}:corpus:{i}"));
        }

        var numbers = new int[targets.Count];
        var shares = targets.Sum(static target => target.Share);
        var turn = TimeSpan.FromMilliseconds(500);
        var end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        while (Stopwatch.GetTimestamp() < end && Failures < MostFailures && numbers.Any(number => number < most))
        {
            for (var t = 0; t < targets.Count && Failures < MostFailures; t++)
            {
                var until = Math.Min(end, Stopwatch.GetTimestamp() + (long)(turn.TotalSeconds * targets[t].Share / shares * Stopwatch.Frequency));
                while (numbers[t] < most && Stopwatch.GetTimestamp() < until && Failures < MostFailures)
                {
                    var number = numbers[t]++;
                    Try(targets[t], Make(targets[t], number), string.Create(CultureInfo.InvariantCulture, $"{targets[t].Name}:{seed}:{number}"));
                }
            }
        }
    }

    /// <summary>Makes the input of a number again.</summary>
    public byte[] Make(FuzzTarget target, int number) => target.Inputs.Make(new Random(Mix(target.Name, number)));

    /// <summary>Tries one input.</summary>
    public void Try(FuzzTarget target, byte[] input, string name)
    {
        (_current, _since) = (name, Stopwatch.GetTimestamp());
        var tally = _tallies[target.Name];
        tally.Inputs++;
        try
        {
            tally.Accepted += target.Run(input) ? 1 : 0;
        }
#pragma warning disable CA1031 // Any exception of the code under test is a find.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Failures++;
            tally.Failures++;
            Report(target, input, name, fault);
        }
        finally
        {
            tally.Ticks += Stopwatch.GetTimestamp() - _since;
        }
    }

    /// <summary>Writes a line for each target and one for all.</summary>
    public void Summarise()
    {
        foreach (var target in targets)
        {
            var tally = _tallies[target.Name];
            var seconds = Math.Max(1e-9, (double)tally.Ticks / Stopwatch.Frequency);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {target.Name,-26} {tally.Inputs,11:N0} inputs  {tally.Accepted,11:N0} accepted  {tally.Failures,3} failures  {tally.Inputs / seconds,11:N0} a second"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"fuzz: {_tallies.Values.Sum(static tally => tally.Inputs):N0} inputs, {Failures} failures, seed {seed}"));
    }

    private int Mix(string name, int number)
    {
        // Not string.GetHashCode, which differs from process to process.
        var hash = unchecked((uint)seed * 0x9E3779B1u);
        foreach (var c in name)
            hash = unchecked((hash ^ c) * 16777619u);
        hash = unchecked((hash ^ (uint)number) * 0x85EBCA6Bu);
        return unchecked((int)(hash ^ (hash >> 13)));
    }

    private void Report(FuzzTarget target, byte[] input, string name, Exception fault)
    {
        var small = Shrinker.Shrink(input, candidate => IsSameFault(target, candidate, fault));
        var file = Path.Combine("artifacts", "fuzz", name.Replace(':', '-') + ".bin");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, small);
        output.WriteLine($"FAILED {name}: {fault.GetType().Name}: {fault.Message}");
        output.WriteLine($"  shrunk from {input.Length} to {small.Length} bytes, in {file}: {Convert.ToHexString(small.AsSpan(0, Math.Min(small.Length, 60)))}");
        output.WriteLine($"  as text: {Encoding.UTF8.GetString(small.AsSpan(0, Math.Min(small.Length, 200))).ReplaceLineEndings("\\n")}");
        output.WriteLine($"  again: dotnet run -c Release --project tests/BudgetDomain.Fuzz -- --replay {name}");
        output.WriteLine(fault.StackTrace);
    }

    private static bool IsSameFault(FuzzTarget target, byte[] input, Exception fault)
    {
        try
        {
            target.Run(input);
            return false;
        }
#pragma warning disable CA1031 // Any exception of the code under test is a find.
        catch (Exception other)
#pragma warning restore CA1031
        {
            return other.GetType() == fault.GetType() && other.TargetSite == fault.TargetSite;
        }
    }

    private void StopWhenHanging()
    {
        if (Stopwatch.GetElapsedTime(_since) <= Hang)
            return;
        output.WriteLine($"FAILED {_current}: no end after {Hang.TotalSeconds} s");
        output.WriteLine($"  again: dotnet run -c Release --project tests/BudgetDomain.Fuzz -- --replay {_current}");
        output.Flush();
        Environment.Exit(1);
    }

    private sealed class Tally
    {
        public long Inputs { get; set; }

        public long Accepted { get; set; }

        public int Failures { get; set; }

        public long Ticks { get; set; }
    }
}

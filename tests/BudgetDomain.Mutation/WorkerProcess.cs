using System.Diagnostics;
using System.Globalization;

namespace BudgetDomain.Mutation;

/// <summary>A worker, seen from outside. One that takes too long or dies is replaced when it is next asked.</summary>
internal sealed class WorkerProcess(string tests, int active = MutantSwitch.None) : IDisposable
{
    private Process? _process;

    /// <summary>The assembly's cases by name, each with its place; none when the worker does not start. A mutant may make a case come or go.</summary>
    public IReadOnlyDictionary<string, int> Cases { get; private set; } = new Dictionary<string, int>();

    /// <summary>The mutants that are passed when static values are made.</summary>
    public MutantSet Static { get; private set; } = new();

    /// <summary>Asks, and waits for the answer as long as the worker has used no more than <paramref name="limit"/> of processor time.</summary>
    public (Fate Fate, string Answer) Ask(string question, TimeSpan limit)
    {
        if (_process is null)
            Start();
        _process!.StandardInput.WriteLine(question);
        return Wait(limit);
    }

    /// <summary>Starts the worker unless it runs.</summary>
    public void Start()
    {
        if (_process is not null)
            return;
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet")
            start.ArgumentList.Add(typeof(WorkerProcess).Assembly.Location);
        start.ArgumentList.Add("worker");
        start.ArgumentList.Add(tests);
        start.ArgumentList.Add(active.ToString(CultureInfo.InvariantCulture));
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x80000000";
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginErrorReadLine();
        var (fate, answer) = Wait(TimeSpan.FromMinutes(2));
        if (fate != Fate.Survived)
        {
            Cases = new Dictionary<string, int>();
            return;
        }
        var parts = answer.Split('\t');
        Static = MutantSet.Parse(parts[0]);
        Cases = parts[1..].Select(static (name, index) => (name, index)).ToDictionary(static one => one.name, static one => one.index, StringComparer.Ordinal);
    }

    public void Dispose() => Stop();

    // Processor time and not the clock: a busy machine kills no mutant. A mutant that waits for ever uses none, so the clock has a say as well, a late one.
    private (Fate, string) Wait(TimeSpan limit)
    {
        var process = _process!;
        var before = Used(process);
        var clock = Stopwatch.StartNew();
        var answer = process.StandardOutput.ReadLineAsync();
        while (!answer.Wait(100))
        {
            if (Used(process) - before > limit || clock.Elapsed > limit * 20)
            {
                Stop();
                return (Fate.TimedOut, "");
            }
        }
        if (answer.Result is { } line)
            return (Fate.Survived, line);
        Stop();
        return (Fate.Crashed, "");
    }

    private static TimeSpan Used(Process process)
    {
        try
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            return default;
        }
    }

    /// <summary>Ends the worker; the next question starts another.</summary>
    public void Stop()
    {
        if (_process is null)
            return;
        try
        {
            _process.Kill(true);
            _process.WaitForExit();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
        _process.Dispose();
        _process = null;
    }
}

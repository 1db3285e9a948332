using System.Diagnostics;
using System.Globalization;

namespace BudgetDomain.Mutation;

/// <summary>
/// The process of the tests: takes a command a line and answers each with a line. It lives for many mutants, since the start of a process and of the
/// compiler costs more than the tests that kill one.
/// </summary>
internal static class Worker
{
    /// <param name="path">The test assembly.</param>
    /// <param name="active">The mutant that is active from the start, static values included, or none.</param>
    public static int Run(string path, int active)
    {
        using var answers = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        Console.SetOut(TextWriter.Null);
        using var tests = new TestAssembly(path);
        var mutants = new MutantSwitch(tests.Core);
        mutants.Activate(active);
        var passed = mutants.Passed(active == MutantSwitch.None ? mutants.MakeStatics : static () => { });
        answers.WriteLine($"{tests.Cases.Count}\t{string.Join(',', passed)}");

        var clock = new Stopwatch();
        while (Console.In.ReadLine() is { } line)
        {
            var words = line.Split(' ');
            switch (words[0])
            {
                case "time":
                    var one = tests.Cases[Number(words[1])];
                    clock.Restart();
                    var before = Environment.CpuUsage.TotalTime;
                    var failed = tests.Run([one]);
                    answers.WriteLine(string.Create(CultureInfo.InvariantCulture,
                        $"{(failed is null ? "ok" : "failed")}\t{(Environment.CpuUsage.TotalTime - before).TotalMilliseconds:F0}\t{one.DisplayName.ReplaceLineEndings(" ")}"));
                    break;
                case "cover":
                    answers.WriteLine(string.Join(',', mutants.Passed(() => tests.Run([tests.Cases[Number(words[1])]]))));
                    break;
                case "run":
                    mutants.Activate(Number(words[1]));
                    var killer = FirstKiller(tests, [.. words[2].Split(',').Select(Number)]);
                    mutants.Activate(active);
                    answers.WriteLine((killer ?? "").ReplaceLineEndings(" "));
                    break;
                default:
                    throw new InvalidOperationException(line);
            }
        }
        return 0;
    }

    /// <summary>Runs cases in their order, in batches that grow: a run of cases costs something whatever is in it, and most mutants die at the first.</summary>
    private static string? FirstKiller(TestAssembly tests, int[] cases)
    {
        for (int at = 0, batch = 8; at < cases.Length; at += batch, batch *= 2)
        {
            if (tests.Run(cases.Skip(at).Take(batch).Select(index => tests.Cases[index])) is { } name)
                return name;
        }
        return null;
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}

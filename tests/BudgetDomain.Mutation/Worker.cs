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
        MutantSwitch mutants = null!;
        IReadOnlyCollection<int> passed = [];
        using var tests = new TestAssembly(path, core =>
        {
            mutants = new(core);
            mutants.Activate(active);
            if (active == MutantSwitch.None)
                passed = mutants.Passed(mutants.MakeStatics);
        });
        answers.WriteLine(MutantSet.Of(passed) + string.Concat(tests.Names.Select(static name => '\t' + name)));

        while (Console.In.ReadLine() is { } line)
        {
            var words = line.Split(' ');
            switch (words[0])
            {
                case "time":
                    answers.WriteLine(Time(tests, Number(words[1])).Milliseconds);
                    break;
                case "cover":
                    var (failed, milliseconds) = ((string?)null, 0);
                    var covered = mutants.Passed(() => (failed, milliseconds) = Time(tests, Number(words[1])));
                    answers.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(failed is null ? LearntCase.Ok : "failed")}\t{milliseconds}\t{MutantSet.Of(covered)}"));
                    break;
                case "run":
                    mutants.Activate(Number(words[1]));
                    var killer = FirstKiller(tests, [.. words[2].Split(',').Select(Number)]);
                    mutants.Activate(active);
                    answers.WriteLine(killer ?? "");
                    break;
                default:
                    throw new InvalidOperationException(line);
            }
        }
        return 0;
    }

    private static (string? Failed, int Milliseconds) Time(TestAssembly tests, int index)
    {
        var before = Environment.CpuUsage.TotalTime;
        var failed = tests.Run([tests.Cases[index]]);
        return (failed, (int)(Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
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

using System.Diagnostics;
using System.Globalization;
using System.Text;
using BudgetDomain.Fuzz;

const string usage = """
    fuzz [--seconds N] [--seed N] [--most N] [--target NAME] [--planted]
                                        runs made inputs, at most N of a target; the seed is chosen and printed unless given
    fuzz --replay TARGET:SEED:NUMBER    runs one of them again
    fuzz --replay TARGET --input FILE   runs a file
    """;

var (seconds, seed, most, planted) = (60, Environment.TickCount & int.MaxValue, int.MaxValue, false);
string? only = null, replay = null, file = null;
for (var i = 0; i < args.Length; i++)
{
    var next = i + 1 < args.Length ? args[i + 1] : null;
    switch (args[i])
    {
        case "--seconds" when int.TryParse(next, NumberStyles.None, CultureInfo.InvariantCulture, out seconds):
        case "--seed" when int.TryParse(next, NumberStyles.None, CultureInfo.InvariantCulture, out seed):
        case "--most" when int.TryParse(next, NumberStyles.None, CultureInfo.InvariantCulture, out most):
            i++;
            break;
        case "--target" when next is not null:
            only = args[++i];
            break;
        case "--replay" when next is not null:
            replay = args[++i];
            break;
        case "--input" when next is not null:
            file = args[++i];
            break;
        case "--planted":
            planted = true;
            break;
        default:
            Console.Error.WriteLine(usage);
            return 2;
    }
}

Console.OutputEncoding = Encoding.UTF8;
List<FuzzTarget> targets = [.. ValueTargets.All(), .. DocumentTargets.All(), .. DisclosureJsonTarget.All()];
if (planted)
{
    // A fault that only a damaged number has, to show that the harness finds, shrinks and names one.
    targets = [new("planted", 1, targets[0].Inputs, static bytes =>
    {
        WrongAnswerException.Unless(bytes.AsSpan().IndexOf(",,"u8) < 0, "two commas");
        return true;
    })];
}

var parts = (replay ?? only)?.Split(':') ?? [];
if (parts.Length > 0)
    targets = [.. targets.Where(target => target.Name == parts[0])];
if (targets.Count == 0)
{
    Console.Error.WriteLine(usage);
    return 2;
}

if (replay is not null)
    seed = parts.Length == 3 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : 0;
var fuzzer = new Fuzzer(targets, seed, Console.Out);
Console.WriteLine($"seed {seed}");
if (replay is null)
{
    fuzzer.Run(TimeSpan.FromSeconds(seconds), most);
}
else
{
    var number = parts.Length == 3 ? int.Parse(parts[2], CultureInfo.InvariantCulture) : 0;
    var input = file is not null ? File.ReadAllBytes(file) : parts is [_, "corpus", _] ? targets[0].Inputs.Corpus[number] : fuzzer.Make(targets[0], number);
    var clock = Stopwatch.StartNew();
    fuzzer.Try(targets[0], input, replay);
    Console.WriteLine($"{input.Length} bytes, {clock.ElapsedMilliseconds} ms");
}

fuzzer.Summarise();
return fuzzer.Failures == 0 ? 0 : 1;

using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BudgetDomain.Documents;
using BudgetDomain.Ledger;
using BudgetDomain.Publication;
using BudgetDomain.Rules;
using BudgetDomain.Typed;

namespace BudgetDomain.Embedding.Tests.Json;

/// <summary>
/// Every value of every kind of JSON put wrong, one at a time, and a key more in every object: it is refused with its reason, and never with anything but the exception that is promised, or it is read.
/// What comes of each is kept in <c>WrongJson</c>, looked at and found right; <c>BUDGET_WRITE_READINGS=1</c> writes it anew.
/// </summary>
public sealed class WrongJsonTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "BudgetDomain.Embedding.Tests", "Json", "WrongJson");

    private static readonly (string Name, string Json)[] Wrong =
    [
        ("null", "null"), ("text", "\"x\""), ("number", "-1.5"), ("empty", "\"\""), ("sign", "\"\\u0001\""), ("long", $"\"{new string('甲', 300)}\""), ("zero", "0"), ("many", "12345678901234567890"), ("true", "true"), ("list", "[]"), ("object", "{}"),
    ];

    private const string Lacking = "lacking", More = "one key more";

    private static readonly DisclosureChecker Checker = new(new() { Reconciliation = new() { Repair = new() } });

    /// <summary>The kinds of JSON, each with one that is right and what reads and writes it again.</summary>
    private static readonly Dictionary<string, (Func<string> Right, Func<string, string?> Again)> Kinds = new()
    {
        ["budget-ledger"] = (
            static () => """{"format":"budget-ledger/1","year":2025,"units":[{"code":"101001","name":"某局"}],"projects":[{"unit":"101001","name":"某项目","code":"P1"}],"lines":[{"unit":"101001","function":"2010301","departmentEconomy":"30101","governmentEconomy":"50101","kind":"Personnel","fund":"General","vintage":"CurrentYear","amount":"12.5"},{"unit":"101001","function":"2010302","project":"某项目","kind":"SpecificTarget","fund":"General","vintage":"CarriedOver","projectCode":"P1","adjustment":true,"amount":"-3"}]}""",
            static json => JsonSerializer.Serialize(JsonSerializer.Deserialize<BudgetLedger>(json))),
        ["publication-inputs"] = (
            static () => File.ReadAllText(Path.Combine(Repository.Docs, "samples", "given-example.json")),
            static json => PublicationInputsJson.Read(Encoding.UTF8.GetBytes(json)) is null ? null : json),
        ["check-report"] = (
            static () => JsonSerializer.Serialize(Checker.Check(DisclosureReader.Default.ReadText("a", Document())), Reports),
            static json => JsonSerializer.Serialize(JsonSerializer.Deserialize<CheckReport>(json, Reports), Reports)),
        ["unit-disclosure"] = (
            static () => JsonSerializer.Serialize(UnitDisclosure.Create(DisclosureReader.Default.ReadText("a", PartOfSample()))),
            static json => JsonSerializer.Serialize(JsonSerializer.Deserialize<UnitDisclosure>(json))),
    };

    /// <summary>Each kind with each way of being wrong.</summary>
    public static TheoryData<string, string> Ways
    {
        get
        {
            var ways = new TheoryData<string, string>();
            foreach (var kind in Kinds.Keys)
            {
                foreach (var (name, _) in Wrong)
                    ways.Add(kind, name);
                ways.Add(kind, Lacking);
                ways.Add(kind, More);
            }
            return ways;
        }
    }

    private static JsonSerializerOptions Reports { get; } = new() { Converters = { new CheckReportJsonConverter(MessageLanguage.Chinese) } };

    [Theory]
    [MemberData(nameof(Ways))]
    public void Each_wrong_value_is_refused_or_read_as_approved(string kind, string way)
    {
        var (right, again) = Kinds[kind];
        var text = right();
        var wrong = Array.Find(Wrong, w => w.Name == way).Json;
        var said = new StringBuilder();
        foreach (var path in Paths(JsonNode.Parse(text)!))
        {
            if (Put(text, path.Steps, way, wrong) is { } json)
                said.Append(path.Shape).Append(": ").Append(Outcome(json, again)).Append('\n');
        }

        var file = Path.Combine(Folder, kind, way.Replace(' ', '-') + ".txt");
        if (Environment.GetEnvironmentVariable("BUDGET_WRITE_READINGS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, said.ToString());
            return;
        }
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), said.ToString());
    }

    private static string? Put(string text, ImmutableArray<object> steps, string way, string? wrong) => way switch
    {
        Lacking => steps[^1] is string ? Changed(text, steps, null, true) : null,
        More => At(JsonNode.Parse(text)!, steps) is JsonObject ? Changed(text, steps.Add("未知"), JsonNode.Parse("""{"a":[1,2]}"""), false) : null,
        _ => Changed(text, steps, JsonNode.Parse(wrong!), false),
    };

    private static string Document()
        => string.Join("\n\n", ((string[])["A02-bad", "N01-bad", "P05-bad", "F01-bad"]).Select(static name => File.ReadAllText(Path.Combine(Repository.Docs, "rules", "examples", name + ".md"))));

    // A table of functions, that of projects and of operating, a plan and the rest: all that the whole has, but small.
    private static string PartOfSample()
    {
        const string table = """
            ## 2025年预算支出总表

            单位：万元

            | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
            |---|---|---|---|---|
            | 201 | 一般公共服务支出 | 1011.89 | 245.19 | 766.70 |

            """;
        var lines = File.ReadAllLines(Repository.Sample);
        return string.Join('\n', lines[..62].Append(table).Concat(lines[350..375]).Concat(lines[430..480]).Concat(lines[609..]));
    }

    private static string Outcome(string json, Func<string, string?> again)
    {
        try
        {
            var differences = new List<string>();
            Compare(JsonNode.Parse(json), JsonNode.Parse(again(json)!), "", differences);
            return differences.Count == 0 ? "read" : $"read, and written {string.Join("; ", differences.Take(2))}";
        }
        catch (JsonException e)
        {
            return Reason(e.Message);
        }
        catch (DisclosureFormatException e)
        {
            return $"line {e.Line}: {e.Text.Chinese} / {e.Text.English}";
        }
    }

    /// <summary>Where the second differs from the first, and what it has there.</summary>
    private static void Compare(JsonNode? one, JsonNode? other, string path, List<string> differences)
    {
        if (one is JsonObject a && other is JsonObject b)
        {
            foreach (var key in a.Select(static m => m.Key).Union(b.Select(static m => m.Key)))
                Compare(a[key], b[key], $"{path}.{key}", differences);
        }
        else if (one is JsonArray c && other is JsonArray d && c.Count == d.Count)
        {
            for (var i = 0; i < c.Count; i++)
                Compare(c[i], d[i], $"{path}[{i}]", differences);
        }
        else if (!JsonNode.DeepEquals(one, other))
        {
            differences.Add($"{path} {(other is JsonArray or JsonObject ? "otherwise" : other?.ToJsonString() ?? "not")}");
        }
    }

    // The words of the system's own reader are its own, and change with it.
    private static string Reason(string message)
        => message.AsSpan().ContainsAnyInRange('\u4E00', '\u9FFF') ? message.Split(" Path:")[0] : "refused by the system";

    private static string Changed(string json, ImmutableArray<object> steps, JsonNode? value, bool isLacking)
    {
        var root = JsonNode.Parse(json)!;
        var parent = At(root, steps[..^1])!;
        if (isLacking)
            parent.AsObject().Remove((string)steps[^1]);
        else if (steps[^1] is string last)
            parent[last] = value;
        else
            parent[(int)steps[^1]] = value;
        return root.ToJsonString();
    }

    private static JsonNode? At(JsonNode root, ImmutableArray<object> steps)
    {
        var node = (JsonNode?)root;
        foreach (var step in steps)
            node = step is string key ? node![key] : node![(int)step];
        return node;
    }

    /// <summary>A way to every place of a kind: of lists only the first element that has something new.</summary>
    private static List<(string Shape, ImmutableArray<object> Steps)> Paths(JsonNode root)
    {
        var shapes = new HashSet<string>();
        var found = new List<(string Shape, ImmutableArray<object> Steps)>();
        Visit(root, "", []);
        return found;

        void Visit(JsonNode? node, string shape, ImmutableArray<object> steps)
        {
            if (!steps.IsEmpty && shapes.Add(shape))
                found.Add((shape, steps));
            if (node is JsonObject members)
            {
                foreach (var (key, value) in members)
                    Visit(value, $"{shape}.{key}", steps.Add(key));
            }
            else if (node is JsonArray items)
            {
                for (var i = 0; i < items.Count; i++)
                    Visit(items[i], shape + "[]", steps.Add(i));
            }
        }
    }
}

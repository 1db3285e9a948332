using System.Text.Json;
using System.Text.Json.Nodes;
using BudgetDomain.Ledger;
using FsCheck.Xunit;

namespace BudgetDomain.Embedding.Tests.Json;

public sealed class BudgetLedgerJsonTests
{
    private const string Line = """{"unit":"101001","function":"2010301","kind":"Personnel","fund":"General","vintage":"CurrentYear","amount":"12.5"}""";

    [Property]
    public void Ledger_keeps_its_schema_and_comes_back_equal(BudgetLedger ledger)
    {
        foreach (var one in (BudgetLedger[])[ledger, ledger.GroupByKey()])
        {
            var json = JsonSerializer.Serialize(one);
            Schemas.AssertValid(Schemas.BudgetLedger, json);
            Assert.Equal(one, JsonSerializer.Deserialize<BudgetLedger>(json));
        }
    }

    [Property(MaxTest = 50)]
    public void Ledger_comes_back_equal_whatever_the_order_of_keys(BudgetLedger ledger)
        => Assert.Equal(ledger, JsonSerializer.Deserialize<BudgetLedger>(Reversed(JsonSerializer.SerializeToNode(ledger)!).ToJsonString()));

    [Property(MaxTest = 50)]
    public void Host_with_source_generation_reads_and_writes_the_same(BudgetLedger ledger)
    {
        var json = JsonSerializer.Serialize(new(null, ledger, null, default), HostContext.Default.HostMessage);
        Assert.Equal(ledger, JsonSerializer.Deserialize(json, HostContext.Default.HostMessage)!.Ledger);
        Assert.Contains(JsonSerializer.Serialize(ledger), json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "没有 format")]
    [InlineData("""{"format":"budget-ledger/2"}""", "格式应为“budget-ledger/1”，实为“budget-ledger/2”")]
    [InlineData("""{"format":"budget-ledger/1","year":1812}""", "1812 不是预算年度")]
    [InlineData("""{"format":"budget-ledger/1","units":[{"name":"某局"}]}""", "单位没有编码")]
    [InlineData("""{"format":"budget-ledger/1","units":[{"code":"101"},{"code":"101"}]}""", "单位重复")]
    [InlineData("""{"format":"budget-ledger/1","projects":[{"unit":"101"}]}""", "项目没有单位或名称")]
    [InlineData("""{"format":"budget-ledger/1","lines":{}}""", "应为 JSON 数组")]
    [InlineData("""{"format":"budget-ledger/1","lines":[1]}""", "应为 JSON 对象")]
    public void What_is_no_ledger_is_refused(string json, string reason)
        => Assert.Contains(reason, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<BudgetLedger>(json)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"12.5\"", "\"-12.5\"", "金额 -12.5 万元为负")]
    [InlineData("\"12.5\"", "\"0.0000001\"", "0.0000001")]
    [InlineData("\"Personnel\"", "\"Basic\"", "不能用于明细")]
    [InlineData("\"Personnel\"", "\"1\"", "“1”不是 ExpenditureKind 的成员")]
    [InlineData("\"Personnel\"", "\"personnel\"", "“personnel”不是 ExpenditureKind 的成员")]
    [InlineData("\"Personnel\"", "\"Personnel, Public\"", "不是 ExpenditureKind 的成员")]
    [InlineData("\"Personnel\"", "null", "应为 JSON 字符串")]
    [InlineData("\"2010301\"", "\"20103\"", "不是项级")]
    [InlineData(",\"amount\":\"12.5\"", "", "没有金额")]
    public void Line_that_breaks_a_rule_is_refused_with_its_reason(string old, string replaced, string reason)
    {
        var json = $$"""{"format":"budget-ledger/1","lines":[{{Line}},{{Line.Replace(old, replaced, StringComparison.Ordinal)}}]}""";
        var message = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<BudgetLedger>(json)).Message;
        Assert.Contains(reason, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_that_breaks_a_rule_is_named_by_its_number()
    {
        var json = $$"""{"format":"budget-ledger/1","lines":[{{Line}},{{Line.Replace("12.5", "-1", StringComparison.Ordinal)}}]}""";
        Assert.StartsWith("第 2 条明细：", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<BudgetLedger>(json)).Message, StringComparison.Ordinal);
    }

    private static JsonNode Reversed(JsonNode node) => node switch
    {
        JsonObject o => new JsonObject(o.Reverse().Select(p => KeyValuePair.Create(p.Key, (JsonNode?)Reversed(p.Value!)))),
        JsonArray a => new JsonArray([.. a.Select(n => Reversed(n!))]),
        _ => node.DeepClone(),
    };
}

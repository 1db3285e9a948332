using System.Text;
using System.Text.Json.Nodes;
using BudgetDomain.Publication;

namespace BudgetDomain.Embedding.Tests.Json;

/// <summary>编报资料: the example is what the schema says and is read to the last value; whatever is wrong is refused with line and key.</summary>
public class PublicationInputsJsonTests
{
    private static readonly string Example = File.ReadAllText(Path.Combine(Repository.Docs, "samples", "given-example.json"));

    [Fact]
    public void Example_IsOfTheSchema_AndIsRead()
    {
        Schemas.AssertValid(Schemas.PublicationInputs, Example);
        var (inputs, lastYear) = Read(Example);
        Assert.Null(lastYear);
        Assert.Equal(2, inputs.Duties.Length);
        Assert.Equal(WanYuan.FromWanYuan(100.8m), inputs.Procurement!.Total);
        Assert.Equal([("机要通信用车", 1), ("其他用车", 1)], inputs.Assets!.Vehicles.AsEnumerable());
        Assert.Equal(1250.5m, inputs.Assets.OfficeArea);
        Assert.Equal(4, Assert.Single(inputs.Plans).YearIndicators.Length);
        Assert.Equal("新增档案数字化项目", inputs.Reasons[ChangeOf.Expenditure]);
    }

    [Fact]
    public void Revenue_IsReadToTheLastLine()
    {
        var text = Example.Replace("\"reasons\"", """
            "revenue": [{ "code": "1030148", "fund": "政府性基金预算", "amount": "10" }, { "code": "10306", "fund": "StateCapital", "amount": "0.5" }], "reasons"
            """.Trim(), StringComparison.Ordinal);
        Schemas.AssertValid(Schemas.PublicationInputs, text);
        var (inputs, _) = Read(text);
        Assert.Equal(["1030148 GovernmentFund 10", "10306 StateCapital 0.5"], inputs.Revenue.Select(static r => $"{r.Code} {r.Fund} {r.Amount}"));
        Assert.Equal("新增档案数字化项目", inputs.Reasons[ChangeOf.Expenditure]);
    }

    [Fact]
    public void EnglishNames_AndABom_AreReadAlike()
    {
        var english = Example.Replace("产出指标", "Output", StringComparison.Ordinal).Replace("数量指标", "Quantity", StringComparison.Ordinal).Replace("\"财政拨款\"", "\"Appropriation\"", StringComparison.Ordinal);
        Schemas.AssertValid(Schemas.PublicationInputs, english);
        Assert.Equal(Read(Example).Inputs.Plans[0].YearIndicators.Select(static i => i.ToString()), Read("\uFEFF" + english).Inputs.Plans[0].YearIndicators.Select(static i => i.ToString()));
    }

    [Theory]
    [InlineData("\"goods\"", "\"gods\"", 6, "没有“gods”这个键")]
    [InlineData("\"12.50\"", "\"12,5O\"", 6, "goods")]
    [InlineData("2024-12-31", "2024-12-32", 8, "2024-12-31")]
    [InlineData("\"count\": 1 }, {", "\"count\": -1 }, {", 9, "-1 小于 0")]
    [InlineData("产出指标\", \"second\": \"数量", "产出指标\", \"second\": \"数目", 22, "数目指标")]
    [InlineData("≥98%", "≥98%以下", 23, "")]
    [InlineData("\"total\": \"188.34\"", "\"total\": \"188.33\"", 27, "档案数字化专项经费")]
    [InlineData("\"format\": \"publication-inputs/1\"", "\"format\": \"publication-inputs/2\"", 3, "publication-inputs/1")]
    [InlineData("\"period\": \"1年\",", "\"period\": \"1年\", \"period\": \"2年\",", 19, "写了两次")]
    [InlineData("\"reasons\"", "reasons", 29, "不是正确的 JSON")]
    [InlineData("预算支出总计", "支出", 29, "没有“支出”这个键")]
    public void WhatIsWrong_IsSaidWithItsLine(string right, string wrong, int line, string said)
    {
        Assert.Contains(right, Example, StringComparison.Ordinal);
        var refused = Assert.Throws<DisclosureFormatException>(() => Read(Example.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.Contains(said, refused.Text.Chinese, StringComparison.Ordinal);
        Assert.NotEmpty(refused.Text.English);
        Assert.Equal(line, refused.Line);
    }

    [Fact]
    public void ACutOrDamagedFile_IsRefused_AndNeverAnythingElse()
    {
        var bytes = Encoding.UTF8.GetBytes(Example);
        var random = new Random(1);
        for (var i = 0; i < 2_000; i++)
        {
            var damaged = i % 2 == 0 ? bytes[..random.Next(bytes.Length - 3)] : (byte[])bytes.Clone();
            if (i % 2 == 1)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            try
            {
                _ = PublicationInputsJson.Read(damaged);
                Assert.Equal(1, i % 2);
            }
            catch (DisclosureFormatException e)
            {
                Assert.InRange(e.Line, 1, 40);
            }
        }
    }

    [Theory]
    [InlineData("goods")]
    [InlineData("asOf")]
    [InlineData("project")]
    public void Schema_RefusesUnknownKeysAsTheReaderDoes(string key)
    {
        var damaged = Example.Replace($"\"{key}\"", $"\"{key}s\"", StringComparison.Ordinal);
        Assert.NotEmpty(Schemas.Faults(Schemas.PublicationInputs, damaged));
        Assert.Throws<DisclosureFormatException>(() => Read(damaged));
        Assert.NotNull(JsonNode.Parse(damaged));
    }

    private static PublicationInputsFile Read(string json) => PublicationInputsJson.Read(Encoding.UTF8.GetBytes(json));
}

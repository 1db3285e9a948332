using System.Text.Json;
using System.Text.Json.Nodes;
using BudgetDomain.Cube;
using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Forms;
using BudgetDomain.Disclosure.Plans;
using BudgetDomain.Disclosure.Sections;
using BudgetDomain.Documents;
using BudgetDomain.FsCheck.Synthetic;
using BudgetDomain.Narrative;
using BudgetDomain.Performance;
using BudgetDomain.Reconciliation;
using BudgetDomain.Subjects;
using BudgetDomain.Typed;
using FsCheck.Xunit;

namespace BudgetDomain.Embedding.Tests.Json;

public sealed class UnitDisclosureJsonTests
{
    private static UnitDisclosure Sample { get; } = UnitDisclosure.Create(DisclosureReader.Default.ReadFile(Repository.Sample));

    private static string SampleJson { get; } = JsonSerializer.Serialize(Sample);

    [Fact]
    public void Sample_keeps_its_schema_and_comes_back_as_it_was()
    {
        Schemas.AssertValid(Schemas.UnitDisclosure, SampleJson);
        var read = AssertComesBack(Sample);
        Assert.Equal(WanYuan.Parse("1315.25"), read.Expenditure[FunctionalCode.Parse("2010301")].Basic);
        Assert.Equal(Sample.ThreePublic.Total, read.ThreePublic.Total);
        Assert.Equal(13, read.Document.Tables.Length);
    }

    [Fact]
    public void What_the_sample_says_outside_its_tables_comes_back()
    {
        var read = JsonSerializer.Deserialize<UnitDisclosure>(SampleJson)!;
        Assert.Equal(69, read.Narrative.Claims.Length);
        Assert.Contains(read.Narrative.Under("政府采购"), p => p.Claims.Any(c => c.Verdict == ClaimVerdict.Exact));
        Assert.Contains(read.Narrative.Claims, c => c.Match is { Line: > 0, Table.Length: > 0 } && c.Basis.English.Length > 0);
        Assert.Equal(Sample.Plans.Length, read.Plans.Length);
        Assert.Contains(read.Plans, p => p.Plan is not null);
        Assert.Contains(read.Plans.SelectMany(p => p.Indicators), i => i.Draft.Target is not null);
        Assert.NotNull(read.Sections.Procurement?.Total);
        Assert.NotEmpty(read.Sections.Glossary);
        Assert.NotEmpty(read.Sections.Duties);
    }

    [Fact]
    public void Json_of_tables_alone_is_read_as_before()
    {
        var tables = JsonNode.Parse(SampleJson)!.AsObject();
        foreach (var key in (string[])["plans", "sections", "narrative"])
            Assert.True(tables.Remove(key));
        Schemas.AssertValid(Schemas.UnitDisclosure, tables.ToJsonString());
        var read = JsonSerializer.Deserialize<UnitDisclosure>(tables.ToJsonString())!;
        Assert.Equal<FunctionalCode>(Sample.Expenditure.Keys, read.Expenditure.Keys);
        Assert.Empty(read.Narrative.Claims);
        Assert.Empty(read.Plans);
        Assert.Null(read.Sections.Procurement);
    }

    [Fact]
    public void Everything_that_a_section_or_a_plan_can_say_comes_back()
    {
        var sum = new StatedSum(WanYuan.Parse("1.5"), 100, "1.50万元");
        var document = Sample.Document;
        var full = new RecognisedDocument
        {
            Source = document.Source,
            Form = document.Form,
            Tables = document.Tables,
            Figures = document.Figures,
            Plans =
            [
                new()
                {
                    Title = "整体支出绩效目标表",
                    IsWhole = true,
                    Project = "甲",
                    Department = "乙",
                    ImplementingUnit = "丙",
                    Attribute = "延续",
                    Period = "三年",
                    Unit = AmountUnit.Yuan,
                    LastPlace = 100,
                    YearFunds = new(new("年度资金总额", null, WanYuan.Parse("3"), 5, 2, "30000"), [new("中央", FundingSource.Central, WanYuan.Zero, 6, 2, "")], true),
                    PeriodFunds = new(null, [], false),
                    Indicators = [new(PlanScope.Period, "产出指标", "数量指标", new() { FirstLevel = FirstLevelIndicator.Output, SecondLevel = SecondLevelIndicator.Quantity, Name = "次数", Target = IndicatorTarget.Parse("≥5次"), Weight = 12.50m }, "≥5次", 7, 2)],
                    WeightTotal = 90m,
                    Damaged = [new(8, 2, new("错位", "out of joint"), "三级")],
                    Line = 4,
                    Page = 2,
                },
            ],
            Sections = new()
            {
                Duties = ["一"],
                Offices = [new("内设机构", 2, ["甲", "乙"], 1, 1)],
                Staff = [new("事业编制", 15, 2, 1)],
                Procurement = new(3, 1) { Total = sum, Goods = sum, Works = sum, Services = sum, Centralised = sum, Decentralised = sum, SmallAndMedium = sum, SmallAndMicro = sum },
                Vehicles = new(2, [new("机要通信用车", 2, 4, 1)], 4, 1),
                OfficeArea = 1234.50m,
                Equipment = [new("单价50万元以上设备", 3, 5, 1)],
                Glossary = [new("基本支出", "人员和公用", 6)],
            },
        };
        Schemas.AssertValid(Schemas.UnitDisclosure, JsonSerializer.Serialize(UnitDisclosure.Create(full)));
        AssertComesBack(UnitDisclosure.Create(full));
    }

    [Property(MaxTest = 20)]
    public void Made_up_disclosures_keep_their_schema_and_come_back_as_they_were(SyntheticDisclosure synthetic)
    {
        var disclosure = UnitDisclosure.Create(DisclosureReader.Default.ReadText("a.md", synthetic.Text));
        Schemas.AssertValid(Schemas.UnitDisclosure, JsonSerializer.Serialize(disclosure));
        AssertComesBack(disclosure);
    }

    [Fact]
    public void Host_with_source_generation_reads_and_writes_the_same()
    {
        var json = JsonSerializer.Serialize(new(null, null, Sample, default), HostContext.Default.HostMessage);
        Assert.Contains(SampleJson, json, StringComparison.Ordinal);
        Assert.Equal(SampleJson, JsonSerializer.Serialize(JsonSerializer.Deserialize(json, HostContext.Default.HostMessage)!.Disclosure));
    }

    [Property]
    public void Slice_comes_back_equal(Slice slice)
    {
        var json = JsonSerializer.Serialize(slice);
        Assert.Equal(slice, JsonSerializer.Deserialize<Slice>(json));
        Assert.Equal(slice, JsonSerializer.Deserialize(JsonSerializer.Serialize(new(null, null, null, slice), HostContext.Default.HostMessage), HostContext.Default.HostMessage)!.Slice);
    }

    [Fact]
    public void Figures_that_contradict_each_other_are_refused_with_all_reasons()
    {
        var wrong = SampleJson.Replace("\"amount\":\"1315.25\"", "\"amount\":\"1351.25\"", StringComparison.Ordinal);
        Assert.NotEqual(SampleJson, wrong);
        var refusal = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<UnitDisclosure>(wrong));
        Assert.NotEmpty(Assert.IsType<DisclosureContradictionException>(refusal.InnerException).Findings);
    }

    [Fact]
    public void Grade_that_a_host_does_not_accept_is_refused()
    {
        Assert.Throws<JsonException>(() => Read(SampleJson, Grade.Exact));
        Assert.Equal(Grade.Rounded, Read(SampleJson, Grade.Rounded).Grade);

        static UnitDisclosure Read(string json, Grade worst)
        {
            var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(json));
            reader.Read();
            return UnitDisclosureJson.Read(ref reader, KnownForms.All, worst);
        }
    }

    [Fact]
    public void Forms_of_a_host_are_read_by_its_own_converter()
    {
        var own = SampleJson.Replace("\"form\":\"shanxi-unit-2025\"", "\"form\":\"own\"", StringComparison.Ordinal);
        Assert.Contains("没有名为“own”的表样", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<UnitDisclosure>(own)).Message, StringComparison.Ordinal);
        var options = new JsonSerializerOptions { Converters = { new UnitDisclosureJsonConverter([ShanxiUnit2025.Form with { Id = "own" }]) } };
        Assert.Equal(own, JsonSerializer.Serialize(JsonSerializer.Deserialize<UnitDisclosure>(own, options), options));
    }

    [Theory]
    [InlineData("\"format\":\"unit-disclosure/1\"", "\"format\":\"unit-disclosure/9\"")]
    [InlineData("\"id\":\"expenditure\"", "\"id\":\"revenue\"")]
    [InlineData("\"id\":\"expenditure\"", "\"id\":\"no-such-table\"")]
    [InlineData("\"panel\":0", "\"panel\":7")]
    [InlineData("\"column\":0", "\"column\":99")]
    [InlineData("\"column\":0", "\"column\":-1")]
    [InlineData("\"state\":\"Printed\"", "\"state\":\"Unreadable\"")]
    [InlineData("\"state\":\"Printed\"", "\"state\":\"Nil\"")]
    [InlineData("\"lastPlace\":\"0.01\"", "\"lastPlace\":\"0\"")]
    [InlineData("\"year\":2025", "\"year\":25")]
    [InlineData("\"line\":", "\"line\":-")]
    [InlineData("\"side\":\"Income\"", "\"side\":\"Outcome\"")]
    [InlineData("\"function\":\"201\"", "\"function\":\"201\",\"revenue\":\"101\"")]
    [InlineData("\"unit\":1", "\"unit\":70000")]
    [InlineData("\"verdict\":\"Exact\"", "\"verdict\":\"Fine\"")]
    [InlineData("\"verdict\":\"Exact\",", "")]
    [InlineData("\"kind\":\"Amount\",", "")]
    [InlineData("\"chapters\":[", "\"chapters\":[1,")]
    [InlineData("\"target\":\"", "\"target\":\"≥\",\"x\":\"")]
    [InlineData("\"scope\":\"Year\"", "\"scope\":\"0\"")]
    [InlineData("\"yearFunds\"", "\"noFunds\"")]
    [InlineData("\"officeArea\":\"", "\"officeArea\":\"1e")]
    [InlineData("\"glossary\":[", "\"glossary\":[[],")]
    [InlineData("{", "[")]
    public void Damaged_json_is_refused(string old, string damaged)
    {
        Assert.Contains(old, SampleJson, StringComparison.Ordinal);
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<UnitDisclosure>(SampleJson.Replace(old, damaged, StringComparison.Ordinal)));
    }

    private static UnitDisclosure AssertComesBack(UnitDisclosure disclosure)
    {
        var json = JsonSerializer.Serialize(disclosure);
        var read = JsonSerializer.Deserialize<UnitDisclosure>(json)!;
        Assert.Equal(json, JsonSerializer.Serialize(read));
        Assert.Equal((disclosure.UnitName, disclosure.Year, disclosure.Grade, disclosure.Form), (read.UnitName, read.Year, read.Grade, read.Form));
        foreach (var figure in disclosure.Document.Figures.Where(f => disclosure.Document.Tables[f.Table].Part == disclosure.Part))
            Assert.Equal(disclosure.Of(figure.Slice), read.Of(figure.Slice));
        Assert.Equal<FunctionalCode>(disclosure.Expenditure.Keys, read.Expenditure.Keys);
        Assert.Equal<string>(disclosure.Projects.Keys, read.Projects.Keys);
        AssertSame(disclosure.Narrative.Paragraphs, read.Narrative.Paragraphs);
        AssertSame(disclosure.Narrative.Claims, read.Narrative.Claims);
        AssertSame([disclosure.Sections], [read.Sections]);
        AssertSame(disclosure.Plans, read.Plans);
        AssertSame(disclosure.Plans.Select(p => p.Plan), read.Plans.Select(p => p.Plan));
        return read;
    }

    /// <summary>Every public property, all the way down; lists are compared by their elements, which records do not do.</summary>
    private static void AssertSame<T>(IEnumerable<T> expected, IEnumerable<T> actual) => Assert.Equivalent(expected.ToList(), actual.ToList(), strict: true);
}

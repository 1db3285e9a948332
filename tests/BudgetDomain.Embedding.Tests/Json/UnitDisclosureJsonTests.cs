using System.Text.Json;
using BudgetDomain.Cube;
using BudgetDomain.Disclosure.Forms;
using BudgetDomain.Documents;
using BudgetDomain.FsCheck.Synthetic;
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
        return read;
    }
}

using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using BudgetDomain.Documents;
using BudgetDomain.Rules;
using FsCheck.Xunit;

namespace BudgetDomain.Embedding.Tests.Json;

public sealed class CheckReportJsonTests
{
    private static readonly JsonSerializerOptions English = new() { Converters = { new CheckReportJsonConverter(MessageLanguage.English) } };

    public static TheoryData<string> Documents
        => [Repository.Sample, .. Directory.EnumerateFiles(Path.Combine(Repository.Docs, "rules", "examples"), "*.md").Order(StringComparer.Ordinal)];

    [Property]
    public void Report_keeps_its_schema_and_comes_back_as_it_was(CheckReport report)
    {
        foreach (var language in Enum.GetValues<MessageLanguage>())
        {
            var json = Write(report, language);
            Schemas.AssertValid(Schemas.CheckReport, json);
            var read = Read(json);
            Assert.Equal(json, Write(read, language));
            Assert.Equal((report.File, report.Form, report.Unit, report.Year, report.Verdict, report.Counts), (read.File, read.Form, read.Unit, read.Year, read.Verdict, read.Counts));
            Assert.Equal<TableSummary>(report.Tables, read.Tables);
            Assert.Equal(report.Findings.Select(f => f.Message.In(language)), read.Findings.Select(f => f.Message.In(language)));
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Reports_of_documents_keep_their_schema_and_come_back_as_they_were(string path)
    {
        var report = new DisclosureChecker(new() { Reconciliation = new() { Repair = new() } }).Check(DisclosureReader.Default.ReadFile(path));
        foreach (var language in Enum.GetValues<MessageLanguage>())
        {
            var json = Write(report, language);
            Schemas.AssertValid(Schemas.CheckReport, json);
            Assert.Equal(json, Write(Read(json), language));
        }
    }

    [Property(MaxTest = 50)]
    public void Host_with_source_generation_reads_and_writes_the_same(CheckReport report)
    {
        var message = new HostMessage(report, null, null, default);
        var json = JsonSerializer.Serialize(message, HostContext.Default.HostMessage);
        using var document = JsonDocument.Parse(json);
        using var own = JsonDocument.Parse(Write(report, MessageLanguage.Chinese));
        Assert.True(JsonElement.DeepEquals(own.RootElement, document.RootElement.GetProperty("report")));
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize(json, HostContext.Default.HostMessage)!, HostContext.Default.HostMessage));
    }

    [Fact]
    public void Converter_in_the_options_of_a_host_sets_the_language_also_under_source_generation()
    {
        var report = new CheckReport
        {
            File = "a.md",
            Verdict = default,
            Counts = new(0, 0, 0, 0, 0, 0, 0, 0),
            Findings = [new("A01", Severity.Error, new("中文", "English"), null, null, [])],
        };
        var english = new HostContext(new JsonSerializerOptions(English));
        Assert.Contains("English", JsonSerializer.Serialize([report], english.CheckReportArray), StringComparison.Ordinal);
        Assert.DoesNotContain("English", JsonSerializer.Serialize([report], HostContext.Default.CheckReportArray), StringComparison.Ordinal);
        Assert.Contains("English", JsonSerializer.Serialize(report, English), StringComparison.Ordinal);
    }

    [Property(MaxTest = 20)]
    public void Findings_below_a_severity_are_left_out(CheckReport report)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            CheckReportJson.Write(writer, report, least: Severity.Warning);
        Assert.Equal(report.Findings.Where(f => f.Severity >= Severity.Warning).Select(f => f.Rule), Read(Encoding.UTF8.GetString(buffer.WrittenSpan)).Findings.Select(f => f.Rule));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"file":"a","verdict":"exact"}""")]
    [InlineData("""{"file":"a","verdict":"Exact","counts":{}}""")]
    [InlineData("""{"file":1,"verdict":"exact","counts":{}}""")]
    [InlineData("""{"file":"a","verdict":"exact","counts":[]}""")]
    [InlineData("""{"file":"a","verdict":"exact","counts":{"tables":1.5}}""")]
    [InlineData("""{"file":"a","verdict":"exact","counts":{},"findings":[{"rule":"A01"}]}""")]
    [InlineData("""{"file":"a","verdict":"exact","counts":{},"findings":[{"severity":"info"}]}""")]
    [InlineData("""{"file":"a","verdict":"exact","counts":{},"findings":[1]}""")]
    [InlineData("""{"file":"a","verdict":"exact","counts":{},"findings":[""")]
    public void What_is_no_report_is_refused(string json) => Assert.ThrowsAny<JsonException>(() => Read(json));

    [Fact]
    public void Keys_of_a_later_release_are_passed_over_in_any_order()
    {
        var read = Read("""{"new":{"a":[1,{"b":null}]},"counts":{"later":[[]],"tables":3},"verdict":"rounded","file":"a","year":null}""");
        Assert.Equal(("a", 3, (int?)null), (read.File, read.Counts.Tables, read.Year));
    }

    private static CheckReport Read(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        var report = CheckReportJson.Read(ref reader);
        Assert.False(reader.Read());
        return report;
    }

    private static string Write(CheckReport report, MessageLanguage language)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, CheckReportJson.WriterOptions))
            CheckReportJson.Write(writer, report, language);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}

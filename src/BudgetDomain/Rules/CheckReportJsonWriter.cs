using System.Collections.Immutable;
using System.Text.Json;
using BudgetDomain.Disclosure;
using BudgetDomain.Narrative;

namespace BudgetDomain.Rules;

/// <summary>Writes the JSON form of a check report. The keys and their order are a promise (docs/command-line.md).</summary>
internal sealed class CheckReportJsonWriter(Utf8JsonWriter json, MessageLanguage language, Severity least)
{
    private Utf8JsonWriter Json { get; } = json;

    /// <summary>Writes a report as one object.</summary>
    public void Write(CheckReport report)
    {
        Json.WriteStartObject();
        Json.WriteString("file", report.File);
        Json.WriteString("form", report.Form);
        Json.WriteString("unit", report.Unit);
        if (report.Year is { } year)
            Json.WriteNumber("year", year);
        else
            Json.WriteNull("year");
        Json.WriteString("verdict", JsonWords.Of(report.Verdict));
        WriteCounts(report.Counts);
        WriteTables(report.Tables);
        WriteFindings(report.Findings);
        WriteUnrecognised(report.Unrecognised);
        WriteClaims(report.Claims);
        WritePlans(report.Plans);
        Json.WriteEndObject();
    }

    private void WriteCounts(CheckCounts counts)
    {
        Json.WriteStartObject("counts");
        Json.WriteNumber("tables", counts.Tables);
        Json.WriteNumber("figures", counts.Figures);
        Json.WriteNumber("claims", counts.Claims);
        Json.WriteNumber("identities", counts.Identities);
        Json.WriteNumber("exact", counts.Exact);
        Json.WriteNumber("rounded", counts.Rounded);
        Json.WriteNumber("adjusted", counts.Adjusted);
        Json.WriteNumber("contradicted", counts.Contradicted);
        Json.WriteEndObject();
    }

    private void WriteTables(ImmutableArray<TableSummary> tables)
    {
        Json.WriteStartArray("tables");
        foreach (var table in tables)
        {
            Json.WriteStartObject();
            Json.WriteString("id", table.Id);
            Json.WriteNumber("number", table.Number);
            Json.WriteString("title", table.Title);
            Json.WriteNumber("rows", table.Rows);
            Json.WriteNumber("figures", table.Figures);
            Json.WriteBoolean("empty", table.Empty);
            Json.WriteNumber("line", table.Line);
            Json.WriteEndObject();
        }

        Json.WriteEndArray();
    }

    private void WritePlans(ImmutableArray<PlanSummary> plans)
    {
        Json.WriteStartArray("plans");
        foreach (var plan in plans)
        {
            Json.WriteStartObject();
            Json.WriteString("project", plan.Project);
            Json.WriteString("yearFunds", plan.YearFunds?.ToString());
            Json.WriteString("periodFunds", plan.PeriodFunds?.ToString());
            Json.WriteNumber("indicators", plan.Indicators);
            Json.WriteNumber("line", plan.Line);
            Json.WriteEndObject();
        }

        Json.WriteEndArray();
    }

    private void WriteFindings(ImmutableArray<Finding> findings)
    {
        Json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            if (finding.Severity < least)
                continue;
            Json.WriteStartObject();
            Json.WriteString("rule", finding.Rule);
            Json.WriteString("severity", JsonWords.Of(finding.Severity));
            Json.WriteString("message", finding.Message.In(language));
            Json.WriteString("expected", finding.Expected);
            Json.WriteString("actual", finding.Actual);
            Json.WriteStartArray("places");
            foreach (var place in finding.Places)
                PlaceJson.Write(Json, place);
            Json.WriteEndArray();
            if (finding.Explanation is { } explanation)
                WriteExplanation(explanation);
            Json.WriteEndObject();
        }

        Json.WriteEndArray();
    }

    /// <summary>Only with <c>--explain</c>, and only on contradictions.</summary>
    private void WriteExplanation(FindingExplanation explanation)
    {
        Json.WriteStartArray("candidates");
        foreach (var candidate in explanation.Candidates)
        {
            Json.WriteStartObject();
            Json.WritePropertyName("place");
            PlaceJson.Write(Json, candidate.Place);
            Json.WriteString("printed", candidate.Place.Printed);
            Json.WriteString("least", candidate.Least);
            Json.WriteString("most", candidate.Most);
            Json.WriteString("hypothesis", candidate.Hypothesis?.In(language));
            Json.WriteEndObject();
        }

        Json.WriteEndArray();
        Json.WriteBoolean("unique", explanation.IsUnique);
    }

    private void WriteUnrecognised(ImmutableArray<UnrecognisedText> texts)
    {
        Json.WriteStartArray("unrecognised");
        foreach (var text in texts)
        {
            Json.WriteStartObject();
            Json.WriteNumber("line", text.Line);
            Json.WriteString("text", text.Text.In(language));
            Json.WriteEndObject();
        }

        Json.WriteEndArray();
    }

    private void WriteClaims(ImmutableArray<Claim> claims)
    {
        Json.WriteStartArray("claims");
        foreach (var claim in claims)
        {
            Json.WriteStartObject();
            Json.WriteNumber("line", claim.Line);
            Json.WriteNumber("page", claim.Page);
            Json.WriteString("sentence", claim.Sentence);
            Json.WriteString("kind", JsonWords.Of(claim.Kind));
            Json.WriteString("printed", claim.Printed);
            Json.WriteString("expected", claim.Expected);
            Json.WriteString("verdict", JsonWords.Of(claim.Verdict));
            Json.WriteEndObject();
        }

        Json.WriteEndArray();
    }
}

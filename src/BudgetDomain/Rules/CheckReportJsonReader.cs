using System.Collections.Immutable;
using System.Text.Json;
using BudgetDomain.Disclosure;
using BudgetDomain.Narrative;
using BudgetDomain.Reconciliation;
using BudgetDomain.Text;

namespace BudgetDomain.Rules;

/// <summary>Reads the JSON form of a check report. Keys that it does not know are passed over: a later release may write more.</summary>
internal static class CheckReportJsonReader
{
    /// <summary>Reads a report, the reader standing at the begin of its object.</summary>
    public static CheckReport Read(ref Utf8JsonReader reader)
    {
        JsonRead.BeginObject(ref reader);
        string? file = null;
        string? form = null;
        string? unit = null;
        int? year = null;
        Grade? verdict = null;
        CheckCounts? counts = null;
        ImmutableArray<TableSummary> tables = [];
        ImmutableArray<Finding> findings = [];
        ImmutableArray<UnrecognisedText> unrecognised = [];
        ImmutableArray<Claim> claims = [];
        ImmutableArray<PlanSummary> plans = [];
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("file"u8))
                file = JsonRead.String(ref reader);
            else if (reader.ValueTextEquals("form"u8))
                form = JsonRead.OptionalString(ref reader);
            else if (reader.ValueTextEquals("unit"u8))
                unit = JsonRead.OptionalString(ref reader);
            else if (reader.ValueTextEquals("year"u8))
                year = JsonRead.OptionalInteger(ref reader);
            else if (reader.ValueTextEquals("verdict"u8))
                verdict = JsonWords.GradeOf(JsonRead.String(ref reader));
            else if (reader.ValueTextEquals("counts"u8))
                counts = ReadCounts(ref reader);
            else if (reader.ValueTextEquals("tables"u8))
                tables = JsonRead.Array(ref reader, ReadTable);
            else if (reader.ValueTextEquals("findings"u8))
                findings = JsonRead.Array(ref reader, ReadFinding);
            else if (reader.ValueTextEquals("unrecognised"u8))
                unrecognised = JsonRead.Array(ref reader, ReadUnrecognised);
            else if (reader.ValueTextEquals("claims"u8))
                claims = JsonRead.Array(ref reader, ReadClaim);
            else if (reader.ValueTextEquals("plans"u8))
                plans = JsonRead.Array(ref reader, ReadPlan);
            else
                JsonRead.Skip(ref reader);
        }

        return new()
        {
            File = file ?? throw Missing("file"),
            Form = form,
            Unit = unit,
            Year = year,
            Verdict = verdict ?? throw Missing("verdict"),
            Counts = counts ?? throw Missing("counts"),
            Tables = tables,
            Findings = findings,
            Unrecognised = unrecognised,
            Claims = claims,
            Plans = plans,
        };
    }

    private static CheckCounts ReadCounts(ref Utf8JsonReader reader)
    {
        JsonRead.Advance(ref reader);
        JsonRead.BeginObject(ref reader);
        var counts = new CheckCounts(0, 0, 0, 0, 0, 0, 0, 0);
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("tables"u8))
                counts = counts with { Tables = JsonRead.Integer(ref reader) };
            else if (reader.ValueTextEquals("figures"u8))
                counts = counts with { Figures = JsonRead.Integer(ref reader) };
            else if (reader.ValueTextEquals("claims"u8))
                counts = counts with { Claims = JsonRead.Integer(ref reader) };
            else if (reader.ValueTextEquals("identities"u8))
                counts = counts with { Identities = JsonRead.Integer(ref reader) };
            else if (reader.ValueTextEquals("exact"u8))
                counts = counts with { Exact = JsonRead.Integer(ref reader) };
            else if (reader.ValueTextEquals("rounded"u8))
                counts = counts with { Rounded = JsonRead.Integer(ref reader) };
            else if (reader.ValueTextEquals("adjusted"u8))
                counts = counts with { Adjusted = JsonRead.Integer(ref reader) };
            else if (reader.ValueTextEquals("contradicted"u8))
                counts = counts with { Contradicted = JsonRead.Integer(ref reader) };
            else
                JsonRead.Skip(ref reader);
        }

        return counts;
    }

    private static TableSummary ReadTable(ref Utf8JsonReader reader)
    {
        JsonRead.BeginObject(ref reader);
        var table = new TableSummary(string.Empty, 0, string.Empty, 0, 0, false, 0);
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("id"u8))
                table = table with { Id = JsonRead.String(ref reader) };
            else if (reader.ValueTextEquals("number"u8))
                table = table with { Number = JsonRead.Integer(ref reader) };
            else if (reader.ValueTextEquals("title"u8))
                table = table with { Title = JsonRead.String(ref reader) };
            else if (reader.ValueTextEquals("rows"u8))
                table = table with { Rows = JsonRead.Integer(ref reader) };
            else if (reader.ValueTextEquals("figures"u8))
                table = table with { Figures = JsonRead.Integer(ref reader) };
            else if (reader.ValueTextEquals("empty"u8))
                table = table with { Empty = JsonRead.Boolean(ref reader) };
            else if (reader.ValueTextEquals("line"u8))
                table = table with { Line = JsonRead.Integer(ref reader) };
            else
                JsonRead.Skip(ref reader);
        }

        return table.Id.Length > 0 ? table : throw Missing("id");
    }

    private static Finding ReadFinding(ref Utf8JsonReader reader)
    {
        JsonRead.BeginObject(ref reader);
        var finding = new Finding(string.Empty, Severity.Info, new(string.Empty, string.Empty), null, null, []);
        var hasSeverity = false;
        ImmutableArray<FindingCandidate>? candidates = null;
        var isUnique = false;
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("rule"u8))
                finding = finding with { Rule = JsonRead.String(ref reader) };
            else if (reader.ValueTextEquals("severity"u8))
                (finding, hasSeverity) = (finding with { Severity = JsonWords.SeverityOf(JsonRead.String(ref reader)) }, true);
            else if (reader.ValueTextEquals("message"u8))
                finding = finding with { Message = ReadMessage(ref reader) };
            else if (reader.ValueTextEquals("expected"u8))
                finding = finding with { Expected = JsonRead.OptionalString(ref reader) };
            else if (reader.ValueTextEquals("actual"u8))
                finding = finding with { Actual = JsonRead.OptionalString(ref reader) };
            else if (reader.ValueTextEquals("places"u8))
                finding = finding with { Places = JsonRead.Array(ref reader, ReadPlace) };
            else if (reader.ValueTextEquals("candidates"u8))
                candidates = JsonRead.Array(ref reader, ReadCandidate);
            else if (reader.ValueTextEquals("unique"u8))
                isUnique = JsonRead.Boolean(ref reader);
            else
                JsonRead.Skip(ref reader);
        }

        if (candidates is { } all)
            finding = finding with { Explanation = new(all, isUnique) };
        return finding.Rule.Length == 0 ? throw Missing("rule") : hasSeverity ? finding : throw Missing("severity");
    }

    private static FindingCandidate ReadCandidate(ref Utf8JsonReader reader)
    {
        JsonRead.BeginObject(ref reader);
        Place? place = null;
        var candidate = new FindingCandidate(new(string.Empty, string.Empty, string.Empty, 0, 0, string.Empty), null, null, null);
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("place"u8))
            {
                place = JsonRead.Object(ref reader, ReadPlace);
            }
            else if (reader.ValueTextEquals("least"u8))
            {
                candidate = candidate with { Least = JsonRead.OptionalString(ref reader) };
            }
            else if (reader.ValueTextEquals("most"u8))
            {
                candidate = candidate with { Most = JsonRead.OptionalString(ref reader) };
            }
            else if (reader.ValueTextEquals("hypothesis"u8))
            {
                candidate = candidate with { Hypothesis = JsonRead.OptionalString(ref reader) is { } text ? new(text, text) : null };
            }
            else
            {
                // What is printed stands in the place as well.
                JsonRead.Skip(ref reader);
            }
        }

        return candidate with { Place = place ?? throw Missing("place") };
    }

    private static Place ReadPlace(ref Utf8JsonReader reader) => PlaceJson.Read(ref reader, line: 0);

    /// <summary>A claim without what it was matched to, which its JSON does not say.</summary>
    private static Claim ReadClaim(ref Utf8JsonReader reader)
    {
        JsonRead.BeginObject(ref reader);
        var claim = new Claim { Kind = ClaimKind.Amount, Line = 0, Page = 0, Sentence = string.Empty, Printed = string.Empty, Verdict = ClaimVerdict.Unresolved, Basis = new(string.Empty, string.Empty) };
        var (hasKind, hasVerdict) = (false, false);
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("line"u8))
                claim = claim with { Line = JsonRead.Integer(ref reader) };
            else if (reader.ValueTextEquals("page"u8))
                claim = claim with { Page = JsonRead.Integer(ref reader) };
            else if (reader.ValueTextEquals("sentence"u8))
                claim = claim with { Sentence = JsonRead.String(ref reader) };
            else if (reader.ValueTextEquals("kind"u8))
                (claim, hasKind) = (claim with { Kind = JsonWords.ClaimKindOf(JsonRead.String(ref reader)) }, true);
            else if (reader.ValueTextEquals("printed"u8))
                claim = claim with { Printed = JsonRead.String(ref reader) };
            else if (reader.ValueTextEquals("expected"u8))
                claim = claim with { Expected = JsonRead.OptionalString(ref reader) };
            else if (reader.ValueTextEquals("verdict"u8))
                (claim, hasVerdict) = (claim with { Verdict = JsonWords.ClaimVerdictOf(JsonRead.String(ref reader)) }, true);
            else
                JsonRead.Skip(ref reader);
        }

        return !hasKind ? throw Missing("kind") : hasVerdict ? claim : throw Missing("verdict");
    }

    private static UnrecognisedText ReadUnrecognised(ref Utf8JsonReader reader)
    {
        JsonRead.BeginObject(ref reader);
        var text = new UnrecognisedText(0, new(string.Empty, string.Empty));
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("line"u8))
                text = text with { Line = JsonRead.Integer(ref reader) };
            else if (reader.ValueTextEquals("text"u8))
                text = text with { Text = ReadMessage(ref reader) };
            else
                JsonRead.Skip(ref reader);
        }

        return text;
    }

    private static PlanSummary ReadPlan(ref Utf8JsonReader reader)
    {
        JsonRead.BeginObject(ref reader);
        var plan = new PlanSummary(string.Empty, null, null, 0, 0);
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("project"u8))
                plan = plan with { Project = JsonRead.String(ref reader) };
            else if (reader.ValueTextEquals("yearFunds"u8))
                plan = plan with { YearFunds = ReadAmount(ref reader) };
            else if (reader.ValueTextEquals("periodFunds"u8))
                plan = plan with { PeriodFunds = ReadAmount(ref reader) };
            else if (reader.ValueTextEquals("indicators"u8))
                plan = plan with { Indicators = JsonRead.Integer(ref reader) };
            else if (reader.ValueTextEquals("line"u8))
                plan = plan with { Line = JsonRead.Integer(ref reader) };
            else
                JsonRead.Skip(ref reader);
        }

        return plan;
    }

    private static WanYuan? ReadAmount(ref Utf8JsonReader reader)
    {
        if (JsonRead.OptionalString(ref reader) is not { } text)
            return null;
        return WanYuan.TryParse(text, out var amount) ? amount : throw new JsonException($"不是金额：{text}");
    }

    /// <summary>A message is in one language in JSON; what is read shows it in either.</summary>
    private static LocalizedText ReadMessage(ref Utf8JsonReader reader)
    {
        var text = JsonRead.String(ref reader);
        return new(text, text);
    }

    private static JsonException Missing(string key) => new($"核对报告缺少 {key}");
}

using System.Text.Encodings.Web;
using System.Text.Json;
using BudgetDomain.Disclosure;
using BudgetDomain.Rules;

namespace BudgetDomain.Reports;

/// <summary>
/// Findings as SARIF 2.1.0 (静态分析结果交换格式), which code review and continuous integration show beside the files. One run with any number
/// of documents; what could not be read is a notification of the run.
/// </summary>
/// <remarks>Begin, then write documents, then end: one after the other, not from several threads.</remarks>
public sealed class SarifReport : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    private readonly Utf8JsonWriter _json;
    private readonly MessageLanguage _language;
    private readonly Severity _least;
    private readonly RuleCatalogue _rules;
    private readonly List<UnreadableDocument> _unreadable = [];

    /// <summary>Creates a writer.</summary>
    /// <param name="output">Where to; it is not closed.</param>
    /// <param name="language">The language of messages.</param>
    /// <param name="least">The least severity that is written.</param>
    /// <param name="rules">The rules that are described; those of the library by default.</param>
    public SarifReport(Stream output, MessageLanguage language = MessageLanguage.Chinese, Severity least = Severity.Info, RuleCatalogue? rules = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        _json = new(output, Options);
        (_language, _least, _rules) = (language, least, rules ?? RuleCatalogue.Default);
    }

    /// <summary>Writes what stands before all documents.</summary>
    public void Begin()
    {
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", "BudgetDomain");
        _json.WriteString("language", _language == MessageLanguage.English ? "en" : "zh-CN");
        _json.WriteStartArray("rules");
        foreach (var rule in _rules.Rules)
            WriteRule(rule);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteStartArray("results");
    }

    /// <summary>Writes the findings of a document.</summary>
    /// <param name="report">What was found.</param>
    public void Write(CheckReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        foreach (var finding in report.Findings.Where(finding => finding.Severity >= _least))
            WriteResult(report.File, finding);
        _json.Flush();
    }

    /// <summary>Takes note of a file that could not be read.</summary>
    /// <param name="document">The file.</param>
    public void WriteUnreadable(UnreadableDocument document) => _unreadable.Add(document);

    /// <summary>Writes what stands after all documents.</summary>
    public void End()
    {
        _json.WriteEndArray();
        _json.WriteStartArray("invocations");
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful", _unreadable.Count == 0);
        _json.WriteStartArray("toolExecutionNotifications");
        foreach (var document in _unreadable)
        {
            _json.WriteStartObject();
            _json.WriteString("level", "error");
            WriteMessage("message", document.Why.In(_language));
            _json.WriteStartArray("locations");
            WriteLocation(document.File, null, null);
            _json.WriteEndArray();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void WriteRule(RuleInfo rule)
    {
        _json.WriteStartObject();
        _json.WriteString("id", rule.Id);
        WriteMessage("shortDescription", rule.Title.In(_language));
        WriteMessage("fullDescription", rule.Formula.In(_language));
        WriteMessage("help", rule.Regulation.In(_language));
        _json.WriteStartObject("defaultConfiguration");
        _json.WriteString("level", Level(rule.DefaultSeverity));
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteResult(string file, Finding finding)
    {
        _json.WriteStartObject();
        _json.WriteString("ruleId", finding.Rule);
        if (IndexOf(finding.Rule) is var index and >= 0)
            _json.WriteNumber("ruleIndex", index);
        _json.WriteString("level", Level(finding.Severity));
        WriteMessage("message", finding.Message.In(_language));
        _json.WriteStartArray("locations");
        WriteLocation(file, finding.Places.IsEmpty ? null : finding.Places[0], null);
        _json.WriteEndArray();
        if (finding.Places.Length > 1)
        {
            _json.WriteStartArray("relatedLocations");
            for (var i = 1; i < finding.Places.Length; i++)
                WriteLocation(file, finding.Places[i], i);
            _json.WriteEndArray();
        }

        if (finding.Actual is not null || finding.Expected is not null)
        {
            _json.WriteStartObject("properties");
            _json.WriteString("actual", finding.Actual);
            _json.WriteString("expected", finding.Expected);
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }

    private void WriteLocation(string file, Place? place, int? id)
    {
        _json.WriteStartObject();
        if (id is { } number)
            _json.WriteNumber("id", number);
        _json.WriteStartObject("physicalLocation");
        _json.WriteStartObject("artifactLocation");
        _json.WriteString("uri", AddressOf(file));
        _json.WriteEndObject();
        if (place is { Line: > 0 })
        {
            _json.WriteStartObject("region");
            _json.WriteNumber("startLine", place.Line);
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
        var path = place is null ? [] : new[] { place.Table, place.Row, place.Column }.Where(static part => part.Length > 0).ToList();
        if (path.Count > 0)
        {
            _json.WriteStartArray("logicalLocations");
            _json.WriteStartObject();
            _json.WriteString("name", path[^1]);
            _json.WriteString("fullyQualifiedName", string.Join(" › ", path));
            _json.WriteEndObject();
            _json.WriteEndArray();
        }

        if (id is not null && place is not null)
            WriteMessage("message", place.Printed.Length > 0 ? place.Printed : "-");
        _json.WriteEndObject();
    }

    private void WriteMessage(string name, string text)
    {
        _json.WriteStartObject(name);
        _json.WriteString("text", text);
        _json.WriteEndObject();
    }

    private int IndexOf(string id)
    {
        for (var i = 0; i < _rules.Rules.Length; i++)
        {
            if (_rules.Rules[i].Id == id)
                return i;
        }

        return -1;
    }

    /// <summary>A path as a relative reference: each step escaped, so that Chinese names and blanks are lawful.</summary>
    private static string AddressOf(string file)
    {
        var path = string.Join('/', file.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
        return path.StartsWith('/') ? "file://" + path : path;
    }

    private static string Level(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };
}

using System.Text.Encodings.Web;
using System.Text.Json;

namespace BudgetDomain.Rules;

/// <summary>The JSON form of a check report (核对报告), version 1: the schema is <c>docs/schemas/check-report.v1.schema.json</c>.</summary>
/// <remarks>
/// <para>The keys and their order are a promise: within a version keys may come, none goes or changes its meaning. The command <c>budget check</c>
/// writes the same bytes. A report holds its messages in both languages, its JSON in one.</para>
/// <para><see cref="CheckReport"/> carries a converter, so that it is read and written by <see cref="JsonSerializer"/> as well, also under a
/// host's source generation; in Chinese, unless the host adds a <see cref="CheckReportJsonConverter"/> of another language to its options.</para>
/// </remarks>
public static class CheckReportJson
{
    /// <summary>How the command writes: indented, and Chinese as it is, for files and pipes. JSON inside a web page needs the default encoder.</summary>
    public static JsonWriterOptions WriterOptions => new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>Writes a report.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="report">The report.</param>
    /// <param name="language">The language of messages.</param>
    /// <param name="least">The least severity of the findings that are written; counts are always those of all.</param>
    public static void Write(Utf8JsonWriter json, CheckReport report, MessageLanguage language = MessageLanguage.Chinese, Severity least = Severity.Info)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(report);
        new CheckReportJsonWriter(json, language, least).Write(report);
    }

    /// <summary>Reads a report. Its messages are in the one language that they were written in.</summary>
    /// <param name="reader">The reader, at the begin of the object.</param>
    /// <exception cref="JsonException">It is no check report.</exception>
    public static CheckReport Read(ref Utf8JsonReader reader) => CheckReportJsonReader.Read(ref reader);
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace BudgetDomain.Rules;

/// <summary>Reads and writes a check report as <see cref="CheckReportJson"/> does, in one language.</summary>
/// <remarks><see cref="CheckReport"/> carries one in Chinese; one in a host's options comes before it, also under source generation.</remarks>
public sealed class CheckReportJsonConverter : JsonConverter<CheckReport>
{
    /// <summary>Creates a converter in Chinese.</summary>
    public CheckReportJsonConverter()
        : this(MessageLanguage.Chinese)
    {
    }

    /// <summary>Creates a converter.</summary>
    /// <param name="language">The language of messages.</param>
    public CheckReportJsonConverter(MessageLanguage language) => Language = language;

    /// <summary>The language of messages.</summary>
    public MessageLanguage Language { get; }

    /// <inheritdoc/>
    public override CheckReport Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => CheckReportJson.Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CheckReport value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        CheckReportJson.Write(writer, value, Language);
    }
}

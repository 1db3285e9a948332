using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Forms;

namespace BudgetDomain.Typed;

/// <summary>Reads and writes a disclosure as <see cref="UnitDisclosureJson"/> does.</summary>
/// <remarks><see cref="UnitDisclosure"/> carries one that knows the forms of the library; a host with forms of its own adds one to its options.</remarks>
public sealed class UnitDisclosureJsonConverter : JsonConverter<UnitDisclosure>
{
    /// <summary>Creates a converter that knows the forms of the library.</summary>
    public UnitDisclosureJsonConverter()
        : this(KnownForms.All)
    {
    }

    /// <summary>Creates a converter.</summary>
    /// <param name="forms">The forms that disclosures may follow.</param>
    public UnitDisclosureJsonConverter(ImmutableArray<Form> forms) => Forms = forms.IsDefault ? [] : forms;

    /// <summary>The forms that disclosures may follow.</summary>
    public ImmutableArray<Form> Forms { get; }

    /// <inheritdoc/>
    public override UnitDisclosure Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => UnitDisclosureJson.Read(ref reader, Forms);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, UnitDisclosure value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        UnitDisclosureJson.Write(writer, value);
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using BudgetDomain.Disclosure;
using BudgetDomain.Reconciliation;
using BudgetDomain.Typed.Json;

namespace BudgetDomain.Typed;

/// <summary>The JSON form of a disclosure (单位预算公开), version 1: the schema is <c>docs/schemas/unit-disclosure.v1.schema.json</c>.</summary>
/// <remarks>
/// It holds the tables with every figure on its slice, exact and as printed, the plans of performance targets, the sections and the narrative with its
/// claims as judged. Figures that are read are reconciled again: JSON whose figures contradict each other is refused like a document that does. Claims
/// keep the verdict that they were written with.
/// </remarks>
public static class UnitDisclosureJson
{
    /// <summary>What the key <c>format</c> says: name and version.</summary>
    public const string Format = "unit-disclosure/1";

    /// <summary>Writes a disclosure.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="disclosure">The disclosure.</param>
    public static void Write(Utf8JsonWriter json, UnitDisclosure disclosure)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(disclosure);
        new DisclosureJsonWriter(json).Write(disclosure);
    }

    /// <summary>Reads a disclosure.</summary>
    /// <param name="reader">The reader, at the begin of the object.</param>
    /// <param name="forms">The forms that it may follow.</param>
    /// <param name="worstAccepted">The worst grade that is accepted.</param>
    /// <exception cref="JsonException">
    /// It is no disclosure, of another version, or of a form that is not given; or its figures contradict each other: then the cause is a
    /// <see cref="DisclosureContradictionException"/> with all reasons.
    /// </exception>
    public static UnitDisclosure Read(ref Utf8JsonReader reader, ImmutableArray<Form> forms, Grade worstAccepted = Grade.Adjusted)
    {
        var json = new DisclosureJsonReader(forms.IsDefault ? [] : forms);
        var document = json.Read(ref reader);
        if (UnitDisclosure.TryCreate(document, out var disclosure, out var findings, worstAccepted))
            return disclosure.With(json.Narrative);
        var cause = new DisclosureContradictionException(findings);
        throw new JsonException(cause.Message, cause);
    }
}

using System.Text.Json;
using BudgetDomain.Documents;
using BudgetDomain.Typed;

namespace BudgetDomain.Fuzz;

/// <summary>The JSON of disclosures: whatever the bytes, a disclosure that is written and read back the same, or a <see cref="JsonException"/>.</summary>
internal static class DisclosureJsonTarget
{
    private const int Longest = 40_000;

    private static readonly string[] Words =
    [
        "{", "}", "[", "]", ",", ":", "null", "true", "0", "-1", "1e99", "2147483648", "\"\"", "\"amount\":\"", "\"line\":", "\"plans\":[", "\"sections\":{", "\"narrative\":[", "\"claims\":[", "\"verdict\":\"Exact\"",
        "\"kind\":\"Share\"", "\"target\":\"≥\"", "\"weight\":\"1.5\"", "\"lastPlace\":\"0\"", "\"officeArea\":\"99999999999999999999999999999\"", "\"yearFunds\":{}", "\"unit\":\"Yuan\"", "\\u0000", "\\uD800",
        "9007199254740993", "92233720368.547758", "\"scope\":\"Period\"", "\"names\":[1]", "\"slice\":{\"side\":\"Income\"}", "\"format\":\"unit-disclosure/2\"",
    ];

    public static IEnumerable<FuzzTarget> All()
    {
        yield return new("disclosure-json", 3, new(Corpus(), Words, Longest), Run);
    }

    /// <summary>The JSON of every document of the corpus that is a disclosure.</summary>
    private static List<byte[]> Corpus()
    {
        var corpus = new List<byte[]>();
        foreach (var bytes in CorpusFiles.Whole("documents"))
        {
            try
            {
                var json = JsonSerializer.SerializeToUtf8Bytes(UnitDisclosure.Create(DisclosureReader.Default.Read("a.md", bytes)));
                if (json.Length <= Longest)
                    corpus.Add(json);
            }
            catch (Exception refusal) when (refusal is DisclosureFormatException or DisclosureContradictionException)
            {
                // Damaged on purpose.
            }
        }

        return corpus;
    }

    private static bool Run(byte[] bytes)
    {
        UnitDisclosure disclosure;
        try
        {
            disclosure = JsonSerializer.Deserialize<UnitDisclosure>(bytes)!;
        }
        catch (JsonException refusal)
        {
            WrongAnswerException.Unless(refusal.Message.Length > 0, "a refusal without a message");
            return false;
        }

        if (disclosure is null)
            return false;
        WrongAnswerException.Unless(disclosure.Plans.All(static p => p.Plan is null || p.Problems.IsEmpty), "a plan with problems");
        _ = disclosure.Sections is { Procurement.Agrees: true, Vehicles.Agrees: true };
        var written = JsonSerializer.SerializeToUtf8Bytes(disclosure);
        WrongAnswerException.Unless(written.AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize<UnitDisclosure>(written))), "it does not read back as it was written");
        return true;
    }
}

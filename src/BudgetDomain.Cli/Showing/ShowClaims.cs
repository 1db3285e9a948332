using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using BudgetDomain.Cli.Reports;
using BudgetDomain.Narrative;
using BudgetDomain.Reports;

namespace BudgetDomain.Cli.Showing;

/// <summary>Writes what the narrative was understood to assert, and what each claim was matched to.</summary>
internal static class ShowClaims
{
    /// <summary>A line for each claim: where, what kind, what is printed, the verdict and the reason for it.</summary>
    public static void Write(TextWriter output, ImmutableArray<Claim> claims, MessageLanguage language)
    {
        var words = new ReportWords(language);
        output.WriteLine();
        output.WriteLine(words.ClaimsHeading(claims.Length));
        foreach (var claim in claims)
        {
            var subject = claim.Subject.Length == 0 ? string.Empty : $"“{claim.Subject}” ";
            output.WriteLine(TextLayout.OneLine($"  {words.Line(claim.Line)}  [{words.VerdictWord(claim.Verdict)}] {words.ClaimWord(claim.Kind)} {subject}{claim.Printed}{words.Colon}{claim.Basis.In(language)}"));
        }
    }

    /// <summary>The claims as in the JSON of <c>budget check</c>, with subject, basis and the printed figure that each was matched to.</summary>
    public static void Write(Utf8JsonWriter json, ImmutableArray<Claim> claims, MessageLanguage language)
    {
        json.WriteStartArray("claims");
        foreach (var claim in claims)
        {
            json.WriteStartObject();
            json.WriteNumber("line", claim.Line);
            json.WriteNumber("page", claim.Page);
            json.WriteString("sentence", claim.Sentence);
            json.WriteString("kind", claim.Kind.ToString().ToLowerInvariant());
            json.WriteString("subject", claim.Subject);
            json.WriteString("printed", claim.Printed);
            json.WriteString("expected", claim.Expected);
            json.WriteString("verdict", claim.Verdict.ToString().ToLowerInvariant());
            json.WriteString("basis", claim.Basis.In(language));
            json.WriteString("matched", claim.Match is { } match ? string.Create(CultureInfo.InvariantCulture, $"{match.Table} › {match.Row} › {match.Column} ({match.Line})") : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

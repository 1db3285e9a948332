using System.Collections.Immutable;
using System.Globalization;
using BudgetDomain.Narrative;

namespace BudgetDomain.Reports.Html;

/// <summary>The statements of the narrative (文字说明): what each says, what it was held against, and whether it agrees.</summary>
internal sealed class ClaimSection(HtmlOutput html, PageWords words, ReportWords phrases)
{
    public void Write(ImmutableArray<Claim> claims)
    {
        if (claims.IsEmpty)
            return;
        html.Open("section", ("class", "claims")).Element("h2", phrases.ClaimsHeading(claims.Length)).Open("ul", ("class", "grades"));
        foreach (var group in claims.GroupBy(static claim => claim.Verdict).OrderBy(static group => group.Key))
            html.Element("li", string.Create(CultureInfo.InvariantCulture, $"{phrases.VerdictWord(group.Key)} {group.Count()}"));
        html.Close("ul").Open("details").Element("summary", words.AllClaims).Open("div", ("class", "scroll")).Open("table", ("class", "documents")).Open("thead").Open("tr");
        foreach (var head in new[] { words.Line, words.Printed, words.Expected, words.Verdict, words.HeldAgainst, words.Sentence })
            html.Element("th", head, ("scope", "col"));
        html.Close("tr").Close("thead").Open("tbody");
        foreach (var claim in claims)
            Write(claim);
        html.Close("tbody").Close("table").Close("div").Close("details").Close("section");
    }

    private void Write(Claim claim)
    {
        var number = claim.Line.ToString(CultureInfo.InvariantCulture);
        html.Open("tr").Element("td", number).Element("td", claim.Printed).Element("td", claim.Expected ?? string.Empty);
        html.Open("td").Element("span", phrases.VerdictWord(claim.Verdict), ("class", $"badge {ClassOf(claim.Verdict)}")).Close("td");
        html.Element("td", claim.Basis.In(words.Language)).Element("td", claim.Sentence).Close("tr");
    }

    private static string ClassOf(ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Exact => "exact",
        ClaimVerdict.Rounded => "rounded",
        ClaimVerdict.Adjusted => "adjusted",
        ClaimVerdict.Contradicted => "contradicted",
        _ => "none",
    };
}

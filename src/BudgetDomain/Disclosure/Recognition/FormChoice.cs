namespace BudgetDomain.Disclosure.Recognition;

/// <summary>The form a document is read by, how sure that is, and which other form comes near.</summary>
/// <param name="Form">The form; none when no table is understood.</param>
/// <param name="Words">Its words.</param>
/// <param name="Matches">Its tables.</param>
/// <param name="Confidence">How sure it is, in hundredths.</param>
/// <param name="RunnerUp">Another form that fits nearly as well, or a described one that was nearly believed; none when the choice is clear.</param>
/// <param name="RunnerUpConfidence">How sure it would be of that one, in hundredths.</param>
internal sealed record FormChoice(Form? Form, Lexicon Words, List<TableMatch> Matches, int Confidence, Form? RunnerUp = null, int RunnerUpConfidence = 0)
{
    // From here on a described form is believed; runners-up as near as this are named.
    private const int Sure = 80, Near = 10, Possible = 60;

    // So many tables read by words alone are a disclosure; or as many as a described form sees that is not the place's.
    private const int FewestGenericTables = 3;

    /// <summary>Chooses among what the described forms and the generic ones make of a document.</summary>
    public static FormChoice Of(IEnumerable<FormChoice> described, Func<IEnumerable<FormChoice>> generic)
    {
        // A form of which no table has a title may only look alike.
        var candidates = described.Where(static c => c.Matches.Exists(static m => m.Title is not null)).OrderByDescending(static c => c.Score).ToList();
        var best = candidates.FirstOrDefault();

        // Of a document with few tables, headers may fit another place better than the one whose titles it has.
        if (best is { Confidence: < Sure })
            best = candidates.Find(c => c.Confidence >= Sure && c.Matches.Count >= best.Matches.Count) ?? best;
        if (best is null || best.Confidence < Sure)
        {
            var other = generic().MaxBy(static c => c.Matches.Count);
            if (best is null && other is { Matches.Count: > 0 and < FewestGenericTables })
                return Few(other);
            if (other is not null && other.Matches.Count >= Math.Min(FewestGenericTables, best?.Matches.Count ?? FewestGenericTables) && other.Matches.Count * 2 >= (best?.Matches.Count ?? 0))
                return best is { Confidence: >= Possible } ? other with { RunnerUp = best.Form, RunnerUpConfidence = best.Confidence } : other;
        }

        if (best is null)
            return new(null, Lexicon.Standard, [], 0);
        var second = candidates.Find(c => c != best && c.Matches.Count >= best.Matches.Count && c.Confidence >= best.Confidence - Near);
        return best with { RunnerUp = second?.Form, RunnerUpConfidence = second?.Confidence ?? 0 };
    }

    /// <summary>
    /// Of fewer tables those that show by their own sums what they are; each is checked by itself, since a title that other tables do not bear out may say too little
    /// (行政事业性收费收入预算表 is not of all income).
    /// </summary>
    private static FormChoice Few(FormChoice found)
    {
        var sure = found.Matches.FindAll(static m => m.ShowsItself).ConvertAll(static m => m with { StandsAlone = true, IsTentative = true });
        return sure.Count == 0 ? new(null, Lexicon.Standard, [], 0) : found with { Matches = sure, Confidence = found.Confidence * sure.Count / FewestGenericTables };
    }

    /// <summary>How sure it is that the tables found are those of a described form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="matches">Its tables in the document.</param>
    /// <param name="candidates">How many tables of the document could belong to a disclosure of this kind.</param>
    public static int ConfidenceOf(Form form, List<TableMatch> matches, int candidates)
    {
        if (matches.Count == 0)
            return 0;
        var own = matches.Count(static m => m.Title is null || HeadingReader.CoreTitle(m.Title.Text, out _) == HeadingReader.CoreTitle(m.Layout.Title, out _));
        var found = matches.Select(static m => m.Layout).Distinct().Count();

        // The titles of the place, or nearly all tables of the form and hardly any other.
        return Math.Max(100 * own / matches.Count, Math.Min(100 * found / form.Tables.Length, 100 * matches.Count / Math.Max(matches.Count, candidates)));
    }

    private int Score => Matches.Sum(static m => m.TitleScore + m.HeaderScore);
}

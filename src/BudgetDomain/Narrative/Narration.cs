using System.Collections.Immutable;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Narrative;

/// <summary>The narrative of one document while its claims are found: passages, mentions, and the claims so far.</summary>
internal sealed class Narration(LabelMatcher matcher, Surroundings surroundings, PrintedAmounts amounts)
{
    private readonly List<(int Passage, int Position, Claim Claim)> _claims = [];

    public LabelMatcher Matcher { get; } = matcher;

    public Surroundings Surroundings { get; } = surroundings;

    public PrintedAmounts Amounts { get; } = amounts;

    /// <summary>The budgets that the “三公” table of final accounts prints; <see langword="null"/> where it has none.</summary>
    public TableBudgets? Budgets { get; } = TableBudgets.Of(amounts.Document);

    public AbsentSubjects Absent { get; } = new(amounts);

    /// <summary>The passages in reading order, each with its numbers.</summary>
    public List<(Passage Passage, List<Mention> Mentions)> Passages { get; } = [];

    /// <summary>Changes that were found right: of what amount, by how much, which way, against what.</summary>
    public List<(Extent Amount, Extent Change, bool Fell, Period Against)> Changes { get; } = [];

    /// <summary>The claims in reading order.</summary>
    public ImmutableArray<Claim> Claims
        => [.. _claims.OrderBy(static c => c.Passage).ThenBy(static c => c.Position).Select(static c => c.Claim)];

    /// <summary>The paragraphs in reading order, each with its claims.</summary>
    public DisclosureNarrative ToNarrative()
    {
        var claims = _claims.OrderBy(static c => c.Position).ToLookup(static c => c.Passage, static c => c.Claim);
        return new([.. Passages.Select(p =>
        {
            var (line, page) = p.Passage.PlaceOf(0);
            return new NarrativeParagraph(
                p.Passage.Chapter is { } chapter ? [.. chapter.Path.Select(static c => c.Title)] : [], p.Passage.Printed, line, page, [.. claims[p.Passage.Index]]);
        })]);
    }

    /// <summary>States a claim on the words of a passage from one position to another.</summary>
    public void Add(ClaimKind kind, Passage passage, int start, int end, ClaimVerdict verdict, string? expected, string subject, LocalizedText basis, Place? match = null)
    {
        var (line, page) = passage.PlaceOf(start);
        _claims.Add((passage.Index, start, new()
        {
            Kind = kind,
            Line = line,
            Page = page,
            Sentence = passage.SentenceAt(start),
            Printed = passage.PrintedAt(start, end),
            Expected = expected,
            Verdict = verdict,
            Subject = subject,
            Basis = basis,
            Match = match,
        }));
    }

    /// <summary>States a claim on a number.</summary>
    public void Add(ClaimKind kind, Mention mention, ClaimVerdict verdict, string? expected, LocalizedText basis, Place? match = null)
    {
        mention.IsCovered = true;
        Add(kind, mention.Passage, mention.Number.Start, mention.Number.End, verdict, expected, SubjectOf(mention), basis, match);
    }

    /// <summary>What a number is about: its own words, or those of its sentence, with its own behind them where they are of another stage (接待费年初预算为……支出决算为).</summary>
    public static string SubjectOf(Mention mention) => mention switch
    {
        { Topic: null } or { Label.IsIdentifying: true } => mention.Label.Text,
        { Label: { Stage: { } own, Text.Length: > 0 }, Topic.Stage: { } other } when own != other => $"{mention.Topic.Text}……{mention.Label.Text}",
        _ => mention.Topic.Text,
    };

    /// <summary>The figures that a number may restate; whether they are exactly what it is about.</summary>
    public List<Figure> FiguresOf(Mention mention, out bool exact) => FiguresOf(mention.Label, mention.Topic, mention.Scope, out exact);

    /// <summary>The figures that a label may mean; where it names nothing of its own, those of what the sentence is about.</summary>
    public List<Figure> FiguresOf(Label label, Label? topic, SliceScope scope, out bool exact)
    {
        if (label.IsIdentifying)
        {
            var own = Matcher.Find(label, topic, scope, out exact);
            exact &= !MissesCarriedOver(label, own);
            return own;
        }

        exact = false;
        List<Figure> found = [];
        topic = TopicOf(label, topic);
        if (topic is not null)
        {
            found = Matcher.Find(topic, null, scope, out var isTopic);
            exact = isTopic && label.Stage is not null && !MissesCarriedOver(topic, found);
        }

        if (!label.SaysSide)
            return found;
        var whole = Matcher.Find(label, null, scope, out var isWhole);
        exact = topic is null ? isWhole && !MissesCarriedOver(label, whole) : exact;
        found.AddRange(whole);
        return found;
    }

    /// <summary>
    /// The figures that a number restates if it is wrong. 支出决算为 below 教育支出 may agree with the whole of what was spent; where it agrees with nothing, it is 教育支出 that it is of.
    /// </summary>
    public List<Figure> MeantFiguresOf(Mention mention, List<Figure> figures)
        => !mention.Label.IsIdentifying && TopicOf(mention.Label, mention.Topic) is { } topic && Matcher.Find(topic, null, mention.Scope, out _) is { Count: > 0 } own ? own : figures;

    /// <summary>What the sentence is about, where a number can be of it: 支出预算 after 财政拨款收入 is no income.</summary>
    private static Label? TopicOf(Label label, Label? topic)
        => topic is not null && label.SaysSide && topic.SaysSide && label.Income != topic.Income && label.Expenditure != topic.Expenditure ? null : topic;

    /// <summary>Whether money carried over may belong to what a label means, but to none of the figures.</summary>
    private bool MissesCarriedOver(Label label, List<Figure> figures)
        => Amounts.HasCarriedOver && label.Member(Cube.ClosedDimension.Vintage) < 0 && figures.TrueForAll(static f => f.Slice.Vintage == Cube.Vintage.CurrentYear);
}

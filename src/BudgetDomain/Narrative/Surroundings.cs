using BudgetDomain.Cube;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Narrative;

/// <summary>What is known of a document beyond its sentences: its year and stage, and what its chapters are about.</summary>
internal sealed class Surroundings
{
    private readonly Dictionary<Chapter, (SliceScope Scope, Label? Topic)> _chapters = [];
    private readonly int _year;

    public Surroundings(RecognisedDocument document, LabelReader labels)
    {
        Labels = labels;
        var cover = document.Outline.Cover;
        Stage = document.Form?.Stage ?? cover.Stage ?? BudgetStage.Budget;
        _year = cover.Year ?? document.Year ?? 0;
        HasForm = document.Tables.Length > 0;
    }

    public LabelReader Labels { get; }

    public BudgetStage Stage { get; }

    public bool HasForm { get; }

    /// <summary>The period that the tables of the document are of.</summary>
    public Period Own => new(0, Stage);

    /// <summary>The period that a label names.</summary>
    /// <param name="label">The label.</param>
    /// <param name="carried">The year that the sentence named before; 0 for none.</param>
    public Period PeriodOf(Label label, int carried)
    {
        var year = label.Year != 0 ? label.Year : carried;
        var relative = label.SaysPrevious ? -1 : year == 0 || _year == 0 ? 0 : Math.Clamp(year - _year, -99, 99);
        return new(relative, label.Stage ?? Stage);
    }

    /// <summary>The period of what something is compared with: 上年 where only a year is said, this year's budget where only 预算 is.</summary>
    public Period BaseOf(Label? against)
    {
        if (against is null)
            return new(-1, Stage);
        if (against.Year != 0 && _year != 0)
            return new(Math.Clamp(against.Year - _year, -99, 99), against.Stage ?? Stage);
        return against.SaysPrevious || against.Stage is null || Stage == BudgetStage.Budget ? new(-1, against.Stage ?? Stage) : new(0, against.Stage.Value);
    }

    /// <summary>What the titles of a chapter and those over it say.</summary>
    public (SliceScope Scope, Label? Topic) Of(Chapter? chapter)
    {
        if (chapter is null)
            return (SliceScope.Default, null);
        if (_chapters.TryGetValue(chapter, out var known))
            return known;
        var (scope, _) = Of(chapter.Parent);
        var label = Labels.Read(PrintedText.Normalise(chapter.Title));
        var topic = label.Names.Count > 0 || label.Doubles.Count > 0 || label.Member(ClosedDimension.ThreePublic) > 0 || label.Member(ClosedDimension.Kind) >= 0 ? label : null;
        return _chapters[chapter] = (scope.And(label), topic);
    }
}

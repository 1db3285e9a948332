using BudgetDomain.Cube;

namespace BudgetDomain.Narrative;

/// <summary>What the words before a number say it is the amount of.</summary>
internal sealed class Label
{
    public const int Dimensions = 5;

    private readonly int[] _members = [-1, -1, -1, -1, -1];

    public required string Text { get; init; }

    /// <summary>The names of subjects and projects in their order, the narrowest last, each with what it may stand for.</summary>
    public List<(string Name, IReadOnlyList<SubjectKey> Keys)> Names { get; } = [];

    /// <summary>Words that are a member of the cube and the name of a subject too, such as 公务接待费.</summary>
    public List<(LabelWord Word, string Name, IReadOnlyList<SubjectKey> Keys)> Doubles { get; } = [];

    public bool Income { get; set; }

    public bool Expenditure { get; set; }

    /// <summary>预算 or 决算, the last that is said.</summary>
    public Disclosure.BudgetStage? Stage { get; set; }

    public bool SaysPrevious { get; set; }

    public bool IsVague { get; set; }

    /// <summary>The year named; 0 where none is.</summary>
    public int Year { get; set; }

    /// <summary>The words that are not known; empty where all are.</summary>
    public string Rest { get; set; } = string.Empty;

    /// <summary>Whether its words exclude each other.</summary>
    public bool IsContradictory { get; private set; }

    public bool IsKnown => Rest.Length == 0 && !IsContradictory;

    /// <summary>Whether it names anything of its own: a member, a subject, a project, or words that are not known.</summary>
    public bool IsIdentifying
        => Names.Count > 0 || Doubles.Count > 0 || Rest.Length > 0 || Array.Exists(_members, static m => m >= 0);

    /// <summary>Whether it says at least 预算, 决算, 收入 or 支出.</summary>
    public bool SaysSide => Income || Expenditure;

    public int Member(ClosedDimension dimension) => _members[(int)dimension];

    /// <summary>The member on a dimension, one that is the name of a subject too included; -1 where nothing is said.</summary>
    public int Said(ClosedDimension dimension)
    {
        foreach (var (word, _, _) in Doubles)
        {
            if (word.Meaning.Member(dimension) is var member and > 0)
                return member;
        }

        return Member(dimension);
    }

    /// <summary>Whether it names a member that another, which names one as well, is no part of: 公务接待费 and 公务用车运行维护费.</summary>
    public bool IsApartFrom(Label other)
    {
        foreach (var tree in MemberTree.All)
        {
            if (tree.Dimension != ClosedDimension.Side && Said(tree.Dimension) is var own and >= 0 && other.Said(tree.Dimension) is var others and >= 0 && !tree.Contains(own, others))
                return true;
        }

        return false;
    }

    /// <summary>Takes a member up; the narrower of two on one dimension stays.</summary>
    public void Say(Disclosure.Meaning meaning)
    {
        foreach (var tree in MemberTree.All)
        {
            var said = meaning.Member(tree.Dimension);
            if (said < 0 || (tree.Dimension == ClosedDimension.ThreePublic && said == 0))
                continue;
            ref var known = ref _members[(int)tree.Dimension];
            if (known < 0 || tree.Contains(known, said))
                known = said;
            else if (!tree.Contains(said, known))
                IsContradictory = true;
        }
    }

    /// <summary>Takes a member of a dimension up.</summary>
    public void SayMember(ClosedDimension dimension, int member) => _members[(int)dimension] = member;

    /// <summary>Whether another label names the same year and stage.</summary>
    public bool IsOfSamePeriod(Label other) => Year == other.Year && SaysPrevious == other.SaysPrevious && Stage == other.Stage;

    /// <summary>Whether another label names the same members and subjects.</summary>
    /// <param name="other">The other label.</param>
    /// <param name="regardSide">Whether 收入 and 支出 count.</param>
    public bool IsOfSame(Label other, bool regardSide = true)
        => _members.AsSpan().SequenceEqual(other._members) && (!regardSide || (Income == other.Income && Expenditure == other.Expenditure)) && Rest == other.Rest
        && Names.Select(static n => n.Name).SequenceEqual(other.Names.Select(static n => n.Name))
        && Doubles.Select(static n => n.Name).SequenceEqual(other.Doubles.Select(static n => n.Name));
}

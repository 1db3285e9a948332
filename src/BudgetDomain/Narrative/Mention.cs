namespace BudgetDomain.Narrative;

/// <summary>A number of the narrative in its role.</summary>
internal sealed class Mention(Passage passage, NumberToken number, MentionRole role, int sentence, ChangeWay way = ChangeWay.Unsaid)
{
    public Passage Passage { get; } = passage;

    public NumberToken Number { get; } = number;

    public MentionRole Role { get; private set; } = role;

    /// <summary>Which sentence of the passage it stands in.</summary>
    public int Sentence { get; } = sentence;

    /// <summary>What it is about, as far as its own clause says.</summary>
    public required Label Label { get; init; }

    /// <summary>What the sentence is about where the clause does not say.</summary>
    public Label? Topic { get; init; }

    /// <summary>What chapter and sentence are about.</summary>
    public SliceScope Scope { get; init; }

    /// <summary>Where its clause begins.</summary>
    public int ClauseStart { get; init; }

    public ChangeWay Way { get; private set; } = way;

    /// <summary>What it is compared with, or measured by; <see langword="null"/> where the sentence does not say.</summary>
    public Label? Against { get; init; }

    /// <summary>Whether it stands in the reason for something: 主要原因是.</summary>
    public bool IsReason { get; init; }

    /// <summary>Whether nothing in its passage says what it is about: 支出决算为…… below a subject that was not understood.</summary>
    public bool IsElliptical { get; init; }

    /// <summary>What year and stage it is of.</summary>
    public Period Period { get; init; }

    /// <summary>Numbers of one list (各增加1.2、3.4万元): how many stand before it.</summary>
    public int IndexInList { get; set; } = -1;

    /// <summary>The amount that stands between the words and the percentage: 占总支出2940.05万元的71.65%.</summary>
    public Mention? Whole { get; init; }

    /// <summary>Whether a claim says something about it.</summary>
    public bool IsCovered { get; set; }

    /// <summary>What a table prints where it denies this amount, or prints more than its zero: what follows from the right one is not wrong too.</summary>
    public Extent? Right { get; set; }

    /// <summary>Whether its share of something is stated beside it.</summary>
    public bool HasShare { get; set; }

    /// <summary>One unit of its last place, in 分.</summary>
    public long LastPlace { get; set; } = 1;

    public bool IsAmount => Number.Kind == NumberKind.Amount;

    /// <summary>The words of its clause before it.</summary>
    public ReadOnlySpan<char> Clause => Passage.Text.AsSpan(ClauseStart, Number.Start - ClauseStart);

    public Extent Extent => Extent.Of(Fen, LastPlace);

    public long Fen { get; } = number.Kind == NumberKind.Amount ? FenOf(number) : 0;

    public string Printed => Passage.PrintedAt(Number.Start, Number.End);

    /// <summary>It is no amount of anything, but what accounts have more or less than their budget.</summary>
    public void TakeAsDifference(int sign) => (Role, Way) = (MentionRole.Difference, sign > 0 ? ChangeWay.Rose : ChangeWay.Fell);

    /// <summary>Whether an amount is a whole number of 分 within range.</summary>
    public static bool IsReadable(NumberToken number)
    {
        var value = (Int128)number.Digits * number.Unit.FenPerUnit();
        return value <= (Int128)(1L << 52) * Text.NumberText.Powers[number.Decimals] && value % Text.NumberText.Powers[number.Decimals] == 0;
    }

    private static long FenOf(NumberToken number) => (long)((Int128)number.Digits * number.Unit.FenPerUnit() / Text.NumberText.Powers[number.Decimals]);
}

namespace BudgetDomain.Subjects;

/// <summary>
/// A name that a subject had in earlier editions of 政府收支分类科目 (曾用名), such as 文化体育与传媒支出 for 207 until 2018.
/// Equal when name, year and confidence are. The default has an empty name and matches nothing.
/// </summary>
public readonly record struct FormerName
{
    private readonly string? _name;

    /// <summary>Makes a former name.</summary>
    /// <param name="name">The name as printed then; not blank.</param>
    /// <param name="lastYear">The last edition with the name, or null when it is not recorded.</param>
    /// <param name="confidence">How sure the catalogue is.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or blank.</exception>
    public FormerName(string name, int? lastYear, SubjectConfidence confidence)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        _name = name;
        LastYear = lastYear;
        Confidence = confidence;
    }

    /// <summary>The name (名称); empty for the default.</summary>
    public string Name => _name ?? string.Empty;

    /// <summary>The last edition (年度) known with this name, or null when it is not recorded.</summary>
    public int? LastYear { get; }

    /// <summary>How sure the catalogue is of the name and the year.</summary>
    public SubjectConfidence Confidence { get; }

    /// <summary>The name with its last year.</summary>
    public override string ToString() => LastYear is { } year ? $"{Name}（至{year}年）" : Name;
}

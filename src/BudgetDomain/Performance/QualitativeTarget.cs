using System.Buffers;

namespace BudgetDomain.Performance;

/// <summary>定性指标值: a word or a sentence that cannot be measured: 及时, 提升, 综合贡献率提升.</summary>
public sealed record QualitativeTarget : IndicatorTarget
{
    // Words and endings of targets as they are written; only used to tell a target from a name where a table is out of joint.
    private static readonly string[] Tendencies =
    [
        "提升", "提高", "促进", "增加", "增多", "增强", "改善", "及时", "达标", "合格", "完成", "保障", "良好", "优", "优秀", "稳定", "显著", "明显", "有效", "持续", "长期", "满意",
        "降低", "减少", "下降", "减轻", "好转", "优化", "推动", "准确", "规范", "完善", "齐全", "按时", "较好", "充分", "是", "无", "有",
    ];

    private static readonly SearchValues<char> LastOfTendencies = SearchValues.Create([.. Tendencies.Select(static t => t[^1])]);

    /// <summary>Creates a target.</summary>
    /// <param name="word">The word, trimmed, of at most <see cref="IndicatorTarget.MaxLength"/> characters, that is no other kind of target.</param>
    /// <exception cref="ArgumentException">The word is empty, not trimmed, too long, or reads as another kind.</exception>
    public QualitativeTarget(string word)
        : this(word, trusted: true)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(word);
        RequireReadable();
    }

    internal QualitativeTarget(string word, bool trusted)
    {
        _ = trusted;
        Word = word;
    }

    /// <summary>The word or sentence.</summary>
    public string Word { get; }

    /// <inheritdoc/>
    public override string Text => Word;

    /// <summary>Whether it is one of the words that such targets are usually written with.</summary>
    internal bool IsUsual => Word.Length <= 12 && LastOfTendencies.Contains(Word[^1]) && Array.Exists(Tendencies, word => word.Length == 1 ? Word == word : Word.EndsWith(word, StringComparison.Ordinal));

    private protected override TargetAssessment AssessSame(IndicatorTarget actual)
        => actual == this
            ? TargetAssessment.Of(true, NoRate)
            : TargetAssessment.Incomparable(new("定性指标由人评定", "a qualitative target is judged by people"));

    private static LocalizedText NoRate { get; } = new("定性指标没有完成率", "a qualitative target has no rate");
}

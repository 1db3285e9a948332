namespace BudgetDomain.Performance;

/// <summary>完成情况: what an actual value says about a target.</summary>
public enum AchievementVerdict
{
    /// <summary>达成: the actual value satisfies the target.</summary>
    Achieved = 0,

    /// <summary>未达成: it does not.</summary>
    NotAchieved = 1,

    /// <summary>不可比: it cannot be told; <see cref="TargetAssessment.Reason"/> says why.</summary>
    NotComparable = 2,
}

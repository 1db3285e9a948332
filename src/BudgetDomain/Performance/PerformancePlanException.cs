using System.Collections.Immutable;

namespace BudgetDomain.Performance;

/// <summary>绩效目标不能成立: a draft is no indicator, no statement of funds or no plan, with every reason why.</summary>
public sealed class PerformancePlanException : Exception
{
    /// <summary>Creates the exception without reasons.</summary>
    public PerformancePlanException()
        : this("绩效目标不能成立")
    {
    }

    /// <summary>Creates the exception without reasons.</summary>
    /// <param name="message">What is wrong, in Chinese.</param>
    public PerformancePlanException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception without reasons.</summary>
    /// <param name="message">What is wrong, in Chinese.</param>
    /// <param name="innerException">The cause.</param>
    public PerformancePlanException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="problems">Every reason; the message lists them in Chinese.</param>
    public PerformancePlanException(ImmutableArray<PerformanceProblem> problems)
        : base($"绩效目标不能成立：{string.Join("；", (problems.IsDefault ? [] : problems).Select(static p => p.Message.Chinese))}")
        => Problems = problems.IsDefault ? [] : problems;

    /// <summary>Every reason.</summary>
    public ImmutableArray<PerformanceProblem> Problems { get; } = [];
}

using System.Collections.Immutable;

namespace BudgetDomain.Publication;

/// <summary>不能编制公开文件: a ledger does not become a disclosure of a form, with every reason why.</summary>
public sealed class CompositionException : Exception
{
    /// <summary>Creates the exception without reasons.</summary>
    public CompositionException()
        : this("不能编制公开文件")
    {
    }

    /// <summary>Creates the exception without reasons.</summary>
    /// <param name="message">What is wrong, in Chinese.</param>
    public CompositionException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception without reasons.</summary>
    /// <param name="message">What is wrong, in Chinese.</param>
    /// <param name="innerException">The cause.</param>
    public CompositionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="problems">Every reason; the message lists them in Chinese.</param>
    public CompositionException(ImmutableArray<CompositionProblem> problems)
        : base($"不能编制公开文件：{string.Join("；", (problems.IsDefault ? [] : problems).Select(static p => p.Message.Chinese))}")
        => Problems = problems.IsDefault ? [] : problems;

    /// <summary>Every reason.</summary>
    public ImmutableArray<CompositionProblem> Problems { get; } = [];
}

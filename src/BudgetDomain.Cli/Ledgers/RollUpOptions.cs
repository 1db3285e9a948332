using BudgetDomain.Cli.Tables;
using BudgetDomain.Subjects;

namespace BudgetDomain.Cli.Ledgers;

/// <summary>What <c>budget roll-up</c> was asked for.</summary>
internal sealed record RollUpOptions
{
    /// <summary>The file of budget lines.</summary>
    public required string Path { get; init; }

    /// <summary>What the rows stand for.</summary>
    public RollUpRows By { get; init; }

    /// <summary>The deepest level of subjects; <see cref="SubjectLevel.None"/> where none was named.</summary>
    public SubjectLevel Level { get; init; }

    /// <summary>The format.</summary>
    public TableFormat Format { get; init; }

    /// <summary>The file to write, or <see langword="null"/> for standard output.</summary>
    public string? Output { get; init; }

    /// <summary>The file for rejected lines, or <see langword="null"/>.</summary>
    public string? Rejects { get; init; }

    /// <summary>The language of messages.</summary>
    public MessageLanguage Language { get; init; }

    /// <summary>How many threads sum up.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;
}

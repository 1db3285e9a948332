using System.Globalization;

namespace BudgetDomain.Mutation;

/// <summary>What is known of a test case.</summary>
/// <param name="status"><see cref="Ok"/>, <see cref="Once"/>, or why it is not used.</param>
/// <param name="milliseconds">The processor time that it takes.</param>
/// <param name="passed">The mutants it passes.</param>
/// <param name="name">Its name.</param>
internal sealed class LearntCase(string status, int milliseconds, MutantSet passed, string name)
{
    /// <summary>The status of a case that passes without a mutant.</summary>
    public const string Ok = "ok";

    /// <summary>The status of what is no case: the mutants that the case of this name passed when it was first run and not when it was run again.</summary>
    public const string Once = "once";

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Its status.</summary>
    public string Status { get; } = status;

    /// <summary>The processor time that it takes.</summary>
    public int Milliseconds { get; } = milliseconds;

    /// <summary>The mutants that it passes.</summary>
    public MutantSet Passed { get; } = passed;

    /// <summary>How many mutants of what is made once it has killed in this run.</summary>
    public int StaticKills { get; set; }

    /// <summary>A case as <see cref="ToString"/> writes it.</summary>
    public static LearntCase Parse(string line) =>
        line.Split('\t', 4) is [var status, var time, var passed, var name]
            ? new(status, int.Parse(time, CultureInfo.InvariantCulture), MutantSet.Parse(passed), name)
            : throw new FormatException(line);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Status}\t{Milliseconds}\t{Passed}\t{Name}");
}

using System.Collections.Immutable;
using BudgetDomain.Disclosure;
using BudgetDomain.Rules;

namespace BudgetDomain.Cli.Checking;

/// <summary>Reads and checks one file: all that the program asks of the library. Safe to call from many threads.</summary>
internal interface IDisclosureCheck
{
    /// <summary>The official forms that <c>--form</c> can name.</summary>
    ImmutableArray<FormName> Forms { get; }

    /// <summary>The same check, which also looks for the wrong figures behind contradictions.</summary>
    /// <param name="last">Last year's disclosure, by which figures copied from it are known, or <see langword="null"/>.</param>
    IDisclosureCheck Explaining(RecognisedDocument? last) => this;

    /// <summary>The same check with other rules.</summary>
    /// <param name="off">The ids of rules that are switched off.</param>
    /// <param name="severities">The severities that findings of rules get, by id.</param>
    IDisclosureCheck WithRules(ImmutableHashSet<string> off, ImmutableDictionary<string, Severity> severities) => this;

    /// <summary>Reads a file and says how it was understood, together with its report.</summary>
    /// <param name="path">The file, as the user named it.</param>
    /// <param name="form">The id of the form to read it by, or <see langword="null"/> to find it out.</param>
    /// <param name="cancellationToken">Asks to stop.</param>
    /// <exception cref="DisclosureFormatException">The file is not a readable document.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    (RecognisedDocument Document, CheckReport Report) Understand(string path, string? form, CancellationToken cancellationToken)
        => throw new NotSupportedException();

    /// <summary>Reads and checks a file.</summary>
    /// <param name="path">The file, as the user named it; the report carries it as its file.</param>
    /// <param name="form">The id of the form to read it by, or <see langword="null"/> to find it out.</param>
    /// <param name="cancellationToken">Asks to stop.</param>
    /// <exception cref="DisclosureFormatException">The file is not a readable document.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    CheckReport Check(string path, string? form, CancellationToken cancellationToken);
}

using System.Collections.Immutable;
using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Forms;
using BudgetDomain.Documents;
using BudgetDomain.Rules;

namespace BudgetDomain.Cli.Checking;

/// <summary>The check of the library: reader, then checker.</summary>
internal sealed class DisclosureCheck(DisclosureCheckerOptions options) : IDisclosureCheck
{
    private static readonly DisclosureReader Reader = new(DisclosureReaderOptions.Default, DocumentFormats.All);

    private readonly ArchiveFiles _archives = new(Reader.Options);
    private readonly DisclosureChecker _checker = new(options);

    public DisclosureCheck()
        : this(new DisclosureCheckerOptions { Reconciliation = new() { Solver = CompleteDecision.Solver } })
    {
    }

    /// <inheritdoc/>
    public IDisclosureCheck Explaining(RecognisedDocument? last)
        => new DisclosureCheck(options with { Reconciliation = new() { Solver = CompleteDecision.Solver, Repair = new() { LastYear = last } } });

    /// <inheritdoc/>
    public ImmutableArray<FormName> Forms { get; } = [.. KnownForms.All.Concat(GenericForms.All).Select(form => new FormName(form.Id, form.Name))];

    /// <inheritdoc/>
    public IDisclosureCheck WithRules(ImmutableHashSet<string> off, ImmutableDictionary<string, Severity> severities)
        => new DisclosureCheck(options with { RulesOff = off, Severities = severities });

    /// <inheritdoc/>
    public CheckReport Check(string path, string? form, CancellationToken cancellationToken) => _checker.Check(Read(path, cancellationToken), form, cancellationToken);

    /// <inheritdoc/>
    public (RecognisedDocument Document, CheckReport Report) Understand(string path, string? form, CancellationToken cancellationToken)
    {
        var document = _checker.Recognise(Read(path, cancellationToken), form);
        return (document, _checker.Check(document, cancellationToken));
    }

    private SourceDocument Read(string path, CancellationToken cancellationToken)
    {
        // By its whole path: two files of a folder tree may have one name.
        if (_archives.TryExtract(path, cancellationToken, out var bytes))
            return Reader.Read(path, bytes.Span, cancellationToken);
        using var stream = File.OpenRead(path);
        return Reader.Read(path, stream, cancellationToken);
    }
}

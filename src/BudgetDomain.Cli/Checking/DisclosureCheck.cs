using System.Collections.Immutable;
using BudgetDomain.Disclosure.Forms;
using BudgetDomain.Documents;
using BudgetDomain.Rules;

namespace BudgetDomain.Cli.Checking;

/// <summary>The check of the library: reader, then checker.</summary>
internal sealed class DisclosureCheck(bool explains = false) : IDisclosureCheck
{
    private static readonly DisclosureReader Reader = new(DisclosureReaderOptions.Default, DocumentFormats.All);

    private readonly ArchiveFiles _archives = new(Reader.Options);
    private readonly DisclosureChecker _checker = new(new()
    {
        Reconciliation = new() { Solver = CompleteDecision.Solver, Repair = explains ? new() : null },
    });

    /// <inheritdoc/>
    public IDisclosureCheck Explaining => new DisclosureCheck(explains: true);

    /// <inheritdoc/>
    public ImmutableArray<FormName> Forms { get; } = [.. KnownForms.All.Concat(GenericForms.All).Select(form => new FormName(form.Id, form.Name))];

    /// <inheritdoc/>
    public CheckReport Check(string path, string? form, CancellationToken cancellationToken)
    {
        // By its whole path: two files of a folder tree may have one name.
        if (_archives.TryExtract(path, cancellationToken, out var bytes))
            return _checker.Check(Reader.Read(path, bytes.Span, cancellationToken), form, cancellationToken);
        using var stream = File.OpenRead(path);
        return _checker.Check(Reader.Read(path, stream, cancellationToken), form, cancellationToken);
    }
}

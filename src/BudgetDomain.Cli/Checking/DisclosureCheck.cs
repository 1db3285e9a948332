using System.Collections.Immutable;
using BudgetDomain.Disclosure.Forms;
using BudgetDomain.Documents;
using BudgetDomain.Rules;

namespace BudgetDomain.Cli.Checking;

/// <summary>The check of the library: reader, then checker.</summary>
internal sealed class DisclosureCheck(bool explains = false) : IDisclosureCheck
{
    private static readonly DisclosureReader Reader = new(DisclosureReaderOptions.Default, DocumentFormats.All);

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
        using var stream = File.OpenRead(path);

        // By its whole path: two files of a folder tree may have one name.
        var document = Reader.Read(path, stream, cancellationToken);
        return _checker.Check(document, form, cancellationToken);
    }
}

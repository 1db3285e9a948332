using System.Collections.Immutable;
using BudgetDomain.Rules;

namespace BudgetDomain.Cli.Checking;

/// <summary>The check of the library: reader, then checker.</summary>
internal sealed class DisclosureCheck : IDisclosureCheck
{
    /// <inheritdoc/>
    public ImmutableArray<FormName> Forms { get; } = [];

    /// <inheritdoc/>
    public CheckReport Check(string path, string? form, CancellationToken cancellationToken)
        => throw new NotSupportedException("ADAPTER: reader and checker are not joined yet");
}

using Microsoft.Extensions.DependencyInjection;

namespace BudgetDomain.DependencyInjection;

/// <summary>The services, and nothing else.</summary>
internal sealed class BudgetDomainBuilder(IServiceCollection services) : IBudgetDomainBuilder
{
    /// <inheritdoc/>
    public IServiceCollection Services { get; } = services;
}

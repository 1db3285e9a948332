using Microsoft.Extensions.DependencyInjection;

namespace BudgetDomain.DependencyInjection;

/// <summary>What <c>AddBudgetDomain</c> gives back, to add forms, rules and editions to. Packages of the library add their parts through it.</summary>
public interface IBudgetDomainBuilder
{
    /// <summary>The services of the host.</summary>
    IServiceCollection Services { get; }
}

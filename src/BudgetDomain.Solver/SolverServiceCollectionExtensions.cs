using BudgetDomain.Publication.Rounding;
using BudgetDomain.Reconciliation;
using BudgetDomain.Solver;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the solver to the services of a host.</summary>
public static class SolverServiceCollectionExtensions
{
    /// <summary>
    /// Adds the complete decision procedure (完备判定) and the solver of additive roundings. <c>AddBudgetDomain</c>, called before or after, takes
    /// them up by the interfaces of the core. A solver that the host has registered already stays.
    /// </summary>
    /// <param name="services">The services.</param>
    public static IServiceCollection AddBudgetDomainSolver(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<IIdentitySolver, CpSatIdentitySolver>();
        services.TryAddSingleton<IRoundingSolver, CpSatRoundingSolver>();
        return services;
    }
}

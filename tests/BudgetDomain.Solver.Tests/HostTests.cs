using BudgetDomain.Publication.Rounding;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BudgetDomain.Solver.Tests;

public sealed class HostTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Host_takes_the_solver_up_whether_it_is_added_before_or_after(bool before)
    {
        var services = new ServiceCollection();
        if (before)
            services.AddBudgetDomainSolver();
        services.AddBudgetDomain();
        services.AddBudgetDomainSolver();
        using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        Assert.IsType<CpSatIdentitySolver>(provider.GetRequiredService<DisclosureChecker>().Options.Reconciliation.Solver);
        Assert.IsType<CpSatRoundingSolver>(provider.GetRequiredService<IRoundingSolver>());
    }

    [Fact]
    public void Solver_of_the_host_comes_before_that_of_the_container()
    {
        var own = new CpSatIdentitySolver();
        using var provider = new ServiceCollection().AddBudgetDomainSolver()
            .AddBudgetDomain(o => o.Reconciliation = new() { Solver = own }).Services.BuildServiceProvider();
        Assert.Same(own, provider.GetRequiredService<DisclosureChecker>().Options.Reconciliation.Solver);
        Assert.NotSame(own, provider.GetRequiredService<IIdentitySolver>());
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BudgetDomain.DependencyInjection.Tests;

/// <summary>Containers that check scopes, and all constructors when they are built, as hosts do in development.</summary>
internal static class Hosts
{
    public static ServiceProvider Build(Action<BudgetDomainOptions>? configure = null, Action<IBudgetDomainBuilder>? add = null, RecordingLogs? logs = null)
    {
        var services = new ServiceCollection();
        if (logs is not null)
            services.AddLogging(builder => builder.AddProvider(logs));
        var builder = services.AddBudgetDomain(configure);
        add?.Invoke(builder);
        return Build(services);
    }

    public static ServiceProvider Build(IServiceCollection services)
        => services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });

    public static IDisclosureCheckService Checks(this IServiceProvider provider) => provider.GetRequiredService<IDisclosureCheckService>();

    /// <summary>The reasons why a host with these options does not start.</summary>
    public static IReadOnlyList<string> RefusalsAtStart(Action<BudgetDomainOptions>? configure = null, Action<IBudgetDomainBuilder>? add = null)
    {
        using var provider = Build(configure, add);
        var refusal = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IStartupValidator>().Validate);

        // Nor does it give out anything of a wrong setup later.
        Assert.Equal(refusal.Failures, Assert.Throws<OptionsValidationException>(provider.Checks).Failures);
        return [.. refusal.Failures];
    }
}

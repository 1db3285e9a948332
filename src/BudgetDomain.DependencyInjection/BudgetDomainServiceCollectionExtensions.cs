using System.Diagnostics.Metrics;
using BudgetDomain.DependencyInjection;
using BudgetDomain.Documents;
using BudgetDomain.Publication;
using BudgetDomain.Publication.Rounding;
using BudgetDomain.Rules;
using BudgetDomain.Subjects;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds BudgetDomain to the services of a host.</summary>
public static class BudgetDomainServiceCollectionExtensions
{
    /// <summary>
    /// Adds the check of disclosures (预算公开核对): <see cref="IDisclosureCheckService"/>, and what it is made of, <see cref="DisclosureReader"/>,
    /// <see cref="DisclosureChecker"/>, <see cref="SubjectCatalogue"/> and <see cref="RuleCatalogue"/>; and <see cref="DisclosureComposer"/>, which makes them. All are singletons and safe for use from many threads.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options, or null for the defaults. They are validated when the host starts.</param>
    /// <returns>A builder, to add forms, rules and editions to.</returns>
    /// <remarks>May be called by several modules of a host: the services are added once, and all options count.</remarks>
    public static IBudgetDomainBuilder AddBudgetDomain(this IServiceCollection services, Action<BudgetDomainOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<BudgetDomainOptions>();
        if (configure is not null)
            services.Configure(configure);
        services.AddOptions<CheckerSetup>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<CheckerSetup>, CheckerSetupConfiguration>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CheckerSetup>, CheckerSetupValidation>());
        services.TryAddSingleton(static provider => new CheckLog(
            provider.GetService<ILogger<IDisclosureCheckService>>() ?? NullLogger<IDisclosureCheckService>.Instance, Options(provider)));
        services.TryAddSingleton(static provider => new CheckTelemetry(provider.GetService<IMeterFactory>()));
        services.TryAddSingleton(static provider => new DisclosureReader(Setup(provider).Reader, [.. provider.GetServices<IDocumentFormat>()]));
        services.TryAddSingleton(static provider => new DisclosureChecker(Setup(provider).Checker));
        services.TryAddSingleton(static provider => new DisclosureComposer(new()
        {
            Catalogue = Setup(provider).Checker.Catalogue,
            Rounding = Options(provider).Value.Rounding,
            RoundingSolver = provider.GetService<IRoundingSolver>(),
        }));
        services.TryAddSingleton(static provider => Setup(provider).Checker.Catalogue);
        services.TryAddSingleton(static provider => Setup(provider).Rules);
        services.TryAddSingleton<IDisclosureCheckService, DisclosureCheckService>();
        return new BudgetDomainBuilder(services);
    }

    private static IOptions<BudgetDomainOptions> Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<BudgetDomainOptions>>();

    // Throws where anything is wrong, so that no part of a wrong setup is ever handed out.
    private static CheckerSetup Setup(IServiceProvider provider) => provider.GetRequiredService<IOptions<CheckerSetup>>().Value;
}

using System.Diagnostics.CodeAnalysis;
using BudgetDomain.Disclosure;
using BudgetDomain.Documents;
using BudgetDomain.Rules;
using BudgetDomain.Subjects;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BudgetDomain.DependencyInjection;

/// <summary>Forms, rules and editions of the host.</summary>
public static class BudgetDomainBuilderExtensions
{
    /// <summary>Adds a form (表样) of the host. The forms of the host are tried before those of the library.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="form">The form.</param>
    public static IBudgetDomainBuilder AddForm(this IBudgetDomainBuilder builder, Form form)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(form);
        builder.Services.Configure<BudgetDomainOptions>(options => options.Forms.Add(form));
        return builder;
    }

    /// <summary>Adds a rule (规则) of the host, made by the container, one for all checks. A rule that needs scoped services makes a scope of its own.</summary>
    /// <typeparam name="TRule">The type of the rule.</typeparam>
    /// <param name="builder">The builder.</param>
    public static IBudgetDomainBuilder AddRule<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TRule>(this IBudgetDomainBuilder builder)
        where TRule : class, IDisclosureRule
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<IDisclosureRule, TRule>();
        return builder;
    }

    /// <summary>Adds a rule (规则) of the host.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="rule">The rule.</param>
    public static IBudgetDomainBuilder AddRule(this IBudgetDomainBuilder builder, IDisclosureRule rule)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(rule);
        builder.Services.AddSingleton(rule);
        return builder;
    }

    /// <summary>Adds a kind of file (文件格式) that the reader is to know besides text, Markdown and HTML, made by the container.</summary>
    /// <typeparam name="TFormat">The type of the format.</typeparam>
    /// <param name="builder">The builder.</param>
    public static IBudgetDomainBuilder AddDocumentFormat<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TFormat>(this IBudgetDomainBuilder builder)
        where TFormat : class, IDocumentFormat
    {
        ArgumentNullException.ThrowIfNull(builder);

        // Of two modules that add one kind of file, the first is enough.
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IDocumentFormat, TFormat>());
        return builder;
    }

    /// <summary>Adds an edition of the catalogue of subjects (科目目录版本).</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name, such as <c>2026</c>.</param>
    /// <param name="change">Makes the edition of the one that it is based on.</param>
    /// <param name="basedOn">The name of the edition that it is based on, or null for the catalogue of the library.</param>
    public static IBudgetDomainBuilder AddCatalogueEdition(this IBudgetDomainBuilder builder, string name, Func<SubjectCatalogue, SubjectCatalogue> change, string? basedOn = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var edition = new CatalogueEdition(name, change) { BasedOn = basedOn };
        builder.Services.Configure<BudgetDomainOptions>(options => options.Editions.Add(edition));
        return builder;
    }
}

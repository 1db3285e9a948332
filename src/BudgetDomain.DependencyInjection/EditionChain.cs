using System.Diagnostics.CodeAnalysis;
using BudgetDomain.Subjects;

namespace BudgetDomain.DependencyInjection;

/// <summary>Finds the catalogue that the editions of a host make, or everything that is wrong with them.</summary>
internal sealed class EditionChain(BudgetDomainOptions options)
{
    private readonly List<CatalogueEdition> _editions = [.. options.Editions.Where(static e => e is not null).DistinctBy(static e => e.Name, StringComparer.Ordinal)];

    /// <summary>The catalogue; that of the library where anything is wrong.</summary>
    /// <param name="problems">Takes what is wrong.</param>
    public SubjectCatalogue Resolve(ICollection<LocalizedText> problems)
    {
        var before = problems.Count;
        AddProblems(problems);
        if (problems.Count > before || Chosen(problems) is not { } chosen)
            return SubjectCatalogue.Default;

        var chain = new Stack<CatalogueEdition>();
        for (var edition = chosen; edition is not null; edition = Base(edition))
            chain.Push(edition);
        var catalogue = SubjectCatalogue.Default;
        foreach (var edition in chain)
        {
            if (Apply(edition, catalogue, problems) is not { } changed)
                return SubjectCatalogue.Default;
            catalogue = changed;
        }

        return catalogue;
    }

    private void AddProblems(ICollection<LocalizedText> problems)
    {
        if (options.Editions.Contains(null!))
            problems.Add(new("科目目录版本中有空项", "an edition of the catalogue is null"));
        foreach (var twice in options.Editions.Where(static e => e is not null).GroupBy(static e => e.Name, StringComparer.Ordinal).Where(static g => g.Count() > 1))
            problems.Add(new($"科目目录版本“{twice.Key}”登记了 {twice.Count()} 次", $"the catalogue edition '{twice.Key}' is added {twice.Count()} times"));
        foreach (var edition in _editions.Where(e => e.BasedOn is not null && Base(e) is null))
            problems.Add(new($"科目目录版本“{edition.Name}”所依据的版本“{edition.BasedOn}”不存在", $"the catalogue edition '{edition.Name}' is based on '{edition.BasedOn}', which there is not"));

        // Every edition has one base at most, so circles have no member in common and each is met first at one edition.
        var seen = new HashSet<CatalogueEdition>();
        foreach (var start in _editions)
        {
            var path = new List<CatalogueEdition>();
            var edition = start;
            while (edition is not null && seen.Add(edition))
            {
                path.Add(edition);
                edition = Base(edition);
            }

            if (edition is null || path.IndexOf(edition) is var first && first < 0)
                continue;
            var circle = string.Join(" → ", path.Skip(first).Append(edition).Select(static e => e.Name));
            problems.Add(new($"科目目录版本互相依据成环：{circle}", $"catalogue editions are based on each other in a circle: {circle}"));
        }
    }

    private CatalogueEdition? Chosen(ICollection<LocalizedText> problems)
    {
        if (options.Edition is { } name)
        {
            if (Find(name) is { } named)
                return named;
            problems.Add(new($"没有名为“{name}”的科目目录版本", $"no catalogue edition has the name '{name}'"));
            return null;
        }

        var tips = _editions.Where(e => !_editions.Exists(other => other.BasedOn == e.Name)).ToList();
        if (tips.Count <= 1)
            return tips.FirstOrDefault();
        problems.Add(new(
            $"科目目录有 {tips.Count} 个并列的版本（{string.Join("、", tips.Select(static e => e.Name))}），请用 Edition 指定一个",
            $"{tips.Count} catalogue editions stand side by side ({string.Join(", ", tips.Select(static e => e.Name))}); set Edition to one of them"));
        return null;
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The change is the host's code; whatever it throws is named together with all other mistakes of the options.")]
    private static SubjectCatalogue? Apply(CatalogueEdition edition, SubjectCatalogue catalogue, ICollection<LocalizedText> problems)
    {
        try
        {
            if (edition.Change(catalogue) is { } changed)
                return changed;
            problems.Add(new($"科目目录版本“{edition.Name}”没有给出目录", $"the catalogue edition '{edition.Name}' gives no catalogue"));
        }
        catch (Exception e)
        {
            problems.Add(new($"科目目录版本“{edition.Name}”无法建立：{e.Message}", $"the catalogue edition '{edition.Name}' cannot be made: {e.Message}"));
        }

        return null;
    }

    private CatalogueEdition? Base(CatalogueEdition edition) => edition.BasedOn is { } name ? Find(name) : null;

    private CatalogueEdition? Find(string name) => _editions.Find(e => e.Name == name);
}

using System.Collections.Immutable;
using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Recognition;
using BudgetDomain.Narrative;
using BudgetDomain.Reconciliation;

namespace BudgetDomain.Rules;

/// <summary>Checks a disclosure: recognises its tables, reconciles their figures, and reports everything at once.</summary>
/// <remarks>Immutable; one instance serves any number of threads.</remarks>
public sealed class DisclosureChecker
{
    private readonly DisclosureCheckerOptions _options;
    private readonly DocumentRecogniser _recogniser;
    private readonly RuleRunner _rules;
    private readonly ClaimReader _claims;

    /// <summary>Creates a checker with the forms and the catalogue of the library.</summary>
    public DisclosureChecker()
        : this(new())
    {
    }

    /// <summary>Creates a checker.</summary>
    /// <param name="options">What it knows.</param>
    /// <exception cref="ArgumentException">Two forms or two rules have one id, or a rule is named that there is not.</exception>
    public DisclosureChecker(DisclosureCheckerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Forms.DistinctBy(static f => f.Id, StringComparer.Ordinal).Count() != options.Forms.Length)
            throw new ArgumentException("two forms have the same id", nameof(options));
        _options = options;
        _rules = new(options);
        _claims = new(options.Catalogue);
        _recogniser = new(options.Forms, new CatalogueNames(options.Catalogue));
    }

    /// <summary>What the checker knows.</summary>
    public DisclosureCheckerOptions Options => _options;

    /// <summary>Checks a document.</summary>
    /// <param name="document">The document as read.</param>
    /// <param name="form">The id of a form, or <see langword="null"/> for the one that fits best.</param>
    /// <param name="cancellationToken">Stops the search for causes in large, badly broken documents.</param>
    /// <returns>The report; a document that no form fits gives one that says so.</returns>
    /// <exception cref="ArgumentException">There is no form of that id.</exception>
    public CheckReport Check(SourceDocument document, string? form = null, CancellationToken cancellationToken = default)
        => Check(Recognise(document, form), cancellationToken);

    /// <summary>Recognises the tables of a document without checking them.</summary>
    /// <param name="document">The document as read.</param>
    /// <param name="form">The id of a form, or <see langword="null"/> for the one that fits best.</param>
    /// <exception cref="ArgumentException">There is no form of that id.</exception>
    public RecognisedDocument Recognise(SourceDocument document, string? form = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (form is not null && !_options.Forms.Concat(Disclosure.Forms.GenericForms.All).Any(f => f.Id == form))
            throw new ArgumentException($"没有名为 {form} 的表样 (no form of that id)", nameof(form));
        return _recogniser.Recognise(document, form);
    }

    /// <summary>Reads what a document says in sentences, and judges it by its tables.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The paragraphs with their claims; a blank form (空白表样) says nothing, and has none.</returns>
    public DisclosureNarrative ReadNarrative(RecognisedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return FormatFindings.IsBlankForm(document) ? DisclosureNarrative.Empty : _claims.ReadNarrative(document);
    }

    /// <summary>Checks a document that is recognised already.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cancellationToken">Stops the search for causes.</param>
    public CheckReport Check(RecognisedDocument document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var results = ImmutableArray.CreateBuilder<ReconciliationResult>();
        var (verdict, identities, counts) = (Grade.Exact, 0, new int[4]);
        var consistency = ConsistencyState.Consistent;
        for (var part = 0; part <= document.Tables.Select(static t => t.Part).DefaultIfEmpty(0).Max(); part++)
        {
            var system = IdentitySystem.Derive(document.Tables, document.Figures, part);
            var result = Reconciler.Reconcile(system, _options.Reconciliation, cancellationToken);
            verdict = verdict > result.Verdict ? verdict : result.Verdict;
            consistency = WorseOf(consistency, result.Consistency);
            identities += result.IdentityCount;
            for (var g = 0; g < counts.Length; g++)
                counts[g] += result.Counts[g];
            results.Add(result);
        }

        var context = new DisclosureRuleContext(document, results.DrainToImmutable(), _options.Catalogue);
        context = context.With(context.IsBlankForm ? [] : _claims.Read(document));

        // A stable sort: what stands in one line keeps the order of the rules.
        var findings = _rules.Run(context, cancellationToken)
            .OrderByDescending(static f => f.Severity).ThenBy(LineOf);
        return new()
        {
            File = document.Source.Name,
            Document = document,
            Form = document.Form?.Id,
            FormConfidence = document.FormConfidence,
            RunnerUp = document.RunnerUp?.Id,
            Unit = document.UnitName,
            Year = document.Year,
            Verdict = verdict,
            Consistency = consistency,
            Counts = new(document.Tables.Length, document.Figures.Count(static f => f.Text.Length > 0), context.Claims.Length, identities, counts[0], counts[1], counts[2], counts[3]),
            Tables = Summaries(document),
            Plans =
            [
                .. document.Plans.Select(static p => new PlanSummary(
                    p.Project.Length == 0 && p.IsWhole ? p.Caption : p.Project, p.YearFunds.Total?.Amount, p.PeriodFunds?.Total?.Amount, p.Indicators.Length, p.Line)),
            ],
            Findings = [.. findings],
            Claims = context.Claims,
            Unrecognised = [.. document.NotUnderstood.Select(static n => new UnrecognisedText(n.Line, new($"{n.What.Chinese}：{n.Text}", $"{n.What.English}: {n.Text}")))],
        };
    }

    private static ConsistencyState WorseOf(ConsistencyState left, ConsistencyState right)
        => left == ConsistencyState.Contradicted || right == ConsistencyState.Contradicted ? ConsistencyState.Contradicted
        : left == ConsistencyState.Consistent ? right : left;

    private static int LineOf(Finding finding) => finding.Places.IsEmpty ? 0 : finding.Places[0].Line;

    private static ImmutableArray<TableSummary> Summaries(RecognisedDocument document)
    {
        var printed = new int[document.Tables.Length];
        var amounts = new int[document.Tables.Length];
        foreach (var figure in document.Figures)
        {
            printed[figure.Table] += figure.Text.Length > 0 ? 1 : 0;
            amounts[figure.Table] += figure.IsZero ? 0 : 1;
        }

        return [.. document.Tables.Select((t, i) => new TableSummary(t.Layout.Id, t.Layout.Number, t.Title, t.Rows.Length, printed[i], amounts[i] == 0, t.Line))];
    }
}

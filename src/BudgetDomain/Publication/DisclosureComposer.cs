using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using BudgetDomain.Cube;
using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Recognition;
using BudgetDomain.Ledger;
using BudgetDomain.Reconciliation;

namespace BudgetDomain.Publication;

/// <summary>公开文件编制: makes the disclosure of a form from a ledger, all tables and sentences.</summary>
/// <remarks>
/// The tables are drawn by the layouts of the form, read as a reader will read them, and filled slice by slice from the ledger. So no form
/// has code of its own here, and what is printed is what will be understood. Immutable; one instance serves any number of threads.
/// </remarks>
public sealed class DisclosureComposer
{
    // What stands in the place of every amount until amounts are known.
    private static readonly ComposedCell Drawn = new("0") { Amount = WanYuan.Zero };

    private readonly DisclosureComposerOptions _options;

    /// <summary>Creates a composer.</summary>
    /// <param name="options">What it works with; by default what the library brings.</param>
    public DisclosureComposer(DisclosureComposerOptions? options = null) => _options = options ?? new();

    /// <summary>Composes a disclosure.</summary>
    /// <param name="ledger">The lines of the unit, or of all units of a department.</param>
    /// <param name="form">The form, such as one of <see cref="Disclosure.Forms.KnownForms"/>.</param>
    /// <param name="inputs">What the ledger does not hold.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="CompositionException">The ledger does not fit the form; it carries every reason.</exception>
    public ComposedDisclosure Compose(BudgetLedger ledger, Form form, PublicationInputs? inputs = null, CancellationToken cancellationToken = default)
        => TryCompose(ledger, form, out var composed, out var problems, inputs, cancellationToken) ? composed : throw new CompositionException(problems);

    /// <summary>Composes a disclosure where the ledger fits the form.</summary>
    /// <param name="ledger">The lines of the unit, or of all units of a department.</param>
    /// <param name="form">The form.</param>
    /// <param name="composed">The disclosure, or <see langword="null"/>.</param>
    /// <param name="problems">Every reason against it; empty where there is one.</param>
    /// <param name="inputs">What the ledger does not hold.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Whether it could be composed.</returns>
    public bool TryCompose(
        BudgetLedger ledger,
        Form form,
        [NotNullWhen(true)] out ComposedDisclosure? composed,
        out ImmutableArray<CompositionProblem> problems,
        PublicationInputs? inputs = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(form);
        inputs ??= PublicationInputs.None;
        var found = new List<CompositionProblem>();
        var facts = PublicationFacts.Of(ledger, form, inputs, found) with { SharesAddUp = _options.SharesAddUp };
        composed = found.Count == 0 ? Compose(ledger, facts, found, cancellationToken) : null;
        problems = [.. found];
        return composed is not null;
    }

    private ComposedDisclosure? Compose(BudgetLedger ledger, PublicationFacts facts, List<CompositionProblem> problems, CancellationToken cancellationToken)
    {
        var (form, inputs, year) = (facts.Form, facts.Inputs, facts.Year.Year);
        var money = LedgerMoney.Of(ledger, cancellationToken);
        GivenCheck.Add(ledger, money, inputs, year, problems);
        var names = new SubjectNames(_options.Catalogue, year);
        var sketcher = new TableSketcher(form, year, new(ledger, money, inputs, names, facts.UnitName));
        var sketches = Sketch(sketcher, form, problems);
        if (problems.Count > 0)
            return null;

        // Drawn with an amount in every place of one, and read.
        var drawn = new ComposedReading([.. Cover(facts), .. sketches.Select(s => Table(s, sketcher, facts, static (_, _) => Drawn))]);
        var recogniser = new DocumentRecogniser([form], new CatalogueNames(_options.Catalogue));
        var read = recogniser.Recognise(drawn.ToDocument(string.Empty), form.Id);
        cancellationToken.ThrowIfCancellationRequested();
        var figures = ExactFigures.Of(read, drawn, sketches, inputs.Precision.LastPlace, new(money, inputs.Revenue), problems);
        var system = IdentitySystem.Derive(read.Tables, [.. figures.Figures]);
        new FitCheck(system, figures, money).Add(problems);
        if (problems.Count > 0)
            return null;

        cancellationToken.ThrowIfCancellationRequested();
        var printed = new FigureRounder(_options).Round(system, figures, cancellationToken);
        var tables = Fill(sketches, sketcher, facts, figures, printed.Figures);
        var notices = new List<LocalizedText>();
        var amounts = new PrintedAmounts(figures, printed.Figures);
        return new()
        {
            Form = form,
            Year = facts.Year,
            UnitName = facts.UnitName,
            Blocks = new NarrativeComposer(facts, amounts, names, new(facts, ledger, money, amounts), notices).Around(Cover(facts), tables),
            Rounding = printed.Summary(figures),
            Grade = printed.Grade,
            Notices = [.. notices],
        };
    }

    private static ImmutableArray<TableSketch> Sketch(TableSketcher sketcher, Form form, List<CompositionProblem> problems)
    {
        var sketches = ImmutableArray.CreateBuilder<TableSketch>(form.Tables.Length);
        foreach (var layout in form.Tables)
        {
            if (sketcher.Sketch(layout) is { } sketch)
                sketches.Add(sketch);
            else
                problems.Add(new(CompositionProblemCodes.FormNotDrawn, new($"表样 {form.Id} 没有写明表{layout.Number}《{layout.Title}》怎样印制", $"form {form.Id} does not say how table {layout.Number}, {layout.Title}, is drawn")));
        }

        return sketches.ToImmutable();
    }

    private static ComposedBlock[] Cover(PublicationFacts facts) =>
    [
        new ComposedParagraph(facts.UnitName),
        new ComposedHeading($"{facts.Year.Year}年度单位预算公开", 1),
    ];

    private static ComposedTable Table(TableSketch sketch, TableSketcher sketcher, PublicationFacts facts, Func<int, int, ComposedCell> amount)
    {
        var rows = sketch.Body(amount);
        return new()
        {
            Layout = sketch.Layout,
            Title = $"{facts.Year.Year}年{sketcher.WithYear(sketch.Layout.Title)}",
            UnitName = facts.UnitName,
            Unit = sketch.Layout.Unit,
            LastPlace = facts.Inputs.Precision.LastPlace(sketch.Layout),
            Header = sketch.Header(),
            Rows = rows,
            Note = rows.Any(static row => row.Any(static cell => cell is { Amount: not null, Text.Length: > 0 })) ? string.Empty : "注：本表无数据",
        };
    }

    private static ImmutableArray<ComposedTable> Fill(
        ImmutableArray<TableSketch> sketches, TableSketcher sketcher, PublicationFacts facts, ExactFigures figures, ImmutableArray<Figure> printed)
    {
        var cells = sketches.Select(static s => new ComposedCell?[s.Rows.Length * s.Columns.Length]).ToArray();
        for (var i = 0; i < printed.Length; i++)
        {
            var (t, row, column) = figures.Places[i];
            var amount = printed[i].Amount;
            cells[t][(row * sketches[t].Columns.Length) + column] = new(printed[i].State == FigureState.Nil ? string.Empty : PrintedForm.Of(amount.Fen, sketches[t].Layout.Unit, printed[i].LastPlace)) { Amount = amount };
        }

        return [.. sketches.Select((s, t) => Table(s, sketcher, facts, (row, column) => cells[t][(row * s.Columns.Length) + column] ?? ComposedCell.Blank))];
    }
}

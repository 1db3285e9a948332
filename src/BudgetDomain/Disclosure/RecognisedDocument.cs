using System.Collections.Immutable;
using BudgetDomain.Disclosure.Plans;
using BudgetDomain.Disclosure.Recognition.Sections;
using BudgetDomain.Disclosure.Sections;

namespace BudgetDomain.Disclosure;

/// <summary>A document as understood: its tables on the cube, its figures, and what was not understood.</summary>
public sealed class RecognisedDocument
{
    /// <summary>The document.</summary>
    public required SourceDocument Source { get; init; }

    /// <summary>The form that fits best; <see langword="null"/> when none does.</summary>
    public Form? Form { get; init; }

    /// <summary>How sure it is that the form is the right one, in hundredths: the share of its own titles, or of its tables, that the document has.</summary>
    public int FormConfidence { get; init; }

    /// <summary>Another form that fits nearly as well, or a described one that was nearly believed; <see langword="null"/> when the choice is clear.</summary>
    public Form? RunnerUp { get; init; }

    /// <summary>How sure it would be of <see cref="RunnerUp"/>, in hundredths; 0 where there is none.</summary>
    public int RunnerUpConfidence { get; init; }

    /// <summary>The name of the unit or department as printed; <see langword="null"/> when not found.</summary>
    public string? UnitName { get; init; }

    /// <summary>The budget year; <see langword="null"/> when not found.</summary>
    public int? Year { get; init; }

    /// <summary>The tables in the order of the document.</summary>
    public ImmutableArray<RecognisedTable> Tables { get; init; } = [];

    /// <summary>All figures of all tables, blank cells of understood rows and columns included.</summary>
    public ImmutableArray<Figure> Figures { get; init; } = [];

    /// <summary>Cells whose text is no amount.</summary>
    public ImmutableArray<UnreadableCell> Unreadable { get; init; } = [];

    /// <summary>绩效目标表, in the order of the document.</summary>
    public ImmutableArray<RecognisedPlan> Plans { get; init; } = [];

    /// <summary>Tables, rows and columns that are not understood. What is out of joint in a plan is with the plan (<see cref="RecognisedPlan.Damaged"/>).</summary>
    public ImmutableArray<NotUnderstood> NotUnderstood { get; init; } = [];

    /// <summary>The cover, the table of contents and the chapters (章节结构). Found when first asked for.</summary>
    public DocumentOutline Outline
    {
        get => field ??= DocumentOutline.Of(Source);
        internal init;
    }

    /// <summary>机构, 人员, 采购, 资产, 名词解释: what is said outside tables and plans. Read from the document when first asked for, unless given.</summary>
    public DisclosureSections Sections
    {
        get => field ??= SectionReader.Read(Outline);
        init;
    }

    /// <summary>Where a figure stands.</summary>
    public Place PlaceOf(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var table = Tables[figure.Table];
        var row = table.Rows[figure.Row];
        return new(table.Caption, row.Label, table.Columns[figure.Column].Header, row.Line, row.Page, figure.Text)
        {
            Reference = Source.ReferenceOf(row.Line, figure.Position),
        };
    }
}

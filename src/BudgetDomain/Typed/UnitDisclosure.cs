using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using BudgetDomain.Cube;
using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Plans;
using BudgetDomain.Disclosure.Sections;
using BudgetDomain.Ledger;
using BudgetDomain.Narrative;
using BudgetDomain.Publication;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;
using BudgetDomain.Subjects;

namespace BudgetDomain.Typed;

/// <summary>单位（部门）预算公开: the disclosure of one unit or department, with figures that agree, found by what they mean.</summary>
/// <remarks>
/// <para>There is no such object over figures that contradict each other: <see cref="Create(RecognisedDocument, Grade, int, DisclosureChecker)"/> reconciles
/// all tables first. A document that no form fits, or with a figure that cannot be read, cannot be made one either: an amount
/// would be unknown. Tables, rows and columns that were not understood do not stand in the way; <see cref="Document"/> lists them.</para>
/// <para>Tables are found by their meaning in the form, so the same code reads the 13 tables of one province and the 9 of
/// another. A table that the document does not have is empty: looking anything up in it throws, and <c>TryGet</c> returns
/// <see langword="false"/>. A row that is printed without an amount is zero; a row that is not printed does not exist.</para>
/// <para>Immutable, and safe for use from many threads.</para>
/// </remarks>
[JsonConverter(typeof(UnitDisclosureJsonConverter))]
public sealed class UnitDisclosure
{
    private static readonly DisclosureChecker LibraryChecker = new();

    private readonly FrozenDictionary<Slice, WanYuan> _amounts;
    private readonly DisclosureChecker _checker;
    private readonly DisclosureNarrative? _narrativeAsRead;

    private UnitDisclosure(RecognisedDocument document, int part, Grade grade, DisclosureChecker checker, DisclosureNarrative? narrative = null)
    {
        _checker = checker;
        _narrativeAsRead = narrative;
        Document = document;
        Part = part;
        Grade = grade;
        Plans = [.. document.Plans.Where(p => document.Tables.Where(t => t.Line <= p.Line).Select(static t => t.Part).DefaultIfEmpty(0).Max() == part)];
        var tables = new TableFinder(document, part);
        _amounts = tables.Everything;
        RevenueAndExpenditure = tables.Balance("revenue-and-expenditure", "收支总表");
        Revenue = new(tables.Find("revenue", "收入总表", Side.Income, RowAxis.Function), RowKeys.Function);
        Expenditure = new(tables.Find("expenditure", "支出总表", Side.Expenditure, RowAxis.Function), RowKeys.Function);
        Appropriation = tables.Balance("appropriation", "财政拨款收支总表");
        General = new(tables.Find("general", "一般公共预算支出表", Side.Expenditure, RowAxis.Function), RowKeys.Function);
        GeneralBasic = new(tables.Find("general-basic", "一般公共预算基本支出表", Side.Expenditure, RowAxis.Economy), RowKeys.Economy);
        GovernmentFundRevenue = new(tables.Find("government-fund-revenue", "政府性基金预算收入表", Side.Income, RowAxis.Revenue), RowKeys.Revenue);
        GovernmentFund = new(tables.Find("government-fund", "政府性基金预算支出表", Side.Expenditure, RowAxis.Function), RowKeys.Function);
        StateCapitalRevenue = new(tables.Find("state-capital", "国有资本经营预算收入表", Side.Income, RowAxis.Revenue), RowKeys.Revenue);
        StateCapital = new(tables.Find("state-capital", "国有资本经营预算支出表", Side.Expenditure, RowAxis.Function), RowKeys.Function);
        var threePublic = tables.Find("three-public", "“三公”经费支出表", Side.Expenditure, RowAxis.Words, RowAxis.OneRow);
        ThreePublic = new(threePublic);
        AgencyOperating = AgencyOperatingOf(tables.Find("agency-operating", "机关运行经费表", Side.Expenditure, RowAxis.Unit), threePublic);
        Projects = new(tables.Find("projects", "项目支出表", Side.Expenditure, RowAxis.Project), RowKeys.Project, NameComparer.Instance);
        ProjectsCarriedOver = new(tables.Find("projects-carried-over", "项目支出表（上年结转）", Side.Expenditure, RowAxis.Project), RowKeys.Project, NameComparer.Instance);
    }

    /// <summary>The document as recognised, with the places of all figures and what was not understood.</summary>
    public RecognisedDocument Document { get; }

    /// <summary>Which of several documents in one file this is, from 0.</summary>
    public int Part { get; }

    /// <summary>How well the figures agree; never <see cref="Grade.Contradicted"/>.</summary>
    public Grade Grade { get; }

    /// <summary>The form that the document follows.</summary>
    public Form Form => Document.Form!;

    /// <summary>单位名称 as printed; <see langword="null"/> when not found.</summary>
    public string? UnitName => Document.UnitName;

    /// <summary>预算年度; the default value, which is no year, when not found.</summary>
    public FiscalYear Year => Document.Year is { } year ? FiscalYear.FromYear(year) : default;

    /// <summary>预算收支总表.</summary>
    public BalanceTable RevenueAndExpenditure { get; }

    /// <summary>预算收入总表: revenue by functional code and fund.</summary>
    public BudgetTable<FunctionalCode> Revenue { get; }

    /// <summary>预算支出总表: expenditure by functional code, 基本支出 and 项目支出.</summary>
    public BudgetTable<FunctionalCode> Expenditure { get; }

    /// <summary>财政拨款收支总表.</summary>
    public BalanceTable Appropriation { get; }

    /// <summary>一般公共预算支出表 by functional code, 基本支出 and 项目支出.</summary>
    public BudgetTable<FunctionalCode> General { get; }

    /// <summary>一般公共预算基本支出表 by department economy code, 人员经费 and 公用经费.</summary>
    public BudgetTable<DepartmentEconomicCode> GeneralBasic { get; }

    /// <summary>政府性基金预算收入表.</summary>
    public BudgetTable<RevenueCode> GovernmentFundRevenue { get; }

    /// <summary>政府性基金预算支出表.</summary>
    public BudgetTable<FunctionalCode> GovernmentFund { get; }

    /// <summary>国有资本经营预算收入: the revenue side of the table, where the form has one.</summary>
    public BudgetTable<RevenueCode> StateCapitalRevenue { get; }

    /// <summary>国有资本经营预算支出.</summary>
    public BudgetTable<FunctionalCode> StateCapital { get; }

    /// <summary>“三公”经费支出表.</summary>
    public ThreePublicTable ThreePublic { get; }

    /// <summary>机关运行经费 by name of unit; of a form that prints it beside “三公”经费, the total alone.</summary>
    public BudgetTable<string> AgencyOperating { get; }

    /// <summary>项目支出表 (of forms with two, 本年预算) by name of project; projects of one name are one row.</summary>
    public BudgetTable<string> Projects { get; }

    /// <summary>项目支出表（上年结转）.</summary>
    public BudgetTable<string> ProjectsCarriedOver { get; }

    /// <summary>绩效目标表 of this part of the file, as printed; <see cref="RecognisedPlan.Plan"/> is the plan where it is valid.</summary>
    public ImmutableArray<RecognisedPlan> Plans { get; }

    /// <summary>机构, 人员, 采购, 资产, 名词解释: what the document says outside tables and plans.</summary>
    public DisclosureSections Sections => Document.Sections;

    /// <summary>
    /// 文字说明 of the whole file: paragraphs with their claims, each judged against the tables. A claim that they contradict is in it with that
    /// verdict: figures of tables agree in a disclosure, what sentences make of them need not. Read when first asked for.
    /// </summary>
    public DisclosureNarrative Narrative => field ??= _narrativeAsRead ?? _checker.ReadNarrative(Document);

    /// <summary>Makes a disclosure of a document as read.</summary>
    /// <param name="document">The document.</param>
    /// <param name="worstAccepted">The worst grade that is accepted.</param>
    /// <param name="checker">The forms and the catalogue to recognise and judge it by; those of the library by default.</param>
    /// <returns>The disclosure; of several in one file, the first.</returns>
    /// <exception cref="DisclosureContradictionException">Figures contradict each other or cannot be read, or no form fits; it carries all reasons.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="worstAccepted"/> is <see cref="Grade.Contradicted"/> or no grade.</exception>
    public static UnitDisclosure Create(SourceDocument document, Grade worstAccepted = Grade.Adjusted, DisclosureChecker? checker = null)
        => Create((checker ??= LibraryChecker).Recognise(document), worstAccepted, checker: checker);

    /// <summary>Makes a disclosure of a recognised document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="worstAccepted">The worst grade that is accepted.</param>
    /// <param name="part">Which of several documents in one file is meant, from 0.</param>
    /// <param name="checker">The catalogue to judge the narrative by; that of the library by default.</param>
    /// <exception cref="DisclosureContradictionException">Figures contradict each other or cannot be read, or no form fits; it carries all reasons.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="worstAccepted"/> is <see cref="Grade.Contradicted"/> or no grade, or the file has no such part.</exception>
    public static UnitDisclosure Create(RecognisedDocument document, Grade worstAccepted = Grade.Adjusted, int part = 0, DisclosureChecker? checker = null)
        => TryCreate(document, out var disclosure, out var findings, worstAccepted, part, checker) ? disclosure : throw new DisclosureContradictionException(findings);

    /// <summary>Makes a disclosure of a recognised document, where its figures agree.</summary>
    /// <param name="document">The document.</param>
    /// <param name="disclosure">The disclosure, or <see langword="null"/>.</param>
    /// <param name="findings">Everything that stands against it; empty where a disclosure is made.</param>
    /// <param name="worstAccepted">The worst grade that is accepted.</param>
    /// <param name="part">Which of several documents in one file is meant, from 0.</param>
    /// <param name="checker">The catalogue to judge the narrative by; that of the library by default.</param>
    /// <returns>Whether it could be made.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="worstAccepted"/> is <see cref="Grade.Contradicted"/> or no grade, or the file has no such part.</exception>
    public static bool TryCreate(
        RecognisedDocument document,
        [NotNullWhen(true)] out UnitDisclosure? disclosure,
        out ImmutableArray<Finding> findings,
        Grade worstAccepted = Grade.Adjusted,
        int part = 0,
        DisclosureChecker? checker = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (worstAccepted is not (Grade.Exact or Grade.Rounded or Grade.Adjusted))
            throw new ArgumentOutOfRangeException(nameof(worstAccepted), worstAccepted, "只能接受一致、四舍五入或调整");
        if (part != 0 && !document.Tables.Any(t => t.Part == part))
            throw new ArgumentOutOfRangeException(nameof(part), part, "文件没有这一份公开文件");
        findings = Consistency.Refusals(document, worstAccepted, part, out var grade);
        disclosure = findings.IsEmpty ? new(document, part, grade, checker ?? LibraryChecker) : null;
        return disclosure is not null;
    }

    /// <summary>Makes the disclosure of a ledger: composes all tables of a form, and reads them as anyone will.</summary>
    /// <param name="ledger">The lines of the unit, or of all units of a department.</param>
    /// <param name="form">The form, such as one of <see cref="Disclosure.Forms.KnownForms"/>.</param>
    /// <param name="year">预算年度; it must be that of the ledger where the ledger has one.</param>
    /// <param name="precision">To how many decimals tables print amounts.</param>
    /// <param name="composer">The composer, such as one with a solver for additive rounding; by default one that has only what the core brings.</param>
    /// <exception cref="CompositionException">The ledger does not fit the form; it carries every reason.</exception>
    /// <exception cref="DisclosureContradictionException">Figures do not agree as printed, which only rounding to nearest can cause.</exception>
    public static UnitDisclosure FromLedger(BudgetLedger ledger, Form form, FiscalYear year, DisclosurePrecision precision = default, DisclosureComposer? composer = null)
        => FromComposed((composer ?? new()).Compose(ledger, form, new() { Year = year, Precision = precision }));

    /// <summary>Makes a disclosure of a composed one.</summary>
    /// <param name="composed">The composed disclosure.</param>
    /// <param name="worstAccepted">The worst grade that is accepted.</param>
    /// <exception cref="DisclosureContradictionException">The printed figures do not agree well enough; it carries all reasons.</exception>
    public static UnitDisclosure FromComposed(ComposedDisclosure composed, Grade worstAccepted = Grade.Adjusted)
    {
        ArgumentNullException.ThrowIfNull(composed);
        var checker = new DisclosureChecker(new() { Forms = [composed.Form] });
        return Create(checker.Recognise(composed.ToDocument(composed.UnitName), composed.Form.Id), worstAccepted);
    }

    /// <summary>The same with a narrative that was read, and judged, elsewhere: JSON has the claims and not the sentences around them.</summary>
    internal UnitDisclosure With(DisclosureNarrative narrative) => new(Document, Part, Grade, _checker, narrative);

    /// <summary>The amount of a slice, from whichever table prints it; of several, the first.</summary>
    /// <exception cref="KeyNotFoundException">No table prints it.</exception>
    public WanYuan Of(Slice slice) => TryGet(slice, out var amount) ? amount : throw new KeyNotFoundException($"本公开文件没有印出“{slice}”");

    /// <summary>The amount of a slice, where some table prints it.</summary>
    public bool TryGet(Slice slice, out WanYuan amount) => _amounts.TryGetValue(slice, out amount);

    /// <inheritdoc/>
    public override string ToString() => $"{UnitName} {Year} {Form.Name}";

    /// <summary>Some forms have no table of 机关运行经费 and print it as a column of another.</summary>
    private static BudgetTable<string> AgencyOperatingOf(PrintedPanel own, PrintedPanel other)
    {
        var column = own.IsPrinted ? null : other.Columns.FirstOrDefault(static c => c.Slice.Kind == ExpenditureKind.AgencyOperating);
        return column is null
            ? new(own, RowKeys.Unit, NameComparer.Instance)
            : new(other, [column.Slice], RowKeys.None, NameComparer.Instance);
    }
}

using BudgetDomain.Disclosure;
using BudgetDomain.Ledger;

namespace BudgetDomain.Publication;

/// <summary>Whose disclosure it is, of which year and form, once all three are certain.</summary>
internal sealed record PublicationFacts(Form Form, FiscalYear Year, string UnitName, PublicationInputs Inputs)
{
    /// <summary>Whether shares are made to add up to 100.00 %.</summary>
    public bool SharesAddUp { get; init; }

    public static PublicationFacts Of(BudgetLedger ledger, Form form, PublicationInputs inputs, List<CompositionProblem> problems)
    {
        if (form.Stage != BudgetStage.Budget)
            problems.Add(new(CompositionProblemCodes.FormNotDrawn, new($"表样 {form.Id} 是决算表样，预算明细不能编成决算", $"form {form.Id} is one of final accounts; lines of a budget do not become such")));
        else if (form.Tables.IsEmpty)
            problems.Add(new(CompositionProblemCodes.FormNotDrawn, new($"表样 {form.Id} 没有列出任何表，无从编制", $"form {form.Id} lists no tables, so there is nothing to compose")));
        if (ledger.Count == 0)
            problems.Add(new(CompositionProblemCodes.NoLines, new("预算明细没有一行", "the ledger has no lines")));
        var year = inputs.Year.IsDefault ? ledger.Year : inputs.Year;
        if (year.IsDefault)
            problems.Add(new(CompositionProblemCodes.Year, new("预算明细没有年度，也没有另外给出", "the ledger is of no certain year, and none was given")));
        else if (!ledger.Year.IsDefault && ledger.Year != year)
            problems.Add(new(CompositionProblemCodes.Year, new($"预算明细是 {ledger.Year} 年度的，要编的是 {year} 年度", $"the ledger is of {ledger.Year}, the disclosure of {year}")));
        var name = Tidy(inputs.UnitName ?? (ledger.Units.Length == 1 ? ledger.Units[0].Name : string.Empty));
        if (name.Length < 2)
            problems.Add(new(CompositionProblemCodes.UnitName, ledger.Units.Length > 1
                ? new($"预算明细有 {ledger.Units.Length} 个单位，须给出部门或单位名称", $"the ledger has {ledger.Units.Length} units: the name of the department must be given")
                : new("预算明细没有单位名称，也没有另外给出", "the ledger does not name its unit, and no name was given")));
        if (ledger.Units.Length > Cube.Slice.MaxUnit || ledger.Projects.Length > Cube.Slice.MaxProject)
            problems.Add(new(CompositionProblemCodes.OutOfRange, new("单位或项目太多，一份公开文件列不下", "more units or projects than one disclosure lists")));
        return new(form, year, name, inputs);
    }

    private static string Tidy(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

using BudgetDomain.Cube;
using BudgetDomain.Disclosure;
using BudgetDomain.Ledger;
using BudgetDomain.Subjects;
using BudgetDomain.Text;

namespace BudgetDomain.Publication;

/// <summary>Which rows a panel has: those of the form, and a row for each subject, unit or project with money in the panel.</summary>
internal sealed class RowPlanner(BudgetLedger ledger, LedgerMoney money, PublicationInputs inputs, SubjectNames names, string unitName)
{
    /// <summary>The rows before those that stand level with the panel beside, and these.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="print">How it is drawn.</param>
    /// <param name="labels">The roles of its label columns.</param>
    public (List<SketchRow> Top, List<SketchRow> Bottom) Rows(Panel panel, PanelPrint print, ReadOnlySpan<HeaderRole> labels)
    {
        List<SketchRow> top = [.. Fixed(print.FirstRows, labels.Length)];
        switch (panel.Axis)
        {
            case RowAxis.Function when labels.Contains(HeaderRole.Name) && !HasCode(labels) && labels.Length == 1:
                AddClasses(panel, print.AllClasses, top);
                break;
            case RowAxis.Function:
                AddSubjects(panel, labels, static s => s.Function, static (s, code) => s.With(code), top);
                break;
            case RowAxis.Economy when HasCode(labels):
                AddSubjects(panel, labels, static s => s.DepartmentEconomy, static (s, code) => s.With(code), top);
                break;
            case RowAxis.Economy:
                AddEconomyByName(panel, labels, top);
                break;
            case RowAxis.Revenue:
                AddRevenue(panel, labels, top);
                break;
            case RowAxis.Unit:
                AddUnits(panel, labels, top);
                break;
            case RowAxis.Project:
                AddProjects(panel, labels, top);
                break;
            case RowAxis.OneRow:
                top.Add(new(Labels(labels.Length), RowMember.Fixed));
                break;
        }

        return (top, [.. Fixed(print.LastRows, labels.Length)]);
    }

    /// <summary>Whether projects need the name of their unit beside them: where several units have some.</summary>
    public bool NeedsUnitColumn(Panel panel)
    {
        if (panel.Axis != RowAxis.Project)
            return false;
        var units = Within(panel).Where(static s => s.Project != 0).Select(static s => s.Unit).Distinct().ToList();
        return units.Count > 1 || units.Exists(unit => UnitNameOf(unit) != unitName);
    }

    private static IEnumerable<SketchRow> Fixed(IEnumerable<string> texts, int labels)
        => texts.Select(text => new SketchRow(Labels(labels, text), text.Length == 0 ? null : RowMember.Fixed));

    private static string[] Labels(int count, string first = "")
    {
        var labels = new string[count];
        Array.Fill(labels, string.Empty);
        if (count > 0)
            labels[0] = first;
        return labels;
    }

    private static bool HasCode(ReadOnlySpan<HeaderRole> labels) => labels.Contains(HeaderRole.Code) || labels.Contains(HeaderRole.ClassCode);

    private IEnumerable<Slice> Within(Panel panel) => money.Parts.Select(static p => p.Slice).Where(s => panel.Slice.Contains(s.With(panel.Slice.Side)));

    private void AddClasses(Panel panel, bool all, List<SketchRow> rows)
    {
        var classes = Within(panel).Select(static s => s.Function.Root).ToHashSet();
        if (all)
            classes.UnionWith(names.Catalogue.Functional.ChildrenOf(default, names.Year).Select(static s => s.Code));
        foreach (var code in classes.Order())
            rows.Add(new([$"{ChineseNumeral.Of(rows.Count + 1)}、{names.Of(code)}"], new(RowMemberKind.Subject, default(Slice).With(code))));
    }

    private void AddSubjects<TCode>(Panel panel, ReadOnlySpan<HeaderRole> labels, Func<Slice, TCode> codeOf, Func<Slice, TCode, Slice> with, List<SketchRow> rows)
        where TCode : struct, ISubjectCode<TCode>
    {
        var codes = new SortedSet<TCode>();
        foreach (var slice in Within(panel))
        {
            for (var code = codeOf(slice); !code.IsDefault; code = code.Parent)
                codes.Add(code);
        }

        foreach (var code in codes)
            rows.Add(new(CodeLabels(code, labels), new(RowMemberKind.Subject, with(default, code))));
    }

    /// <summary>A code and its name in the label columns: whole, or 类, 款, 项 apart, each part in its own.</summary>
    private string[] CodeLabels<TCode>(TCode code, ReadOnlySpan<HeaderRole> roles)
        where TCode : struct, ISubjectCode<TCode>
    {
        var text = code.ToString() ?? string.Empty;
        var labels = Labels(roles.Length);
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = roles[i] switch
            {
                HeaderRole.Code => text,
                HeaderRole.ClassCode => text[..3],
                HeaderRole.SectionCode => text.Length >= 5 ? text[3..5] : string.Empty,
                HeaderRole.ItemCode => text.Length >= 7 ? text[5..] : string.Empty,
                HeaderRole.OtherLabel => string.Empty,
                _ => names.Of(code),
            };
        }

        return labels;
    }

    /// <summary>Department subjects by name, each split by government subject where all its money has one.</summary>
    private void AddEconomyByName(Panel panel, ReadOnlySpan<HeaderRole> roles, List<SketchRow> rows)
    {
        var government = roles.IndexOf(HeaderRole.GovernmentEconomyName);
        var department = roles.IndexOf(HeaderRole.DepartmentEconomyName) is var at and >= 0 ? at : 0;
        var sections = Within(panel).Where(static s => !s.DepartmentEconomy.IsDefault)
            .GroupBy(static s => s.DepartmentEconomy, static s => s.GovernmentEconomy).OrderBy(static g => g.Key);
        DepartmentEconomicCode last = default;
        foreach (var section in sections)
        {
            if (section.Key.Root != last)
                Add(last = section.Key.Root, default, roles.Length);
            var split = government >= 0 && section.All(static g => !g.IsDefault) ? section.Distinct().Order().ToList() : [default];
            foreach (var code in split)
                Add(section.Key, code, roles.Length);
        }

        void Add(DepartmentEconomicCode code, GovernmentEconomicCode with, int count)
        {
            var labels = Labels(count);
            labels[department] = names.Of(code);
            if (!with.IsDefault)
                labels[government] = GovernmentLabel(code, with);
            rows.Add(new(labels, new(RowMemberKind.Subject, default(Slice).With(code).With(with))));
        }
    }

    /// <summary>The name, or the code where the name beside this department subject would be read as another.</summary>
    private string GovernmentLabel(DepartmentEconomicCode department, GovernmentEconomicCode code)
    {
        var name = names.Of(code);
        var read = new Disclosure.Recognition.CatalogueNames(names.Catalogue).GovernmentEconomy(PrintedText.Normalise(name), department);
        return read == code ? name : code.ToString();
    }

    private void AddRevenue(Panel panel, ReadOnlySpan<HeaderRole> labels, List<SketchRow> rows)
    {
        var codes = new SortedSet<RevenueCode>();
        foreach (var line in inputs.Revenue)
        {
            if (!panel.Slice.Contains(line.Slice) || line.Amount.IsZero)
                continue;
            for (var code = line.Code; !code.IsDefault; code = code.Parent)
                codes.Add(code);
        }

        foreach (var code in codes)
            rows.Add(new(CodeLabels(code, labels), new(RowMemberKind.Subject, default(Slice).With(code))));
    }

    private void AddUnits(Panel panel, ReadOnlySpan<HeaderRole> labels, List<SketchRow> rows)
    {
        foreach (var unit in Within(panel).Select(static s => s.Unit).Distinct().OrderBy(unit => ledger.Units[unit - 1].Code))
            rows.Add(UnitRow(unit, labels));
    }

    private SketchRow UnitRow(int unit, ReadOnlySpan<HeaderRole> roles)
    {
        var labels = Labels(roles.Length);
        var column = roles.IndexOf(HeaderRole.UnitName);
        labels[column >= 0 ? column : 0] = UnitNameOf(unit);
        return new(labels, new(RowMemberKind.Unit, default(Slice).WithUnit(unit)));
    }

    private void AddProjects(Panel panel, ReadOnlySpan<HeaderRole> roles, List<SketchRow> rows)
    {
        var column = roles.IndexOf(HeaderRole.ProjectName) is var at and >= 0 ? at : 0;
        foreach (var unit in Within(panel).Where(static s => s.Project != 0).GroupBy(static s => s.Unit, static s => s.Project).OrderBy(g => ledger.Units[g.Key - 1].Code))
        {
            rows.Add(UnitRow(unit.Key, roles));
            foreach (var project in unit.Distinct().Order())
            {
                var labels = Labels(roles.Length);
                labels[column] = OneLine(ledger.Projects[project - 1].Name);
                rows.Add(new(labels, new(RowMemberKind.Project, default(Slice).WithUnit(unit.Key).WithProject(project))));
            }
        }
    }

    private string UnitNameOf(int unit)
    {
        var known = ledger.Units[unit - 1];
        return ledger.Units.Length == 1 ? unitName : known.Name.Length > 0 ? OneLine(known.Name) : known.Code.ToString();
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

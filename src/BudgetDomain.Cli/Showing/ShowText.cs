using System.Collections.Immutable;
using System.Globalization;
using BudgetDomain.Cli.Reports;
using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Plans;
using BudgetDomain.Disclosure.Sections;
using BudgetDomain.Rules;

namespace BudgetDomain.Cli.Showing;

/// <summary>Writes for people what a document was understood to say: every table with the slices of its columns and its figures, plans, sections, and what was not understood.</summary>
internal sealed class ShowText(TextWriter output, MessageLanguage language)
{
    public void Write(RecognisedDocument document, CheckReport report)
    {
        output.WriteLine(TextLayout.OneLine(report.File));
        output.WriteLine($"{Say("表样", "form")} {document.Form?.Name.In(language) ?? Say("不明", "unknown")}　{Say("单位", "unit")} {document.UnitName ?? "?"}　{Say("年度", "year")} {document.Year?.ToString(CultureInfo.InvariantCulture) ?? "?"}");
        var figures = document.Figures.ToLookup(static f => (f.Table, f.Row));
        for (var t = 0; t < document.Tables.Length; t++)
            WriteTable(document.Tables[t], t, figures);
        Heading(Say($"绩效目标表：{document.Plans.Length} 张", $"performance plans: {document.Plans.Length}"));
        foreach (var plan in document.Plans)
            WritePlan(plan);
        WriteSections(document.Sections);
        WriteUnrecognised(report.Unrecognised);
    }

    private void WriteTable(RecognisedTable table, int index, ILookup<(int Table, int Row), Figure> figures)
    {
        Heading($"{TextLayout.OneLine(table.Caption)}（{Line(table.Line)}，{table.Unit.Word()}）{(table.SaysEmpty ? Say("　注明无数据", "  said to have no data") : string.Empty)}");
        for (var c = 0; c < table.Columns.Length; c++)
            output.WriteLine($"  [{Number(c + 1)}] {TextLayout.OneLine(table.Columns[c].Header)} = {table.Columns[c].Slice}");
        for (var r = 0; r < table.Rows.Length; r++)
        {
            var row = table.Rows[r];
            var amounts = figures[(index, r)].Where(static f => f.Text.Length > 0).Select(f => $"[{Number(f.Column + 1)}] {TextLayout.OneLine(f.Text)}");
            output.WriteLine($"  {Line(row.Line)} {TextLayout.OneLine(row.Label)}  {string.Join("  ", amounts)}".TrimEnd());
        }
    }

    private void WritePlan(RecognisedPlan plan)
    {
        output.WriteLine($"  {Line(plan.Line)} {TextLayout.OneLine(plan.Caption)}  {Say("年度", "year")} {Funds(plan.YearFunds)}" + (plan.PeriodFunds is { } period ? $"  {Say("实施期", "whole time")} {Funds(period)}" : string.Empty));
        foreach (var indicator in plan.Indicators)
        {
            var scope = indicator.Scope == PlanScope.Year ? Say("年度", "year") : Say("实施期", "whole time");
            output.WriteLine(TextLayout.OneLine($"    {Line(indicator.Line)} {scope} {Known(indicator.FirstLevel)}/{Known(indicator.SecondLevel)} {indicator.Draft.Name} {indicator.Printed}"));
        }

        foreach (var damaged in plan.Damaged)
            output.WriteLine(TextLayout.OneLine($"    {Line(damaged.Line)} ? {damaged.What.In(language)}：{damaged.Text}"));
    }

    private void WriteSections(DisclosureSections sections)
    {
        Heading(Say("其他各节", "other sections"));
        Item(Say("职责", "duties"), sections.Duties.IsEmpty ? null : Say($"{sections.Duties.Length} 段", $"{sections.Duties.Length} paragraphs"));
        foreach (var offices in sections.Offices)
            Item(Line(offices.Line), $"{offices.Kind} {Number(offices.Declared)}，{Say("列出", "named")} {Number(offices.Names.Length)}{(offices.Agrees ? string.Empty : Say("，不符", ", which differs"))}");
        foreach (var staff in sections.Staff)
            Item(Line(staff.Line), $"{staff.Kind} {Number(staff.Count)}");
        if (sections.Procurement is { } bought)
        {
            Item(Line(bought.Line), string.Join("，", new (string Name, StatedSum? Sum)[]
            {
                ("政府采购", bought.Total), ("货物", bought.Goods), ("工程", bought.Works), ("服务", bought.Services), ("集中", bought.Centralised), ("分散", bought.Decentralised), ("中小企业", bought.SmallAndMedium), ("小微企业", bought.SmallAndMicro),
            }.Where(static p => p.Sum is not null).Select(static p => $"{p.Name} {p.Sum!.Printed}")) + (bought.Agrees ? string.Empty : Say("，不符", ", which differs")));
        }

        if (sections.Vehicles is { } vehicles)
            Item(Line(vehicles.Line), $"{Say("车辆", "vehicles")} {Number(vehicles.Total)}：{string.Join("，", vehicles.Uses.Select(static u => $"{u.Kind} {u.Count}"))}{(vehicles.Agrees ? string.Empty : Say("，不符", ", which differs"))}");
        Item(Say("用房（平方米）", "rooms (square metres)"), sections.OfficeArea?.ToString(CultureInfo.InvariantCulture));
        foreach (var equipment in sections.Equipment)
            Item(Line(equipment.Line), $"{equipment.Kind} {Number(equipment.Count)}");
        Item(Say("名词解释", "glossary"), sections.Glossary.IsEmpty ? null : string.Join("、", sections.Glossary.Select(static g => g.Term)));
    }

    private void WriteUnrecognised(ImmutableArray<UnrecognisedText> texts)
    {
        Heading(Say($"没有识别的内容：{texts.Length} 处", $"not understood: {texts.Length}"));
        foreach (var text in texts)
            output.WriteLine($"  {Line(text.Line)} {TextLayout.OneLine(text.Text.In(language))}");
    }

    private void Heading(string text)
    {
        output.WriteLine();
        output.WriteLine(text);
    }

    private void Item(string name, string? text)
    {
        if (text is not null)
            output.WriteLine(TextLayout.OneLine($"  {name} {text}"));
    }

    private static string Funds(PlanFunds funds)
        => (funds.Total is { } total ? $"{total.Amount} 万元" : "?") + (funds.Sources.Any(static s => s.Amount.Fen != 0) ? $"（{string.Join("，", funds.Sources.Where(static s => s.Amount.Fen != 0).Select(static s => $"{s.Label} {s.Amount}"))}）" : string.Empty);

    private static string Known(string level) => level.Length == 0 ? "?" : level;

    private string Line(int line) => Say($"第{Number(line)}行", $"line {Number(line)}");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Say(string chinese, string english) => language == MessageLanguage.English ? english : chinese;
}

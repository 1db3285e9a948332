using System.Collections.Immutable;
using System.Globalization;
using BudgetDomain.Rules;

namespace BudgetDomain.Reports.Html;

/// <summary>The performance plans (绩效目标表) with their funds.</summary>
internal sealed class PlanSection(HtmlOutput html, PageWords words)
{
    public void Write(ImmutableArray<PlanSummary> plans)
    {
        if (plans.IsEmpty)
            return;
        html.Open("section", ("class", "plans")).Element("h2", words.Plans).Open("div", ("class", "scroll")).Open("table", ("class", "documents")).Open("thead").Open("tr");
        foreach (var head in new[] { words.Project, words.YearFunds, words.PeriodFunds, words.Indicators, words.Line })
            html.Element("th", head, ("scope", "col"));
        html.Close("tr").Close("thead").Open("tbody");
        foreach (var plan in plans)
        {
            html.Open("tr").Element("td", plan.Project).Element("td", Shown(plan.YearFunds), ("class", "number")).Element("td", Shown(plan.PeriodFunds), ("class", "number"));
            html.Element("td", Number(plan.Indicators), ("class", "number")).Element("td", Number(plan.Line), ("class", "number")).Close("tr");
        }

        html.Close("tbody").Close("table").Close("div").Close("section");
    }

    private static string Shown(WanYuan? amount) => amount?.ToString() ?? "—";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

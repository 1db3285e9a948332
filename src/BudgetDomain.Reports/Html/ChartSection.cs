using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BudgetDomain.Reports.Charts;
using BudgetDomain.Variances;

namespace BudgetDomain.Reports.Html;

/// <summary>A chart, and the same numbers in a table beside it for those who cannot see it or want to copy them.</summary>
internal sealed class ChartSection(HtmlOutput html, PageWords words)
{
    private const int Decimals = 2;

    private static readonly JsonWriterOptions ScriptSafe = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>How many charts were written.</summary>
    public int Count { get; private set; }

    public void Write(ChartData chart)
    {
        Count++;
        html.Open("figure", ("class", "chart")).Element("figcaption", chart.Title.In(words.Language));
        html.Open("div", ("class", "plot"), ("data-chart", Describe(chart)), ("role", "img"), ("aria-label", chart.Title.In(words.Language))).Close("div");
        html.Open("div", ("class", "scroll")).Open("table").Open("thead").Open("tr");
        string[] heads = chart.Kind == ChartKind.Ring ? [words.Item, words.Amount, words.Share] : [words.Item, words.Last, words.Amount, words.Change, words.Growth, words.Contribution];
        foreach (var head in heads)
            html.Element("th", head, ("scope", "col"));
        html.Close("tr").Close("thead").Open("tbody");
        foreach (var item in chart.Items)
            WriteRow(chart, item);
        html.Close("tbody").Close("table").Close("div").Close("figure");
    }

    private void WriteRow(ChartData chart, ChartItem item)
    {
        html.Open("tr").Element("th", NameOf(item), ("scope", "row"));
        if (item.Last is { } last)
        {
            var variance = new Variance(last, item.Amount);
            html.Element("td", Shown(last)).Element("td", Shown(item.Amount)).Element("td", Shown(variance.Change));
            html.Element("td", variance.GrowthRate.Describe(Decimals, MidpointRounding.AwayFromZero).In(words.Language));
            html.Element("td", Percent(AmountRatio.Of(variance.Change, chart.Whole)));
        }
        else
        {
            html.Element("td", Shown(item.Amount)).Element("td", Percent(AmountRatio.Of(item.Amount, chart.Whole)));
        }

        html.Close("tr");
    }

    /// <summary>What the script draws. Numbers go as they are printed; only the drawing makes them inexact.</summary>
    private string Describe(ChartData chart)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, ScriptSafe))
        {
            json.WriteStartObject();
            json.WriteString("kind", chart.Kind == ChartKind.Ring ? "ring" : "bars");
            json.WriteString("unit", "万元");
            json.WriteStartArray("items");
            foreach (var item in chart.Items)
            {
                json.WriteStartObject();
                json.WriteString("name", NameOf(item));
                json.WriteString("value", Number(item.Last is { } last ? item.Amount - last : item.Amount));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private string NameOf(ChartItem item) => item.Name == PageWords.Others.Chinese ? PageWords.Others.In(words.Language) : item.Name;

    private static string Number(WanYuan amount) => amount.ToString().Replace(",", string.Empty, StringComparison.Ordinal);

    /// <summary>With two decimals at least, as the tables print amounts, and with all that there are.</summary>
    private static string Shown(WanYuan amount)
    {
        var text = amount.ToString();
        var decimals = text.Contains('.', StringComparison.Ordinal) ? text.Length - 1 - text.IndexOf('.', StringComparison.Ordinal) : 0;
        return decimals >= Decimals ? text : (decimals == 0 ? text + "." : text) + new string('0', Decimals - decimals);
    }

    private static string Percent(AmountRatio? ratio) => ratio?.ToPercentage(Decimals, MidpointRounding.AwayFromZero).ToString() ?? "—";
}

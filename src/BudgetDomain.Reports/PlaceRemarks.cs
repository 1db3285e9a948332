using BudgetDomain.Disclosure;
using BudgetDomain.Rules;

namespace BudgetDomain.Reports;

/// <summary>What findings say of each place that they name; of several at one place, the gravest comes first.</summary>
internal sealed class PlaceRemarks
{
    private const int Longest = 2000;

    private readonly Dictionary<Place, (Severity Severity, string Text, string? Actual)> _remarks = [];

    /// <param name="findings">The findings, the gravest first.</param>
    /// <param name="language">The language.</param>
    public PlaceRemarks(IEnumerable<Finding> findings, MessageLanguage language)
    {
        var words = new ReportWords(language);
        foreach (var finding in findings)
        {
            var amounts = words.PrintedAndExpected(finding.Actual, finding.Expected, finding.Severity);
            var text = $"{words.SeverityOf(finding.Severity)} {finding.Rule}{words.Colon}{finding.Message.In(language)}{(amounts.Length == 0 ? string.Empty : $"\n{amounts}")}";
            foreach (var place in finding.Places.Distinct())
                _remarks[place] = _remarks.TryGetValue(place, out var other) ? other with { Text = Shortened($"{other.Text}\n\n{text}") } : (finding.Severity, Shortened(text), finding.Actual);
        }
    }

    /// <summary>Every place with its remark, and what the gravest finding there calls wrong.</summary>
    public IEnumerable<KeyValuePair<Place, (Severity Severity, string Text, string? Actual)>> All => _remarks;

    public bool TryFind(Place place, out Severity severity, out string text)
    {
        var found = _remarks.TryGetValue(place, out var remark);
        (severity, text) = (remark.Severity, remark.Text ?? string.Empty);
        return found;
    }

    private static string Shortened(string text) => text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest - 1), "…");
}

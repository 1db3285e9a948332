using System.Collections.Immutable;
using BudgetDomain.Disclosure;
using BudgetDomain.Rules;

namespace BudgetDomain.Reports;

/// <summary>批注: the findings of a check as remarks on the places of the original that they name.</summary>
public static class DocumentRemarks
{
    /// <summary>Makes the remarks of a report, in the order of the document.</summary>
    /// <param name="report">What was found, with the document as understood.</param>
    /// <param name="language">The language of the remarks.</param>
    /// <param name="least">The least severity that is noted; rounding is right as it is and not noted unless asked for.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is <see langword="null"/>.</exception>
    public static ImmutableArray<DocumentRemark> Of(CheckReport report, MessageLanguage language = MessageLanguage.Chinese, Severity least = Severity.Warning)
    {
        ArgumentNullException.ThrowIfNull(report);
        var columns = new Dictionary<Place, List<int>>();
        foreach (var figure in report.Document?.Figures ?? [])
        {
            var place = report.Document!.PlaceOf(figure);
            if (!columns.TryGetValue(place, out var list))
                columns.Add(place, list = []);
            list.Add(report.Document.Tables[figure.Table].Columns[figure.Column].Position);
        }

        var remarks = ImmutableArray.CreateBuilder<DocumentRemark>();
        foreach (var (place, (severity, text, actual)) in new PlaceRemarks(report.Findings.Where(finding => finding.Severity >= least), language).All)
        {
            foreach (var column in columns.TryGetValue(place, out var known) ? known : [-1])
            {
                // An excerpt of a sentence has marks where it was cut.
                var printed = column < 0 ? place.Printed.Trim('…') : place.Printed;
                remarks.Add(new(place.Line, column, printed, severity, text) { Focus = column < 0 && actual is { Length: > 0 } && StandsOnce(printed, actual) ? actual : string.Empty });
            }
        }

        remarks.Sort(static (a, b) => (a.Line, a.Column).CompareTo((b.Line, b.Column)));
        return remarks.ToImmutable();
    }

    private static bool StandsOnce(string text, string part)
    {
        var at = text.IndexOf(part, StringComparison.Ordinal);
        return at >= 0 && text.IndexOf(part, at + 1, StringComparison.Ordinal) < 0;
    }
}

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
        foreach (var (place, (severity, text)) in new PlaceRemarks(report.Findings.Where(finding => finding.Severity >= least), language).All)
        {
            foreach (var column in columns.TryGetValue(place, out var known) ? known : [-1])
                remarks.Add(new(place.Line, column, place.Printed, severity, text));
        }

        remarks.Sort(static (a, b) => (a.Line, a.Column).CompareTo((b.Line, b.Column)));
        return remarks.ToImmutable();
    }
}

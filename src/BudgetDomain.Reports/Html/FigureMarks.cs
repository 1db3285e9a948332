using BudgetDomain.Disclosure;
using BudgetDomain.Rules;

namespace BudgetDomain.Reports.Html;

/// <summary>Which figures of a document findings speak of: for each place the gravest of them.</summary>
internal sealed class FigureMarks
{
    private readonly Dictionary<Place, (Severity Severity, int Finding)> _marks = [];

    /// <param name="findings">The findings, the gravest first; they are numbered from 1.</param>
    public FigureMarks(IEnumerable<Finding> findings)
    {
        var number = 0;
        foreach (var finding in findings)
        {
            number++;
            foreach (var place in finding.Places)
                _marks.TryAdd(place, (finding.Severity, number));
        }
    }

    public bool TryFind(Place place, out Severity severity, out int finding)
    {
        var found = _marks.TryGetValue(place, out var mark);
        (severity, finding) = mark;
        return found;
    }
}

using System.Collections.Immutable;
using BudgetDomain.Disclosure;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;

namespace BudgetDomain.Typed;

/// <summary>Whether a document may become a <see cref="UnitDisclosure"/>, and all that stands against it.</summary>
internal static class Consistency
{
    public static ImmutableArray<Finding> Refusals(RecognisedDocument document, Grade worstAccepted, int part, out Grade verdict)
    {
        var result = Reconciler.Reconcile(IdentitySystem.Derive(document.Tables, document.Figures, part));
        verdict = result.Verdict;
        var findings = Unusable(document, part).ToList();
        if (verdict > worstAccepted)
        {
            // A warning is what only an adjustment explains, an information what rounding explains.
            var least = worstAccepted switch { Grade.Adjusted => Severity.Error, Grade.Rounded => Severity.Warning, _ => Severity.Info };
            var found = findings.Count;
            findings.AddRange(new ArticulationFindings(document, result).All().Where(f => f.Severity >= least));
            if (findings.Count == found)
                findings.Add(Together(verdict));
        }

        return [.. findings.OrderBy(static f => f.Places.IsEmpty ? 0 : f.Places[0].Line)];
    }

    /// <summary>No form, or a figure that cannot be read: an amount would be missing, not wrong.</summary>
    private static IEnumerable<Finding> Unusable(RecognisedDocument document, int part)
    {
        var unreadable = document.Figures
            .Where(f => f.State == FigureState.Unreadable && document.Tables[f.Table].Part == part)
            .Select(document.PlaceOf)
            .ToHashSet();
        return FormatFindings.Of(document).Where(f => f.Rule == "C01" || (f.Rule == "F01" && unreadable.Contains(f.Places[0])));
    }

    /// <summary>Each identity holds well enough alone, and not all of them together.</summary>
    private static Finding Together(Grade verdict) => new(
        "A06",
        verdict switch { Grade.Rounded => Severity.Info, Grade.Adjusted => Severity.Warning, _ => Severity.Error },
        verdict == Grade.Rounded
            ? new("各项勾稽关系单独看都一致，合在一起须有四舍五入才能成立", "each identity holds as printed, all of them together only by rounding")
            : new("各项勾稽关系单独看都相符，合在一起不能同时成立", "each identity holds alone, and not all of them together"),
        null, null, []);
}

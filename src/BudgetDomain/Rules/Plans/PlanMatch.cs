using System.Collections.Immutable;
using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Plans;
using BudgetDomain.Disclosure.Recognition;
using BudgetDomain.Reconciliation;

namespace BudgetDomain.Rules.Plans;

/// <summary>A plan and the project of the tables that it is of.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Project">The project; <see langword="null"/> where none is.</param>
/// <param name="SameName">Whether both have one name.</param>
internal sealed record PlanMatch(RecognisedPlan Plan, ProjectRow? Project, bool SameName)
{
    // Of 100 letter pairs, so many in common make two names alike; more where the amounts do not help.
    private const int Alike = 60, VeryAlike = 85;

    /// <summary>Whether the year's funds of the plan cannot be those of its project.</summary>
    public bool IsContradicted => Project is { } project && Plan.YearFunds.Total is { Printed.Length: > 0 } && GradeOf(Plan, project) == Grade.Contradicted;

    /// <summary>Gives every plan its project: by name; then by funds and likeness of names together; last by a name that is all but the same.</summary>
    public static ImmutableArray<PlanMatch> Of(ImmutableArray<RecognisedPlan> plans, ImmutableArray<ProjectRow> projects)
    {
        var matches = new PlanMatch?[plans.Length];
        var free = projects.ToList();
        for (var i = 0; i < plans.Length; i++)
        {
            if (free.Find(p => PrintedText.Normalise(p.Name) == PrintedText.Normalise(plans[i].Project)) is { } same)
                matches[i] = new(plans[i], same, SameName: true);
        }

        free.RemoveAll(p => matches.Any(m => m?.Project == p));
        foreach (var byAmount in new[] { true, false })
        {
            for (var i = 0; i < plans.Length; i++)
            {
                if (matches[i] is not null || plans[i].Project.Length == 0)
                    continue;
                var like = free.Where(p => byAmount ? Likeness(plans[i].Project, p.Name) >= Alike && GradeOf(plans[i], p) != Grade.Contradicted : Likeness(plans[i].Project, p.Name) >= VeryAlike).ToList();

                // Of several that could be meant none is chosen.
                if (like.Count != 1)
                    continue;
                matches[i] = new(plans[i], like[0], SameName: false);
                free.Remove(like[0]);
            }
        }

        return [.. plans.Select((p, i) => matches[i] ?? new(p, null, SameName: false))];
    }

    /// <summary>How well the year's funds of a plan and a project agree. What is carried over may or may not be in the plan.</summary>
    public static Grade GradeOf(RecognisedPlan plan, ProjectRow project)
    {
        if (plan.YearFunds.Total is not { } total)
            return Grade.Contradicted;
        var place = (Int128)PlanArithmetic.PlaceOf(total.Amount, plan.LastPlace);
        var (current, carried) = (project.Current, project.CarriedOver);
        var grade = PlanArithmetic.Judge(total.Amount.Fen - current.Fen, place + current.Places);
        return carried.Fen == 0 ? grade : (Grade)Math.Min((int)grade, (int)PlanArithmetic.Judge(total.Amount.Fen - current.Fen - carried.Fen, place + current.Places + carried.Places));
    }

    private static int Likeness(string one, string other)
    {
        var (a, b) = (PrintedText.Normalise(one), PrintedText.Normalise(other));

        // 市政府办专项工作经费 within 晋城市政府办专项工作经费.
        if (Math.Min(a.Length, b.Length) >= 4 && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal)))
            return VeryAlike;
        return FormMatcher.Similarity(a, b);
    }
}

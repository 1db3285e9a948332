using BudgetDomain.Narrative;
using BudgetDomain.Rules;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Documents.Tests.Checking;

/// <summary>However a right document is drawn and broken, nothing in it is wrong; and a figure that is wrong is found in every such shape.</summary>
public class AccountsShapeProperties
{
    [Property(MaxTest = 60)]
    public Property RightDocument_HasNoErrorAndNoWarning() => Prop.ForAll(AccountsDraft.Drafts.ToArbitrary(), draft =>
    {
        var report = Check.Text(draft.ToString());
        Assert.Equal(9, report.Tables.Length);
        Assert.DoesNotContain(report.Claims, static c => c.Kind is ClaimKind.Share or ClaimKind.Completion && c.Verdict == ClaimVerdict.Unresolved);
        Assert.True(report.Findings.All(static f => f.Severity == Severity.Info) && report.Unrecognised.IsEmpty, $"{Check.Show(report)}\n{draft}");
        return true;
    });

    /// <summary>What was spent on a subject is stated wrong in its item, wherever the item breaks.</summary>
    [Property(MaxTest = 60)]
    public Property WrongAmountOfAnItem_IsFound() => Prop.ForAll(
        (from draft in AccountsDraft.Drafts
         from item in Gen.Choose(0, draft.Items.Length - 1)
         from wrongBy in Gen.Elements(-1000L, -50, 7, 50, 1000)
         select draft with { Wrong = item, WrongBy = wrongBy }).ToArbitrary(),
        draft =>
        {
            var report = Check.Text(draft.ToString());
            var printed = ((draft.Items[draft.Wrong].Done + draft.WrongBy) / 100m).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture) + "万元";
            Assert.True(report.Claims.Any(c => c.Verdict == ClaimVerdict.Contradicted && c.Printed == printed && c.Kind == ClaimKind.Amount), $"{printed}\n{Check.Show(report)}\n{draft}");
            return true;
        });

    /// <summary>The “三公” table prints budgets beside what was spent, however its header is drawn: the text must not state others, nor a share that they do not make.</summary>
    [Property(MaxTest = 60)]
    public Property WrongBudgetOrShareOfThreePublicExpenses_IsFound() => Prop.ForAll(
        (from draft in AccountsDraft.Drafts
         from ofShare in Gen.Elements(true, false)
         select ofShare ? draft with { Hospitality = 105, HospitalityPlan = 240, Share = "90.00" } : draft with { WrongPlanBy = 50 }).ToArbitrary(),
        draft =>
        {
            var wrong = Assert.Single(Check.Text(draft.ToString()).Claims, static c => c.Verdict == ClaimVerdict.Contradicted);
            Assert.Equal(draft.WrongPlanBy > 0 ? ClaimKind.Amount : ClaimKind.Share, wrong.Kind);
            return true;
        });

    /// <summary>Items that account for all that was spent cannot have had more budgeted than the whole; less they can, where something was not spent at all.</summary>
    [Property(MaxTest = 60)]
    public Property BudgetsOfItemsBeyondTheWhole_AreFound() => Prop.ForAll(
        (from draft in AccountsDraft.Drafts
         from beyond in Gen.Elements(50L, 7_00, 1000_00)
         select draft with { BeyondWholeBy = draft.Unspent + beyond }).ToArbitrary(),
        draft =>
        {
            var report = Check.Text(draft.ToString());
            Assert.True(Assert.Single(report.Claims, static c => c.Verdict == ClaimVerdict.Contradicted).Kind == ClaimKind.Sum, $"{Check.Show(report)}\n{draft}");
            return true;
        });
}

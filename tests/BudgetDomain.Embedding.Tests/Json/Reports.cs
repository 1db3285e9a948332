using System.Collections.Immutable;
using BudgetDomain.Disclosure;
using BudgetDomain.Narrative;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace BudgetDomain.Embedding.Tests.Json;

/// <summary>Reports of anything, with texts that JSON finds hard to hold.</summary>
public static class Reports
{
    private static readonly string[] Texts = ["", "表3 预算支出总表", "a\"b\\c", "两\n行\t", "😀", "<b>&amp;</b>", "\u0001", "1,315.25", "\u2028", "null"];

    private static Gen<string> Text => Gen.Elements(Texts);

    private static Gen<string> Id => Gen.Elements("A02", "general", "x y");

    private static Gen<string?> Maybe => Gen.Elements([.. Texts, null]);

    private static Gen<int> Number => Gen.Choose(0, 100_000);

    public static Arbitrary<CheckReport> Report()
        => Arb.From(
            from file in Text
            from form in Maybe
            from unit in Maybe
            from year in Gen.Elements(2025, 2024, (int?)null)
            from verdict in Gen.Elements(Enum.GetValues<Grade>())
            from counts in Number.ArrayOf(8)
            from tables in Table.ListOf()
            from findings in Finding.ListOf()
            from unrecognised in Unrecognised.ListOf()
            from claims in Claim.ListOf()
            from plans in Plan.ListOf()
            select new CheckReport
            {
                File = file,
                Form = form,
                Unit = unit,
                Year = year,
                Verdict = verdict,
                Counts = new(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6], counts[7]),
                Tables = [.. tables],
                Findings = [.. findings],
                Unrecognised = [.. unrecognised],
                Claims = [.. claims],
                Plans = [.. plans],
            });

    private static Gen<TableSummary> Table
        => from id in Id
           from number in Gen.Choose(1, 20)
           from title in Text
           from counts in Number.ArrayOf(2)
           from empty in Gen.Elements(true, false)
           from line in Gen.Choose(1, 10_000)
           select new TableSummary(id, number, title, counts[0], counts[1], empty, line);

    private static Gen<PlanSummary> Plan
        => from project in Text
           from funds in Gen.Elements(WanYuan.FromFen(1), WanYuan.FromYuan(5_335_000), WanYuan.Zero, (WanYuan?)null).ArrayOf(2)
           from indicators in Number
           from line in Gen.Choose(1, 10_000)
           select new PlanSummary(project, funds[0], funds[1], indicators, line);

    private static Gen<Finding> Finding
        => from rule in Id
           from severity in Gen.Elements(Enum.GetValues<Severity>())
           from chinese in Text
           from english in Text
           from expected in Maybe
           from actual in Maybe
           from places in Place.ListOf()
           from explanation in Explanation.OrNull()
           select new Finding(rule, severity, new(chinese, english), expected, actual, [.. places]) { Explanation = explanation };

    private static Gen<FindingExplanation> Explanation
        => from candidates in Candidate.ListOf()
           from unique in Gen.Elements(true, false)
           select new FindingExplanation([.. candidates], unique);

    private static Gen<FindingCandidate> Candidate
        => from place in Place
           from least in Maybe
           from most in Maybe
           from hypothesis in Maybe
           select new FindingCandidate(place, least, most, hypothesis is null ? null : new(hypothesis, hypothesis));

    private static Gen<Place> Place
        => from table in Text
           from row in Text
           from column in Text
           from line in Number
           from page in Number
           from printed in Text
           select new Place(table, row, column, line, page, printed);

    private static Gen<Claim> Claim
        => from kind in Gen.Elements(Enum.GetValues<ClaimKind>())
           from verdict in Gen.Elements(Enum.GetValues<ClaimVerdict>())
           from line in Gen.Choose(1, 10_000)
           from page in Number
           from sentence in Text
           from printed in Text
           from expected in Maybe
           select new Claim { Kind = kind, Verdict = verdict, Line = line, Page = page, Sentence = sentence, Printed = printed, Expected = expected, Basis = new(string.Empty, string.Empty) };

    private static Gen<UnrecognisedText> Unrecognised
        => from line in Number
           from chinese in Text
           from english in Text
           select new UnrecognisedText(line, new(chinese, english));
}

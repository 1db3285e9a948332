using System.Collections.Immutable;
using BudgetDomain.Cube;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Embedding.Tests.Docs;

/// <summary>The tiny form of docs/add-a-form.md, built step by step.</summary>
internal static class VillageForm
{
    // <step-three>
    public static Form Form { get; } = new("village-2025", new("村级预算公开表", "budget disclosure of a village"), Tables())
    {
        Words = Words(),
        Chapters = Chapters(),
    };
    // </step-three>

    private static ImmutableArray<TableLayout> Tables()
    {
        // <step-five>
        Slice expenditure = default(Slice).With(Side.Expenditure);
        // </step-five>

        // <step-four>
        TableLayout first = new()
        {
            Number = 1,
            Id = "expenditure",
            Title = "村级支出总表",
            Unit = AmountUnit.WanYuan,
            Panels = [new(expenditure, RowAxis.Function, ["合计", "村务支出", "项目支出"])],
        };
        // </step-four>

        // <step-six>
        TableLayout second = new()
        {
            Number = 2,
            Id = "projects",
            Title = "村级项目支出表",
            Unit = AmountUnit.WanYuan,
            Panels = [new(expenditure.With(ExpenditureKind.Project), RowAxis.Project, ["合计", "一般公共预算", "单位资金"])],
        };
        // </step-six>
        return [first, second];
    }

    private static Lexicon Words()
    {
        // <step-seven>
        return new(["村务支出"], new LexiconEntry(HeaderRole.Amount, Meaning.Of(ExpenditureKind.Basic)));
        // </step-seven>
    }

    private static ImmutableArray<FormChapter> Chapters()
    {
        // <step-eight>
        return [new("村务情况", ["村务情况"]), new("项目情况", ["项目情况"])];
        // </step-eight>
    }
}

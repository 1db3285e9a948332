using System.Collections.Immutable;

namespace BudgetDomain.Performance;

/// <summary>项目资金: a total with its sources, checked: nothing is negative, no source stands twice, and the sources, where stated, add up to the total.</summary>
public sealed class ProjectFunds
{
    private ProjectFunds(WanYuan total, ImmutableArray<FundingShare> sources)
    {
        Total = total;
        Sources = sources;
    }

    /// <summary>资金总额.</summary>
    public WanYuan Total { get; }

    /// <summary>The sources as stated; none where only the total is.</summary>
    public ImmutableArray<FundingShare> Sources { get; }

    /// <summary>What a source gives; zero where it is not listed.</summary>
    /// <param name="source">资金来源.</param>
    public WanYuan this[FundingSource source] => Sources.FirstOrDefault(s => s.Source == source)?.Amount ?? WanYuan.Zero;

    /// <summary>Makes funds.</summary>
    /// <param name="draft">Total and sources.</param>
    /// <exception cref="PerformancePlanException">The draft is wrong; the exception has every reason.</exception>
    public static ProjectFunds Create(ProjectFundsDraft draft)
    {
        var problems = TryCreate(draft, out var funds);
        return funds ?? throw new PerformancePlanException(problems);
    }

    /// <summary>Makes funds, or says everything that is wrong with the draft.</summary>
    /// <param name="draft">Total and sources.</param>
    /// <param name="funds">The funds; <see langword="null"/> unless nothing is wrong.</param>
    /// <returns>Every reason; empty on success.</returns>
    public static ImmutableArray<PerformanceProblem> TryCreate(ProjectFundsDraft draft, out ProjectFunds? funds)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var problems = ImmutableArray.CreateBuilder<PerformanceProblem>();
        var sources = draft.Sources.IsDefault ? [] : draft.Sources;
        if (draft.Total is null)
            problems.Add(new(PerformanceProblemCodes.FundsMissing, new("没有资金总额", "there is no total of funds")));
        if (draft.Total is { IsNegative: true } || sources.Any(static s => s.Amount.IsNegative))
            problems.Add(new(PerformanceProblemCodes.FundsNegative, new("资金不应为负数", "funds must not be negative")));
        if (sources.DistinctBy(static s => s.Source).Count() != sources.Length || sources.Any(static s => !Enum.IsDefined(s.Source)))
            problems.Add(new(PerformanceProblemCodes.SourceRepeated, new("每个资金来源应只列一次", "each source of funds must stand once")));

        // Beyond 64 bits nothing adds up to a total, so the sum is taken wider.
        var sum = Int128.Zero;
        foreach (var source in sources)
            sum += source.Amount.Fen;
        if (draft.Total is { } total && sources.Length > 0 && sum != total.Fen)
        {
            var shown = sum >= -long.MaxValue && sum <= long.MaxValue ? WanYuan.FromFen((long)sum).ToString() : ">10^13";
            problems.Add(new(PerformanceProblemCodes.SourcesTotal, new($"各资金来源之和 {shown} 万元不等于总额 {total} 万元", $"the sources add up to {shown} 万元, not to the total {total} 万元")));
        }

        funds = problems.Count == 0 ? new(draft.Total!.Value, sources) : null;
        return problems.DrainToImmutable();
    }

    /// <summary>The parts as a draft.</summary>
    public ProjectFundsDraft ToDraft() => new() { Total = Total, Sources = Sources };

    /// <summary>The total in 万元.</summary>
    public override string ToString() => $"{Total} 万元";
}

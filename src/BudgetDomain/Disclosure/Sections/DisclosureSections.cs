using System.Collections.Immutable;

namespace BudgetDomain.Disclosure.Sections;

/// <summary>What a disclosure says outside its tables and plans, as values: each with its place, each as it is printed, right or wrong.</summary>
public sealed record DisclosureSections
{
    /// <summary>主要职责: the paragraphs on what the unit is for.</summary>
    public ImmutableArray<string> Duties { get; init; } = [];

    /// <summary>机构设置.</summary>
    public ImmutableArray<OfficeList> Offices { get; init; } = [];

    /// <summary>人员编制 and 实有人员.</summary>
    public ImmutableArray<CountedItem> Staff { get; init; } = [];

    /// <summary>政府采购; <see langword="null"/> where nothing is said.</summary>
    public ProcurementSection? Procurement { get; init; }

    /// <summary>车辆; <see langword="null"/> where nothing is said.</summary>
    public VehicleSection? Vehicles { get; init; }

    /// <summary>办公用房 in 平方米; <see langword="null"/> where nothing is said.</summary>
    public decimal? OfficeArea { get; init; }

    /// <summary>单价 50 万元、100 万元以上的设备.</summary>
    public ImmutableArray<CountedItem> Equipment { get; init; } = [];

    /// <summary>名词解释.</summary>
    public ImmutableArray<GlossaryTerm> Glossary { get; init; } = [];
}

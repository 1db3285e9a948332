using System.Collections.Immutable;

namespace BudgetDomain.Publication;

/// <summary>国有资产占有使用情况: vehicles by use, rooms and large equipment on a day.</summary>
public sealed record StateAssets
{
    /// <summary>截至: the day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>公务用车: how many of each use, such as (机要通信用车, 2).</summary>
    public ImmutableArray<(string Use, int Count)> Vehicles { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>办公用房建筑面积 in ㎡; <see langword="null"/> where it is not stated.</summary>
    public decimal? OfficeArea { get; init; }

    /// <summary>价值 50 万元以上通用设备, in 台（套）.</summary>
    public int EquipmentOver500Thousand { get; init; }

    /// <summary>价值 100 万元以上设备, in 台（套）.</summary>
    public int EquipmentOverMillion { get; init; }
}

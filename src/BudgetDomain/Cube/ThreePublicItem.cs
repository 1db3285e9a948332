namespace BudgetDomain.Cube;

/// <summary>
/// “三公”经费: the members that lie over codes of the department economy dimension. A slice has a code or one of these.
/// </summary>
public enum ThreePublicItem
{
    /// <summary>Not a “三公” member.</summary>
    None = 0,

    /// <summary>“三公”经费合计.</summary>
    Total = 1,

    /// <summary>因公出国（境）费, over 30212.</summary>
    Abroad = 2,

    /// <summary>公务接待费, over 30217.</summary>
    Reception = 3,

    /// <summary>公务用车购置及运行费.</summary>
    Vehicles = 4,

    /// <summary>公务用车购置费, over 31013 and 30913.</summary>
    VehiclePurchase = 5,

    /// <summary>公务用车运行维护费, over 30231.</summary>
    VehicleRunning = 6,
}

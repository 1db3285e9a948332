namespace BudgetDomain.Reconciliation;

/// <summary>What was set free or aside so that the search could go on behind a contradiction.</summary>
/// <param name="Figures">The figures that bound nothing any more.</param>
/// <param name="Identities">The identities that are no longer asked.</param>
internal sealed record SetAside(List<int> Figures, List<int> Identities)
{
    /// <summary>Sets them free and aside, or asks them again.</summary>
    public void Set(bool[] freed, bool[] dropped, bool isAside)
    {
        foreach (var figure in Figures)
            freed[figure] = isAside;
        foreach (var identity in Identities)
            dropped[identity] = isAside;
    }
}

namespace BudgetDomain.Reconciliation;

/// <summary>Verifies amounts that someone says stand behind the figures.</summary>
internal static class Witness
{
    /// <summary>Whether amounts lie within the bounds of a propagation and satisfy all identities but those set aside.</summary>
    public static bool IsGood(IdentitySystem system, ReadOnlySpan<bool> dropped, Propagation bounds, ReadOnlySpan<long> amounts)
    {
        if (amounts.Length != system.QuantityCount)
            return false;
        for (var q = 0; q < amounts.Length; q++)
        {
            if (amounts[q] < bounds.Least[q] || amounts[q] > bounds.Most[q])
                return false;
        }

        for (var i = 0; i < system.IdentityCount; i++)
        {
            if (!dropped[i] && bounds.Applies(i) && !Holds(system, i, amounts))
                return false;
        }

        return true;
    }

    private static bool Holds(IdentitySystem system, int identity, ReadOnlySpan<long> amounts)
    {
        var terms = system.TermsOf(identity);
        Int128 rest = amounts[terms[0]];
        foreach (var part in terms[1..])
            rest -= amounts[part];
        return system[identity].Relation switch
        {
            IdentityRelation.Equal => rest == 0,
            IdentityRelation.AtLeast => rest >= 0,
            _ => rest <= 0,
        };
    }
}

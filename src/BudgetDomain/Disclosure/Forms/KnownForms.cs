using System.Collections.Immutable;

namespace BudgetDomain.Disclosure.Forms;

/// <summary>The forms that come with the library.</summary>
public static class KnownForms
{
    /// <summary>All of them, in the order in which they are tried.</summary>
    public static ImmutableArray<Form> All { get; } = [ShanxiUnit2025.Form, ShanghaiBudget.Form, FinalAccounts.Form];
}

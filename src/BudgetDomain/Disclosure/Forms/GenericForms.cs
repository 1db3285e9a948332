using System.Collections.Immutable;

namespace BudgetDomain.Disclosure.Forms;

/// <summary>
/// The forms of places that nobody described (通用表样). They list no tables: what a table is follows from the words of its title and
/// its header, and what these do not say for certain is left out. So nothing is ever missing from them.
/// </summary>
public static class GenericForms
{
    /// <summary>Budgets of any place.</summary>
    public static Form Budget { get; } = new("generic", new("通用表样（未识别出专门的表样，按标题和表头的含义核对）", "generic form (no described form fits; read by the words of titles and headers)"), []);

    /// <summary>Final accounts of any place.</summary>
    public static Form FinalAccounts { get; } =
        new("generic-final-accounts", new("通用决算表样（未识别出专门的表样，按标题和表头的含义核对）", "generic form of final accounts (no described form fits; read by the words of titles and headers)"), [])
        {
            Stage = BudgetStage.FinalAccounts,
            Words = Forms.FinalAccounts.Form.Words,
        };

    /// <summary>Both.</summary>
    public static ImmutableArray<Form> All { get; } = [Budget, FinalAccounts];

    /// <summary>Whether a form is one of them.</summary>
    /// <param name="form">A form.</param>
    public static bool IsGeneric(Form? form) => form is { Tables.IsEmpty: true };
}

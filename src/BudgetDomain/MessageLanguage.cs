namespace BudgetDomain;

/// <summary>The language in which messages are shown.</summary>
public enum MessageLanguage
{
    /// <summary>中文, the default.</summary>
    Chinese = 0,

    /// <summary>English.</summary>
    English = 1,
}

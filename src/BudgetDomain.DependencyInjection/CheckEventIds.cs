namespace BudgetDomain.DependencyInjection;

/// <summary>The ids of log events (日志事件编号). They never change their meaning; the category is that of <see cref="IDisclosureCheckService"/>.</summary>
public static class CheckEventIds
{
    /// <summary>Information: a document was checked and has no error.</summary>
    public const int Checked = 1001;

    /// <summary>Warning: a document was checked and has errors.</summary>
    public const int ErrorsFound = 1002;

    /// <summary>Warning: a document cannot be read.</summary>
    public const int NotReadable = 1003;

    /// <summary>Information: a check was cancelled.</summary>
    public const int Cancelled = 1004;

    /// <summary>Error: a rule of the host threw; the check went on.</summary>
    public const int RuleFailed = 1005;

    /// <summary>Error: a check failed otherwise.</summary>
    public const int Failed = 1006;
}

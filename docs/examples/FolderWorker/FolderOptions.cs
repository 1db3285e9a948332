namespace BudgetDomain.Examples.FolderWorker;

/// <summary>Where documents come in, and where reports go.</summary>
public sealed class FolderOptions
{
    public string In { get; set; } = "inbox";

    public string Out { get; set; } = "reports";

    public TimeSpan Every { get; set; } = TimeSpan.FromSeconds(5);
}

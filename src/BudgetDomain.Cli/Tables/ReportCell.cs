namespace BudgetDomain.Cli.Tables;

/// <summary>One cell: an amount, which a person sees to the places of its column, or a text.</summary>
internal readonly record struct ReportCell(string? Text, WanYuan? Amount)
{
    public static implicit operator ReportCell(string? text) => new(text, null);

    public static implicit operator ReportCell(WanYuan? amount) => new(null, amount);

    public static implicit operator ReportCell(WanYuan amount) => new(null, amount);

    /// <summary>The exact text for programs; <see langword="null"/> where there is nothing.</summary>
    public string? Plain => Amount is { } amount ? amount.ToString() : Text;
}

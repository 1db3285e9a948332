namespace BudgetDomain.NodaMoney;

/// <summary>Why money is no amount of the library.</summary>
/// <param name="Code">The stable code of the reason.</param>
/// <param name="Message">The reason in words.</param>
public sealed record MoneyProblem(string Code, LocalizedText Message)
{
    /// <summary>The currency is not CNY.</summary>
    public const string CurrencyCode = "currency";

    /// <summary>The amount is finer than 分.</summary>
    public const string FinerThanFen = "finer-than-fen";

    /// <summary>The amount is out of range.</summary>
    public const string OutOfRange = "out-of-range";
}

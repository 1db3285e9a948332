namespace BudgetDomain.Fuzz;

/// <summary>The code under test did not throw, but what it said is wrong.</summary>
internal sealed class WrongAnswerException : Exception
{
    public WrongAnswerException()
    {
    }

    public WrongAnswerException(string message)
        : base(message)
    {
    }

    public WrongAnswerException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public static void Unless(bool condition, string message)
    {
        if (!condition)
            throw new WrongAnswerException(message);
    }
}

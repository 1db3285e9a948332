namespace BudgetDomain.Cli;

/// <summary>What the program tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>Everything was read, and no finding is an error.</summary>
    public const int Clean = 0;

    /// <summary>Everything was read, and at least one finding is an error.</summary>
    public const int ErrorsFound = 1;

    /// <summary>Something could not be read or written, or the command line is wrong.</summary>
    public const int Unusable = 2;

    /// <summary>The user stopped the program (128 + SIGINT, as shells have it).</summary>
    public const int Cancelled = 130;
}

using BudgetDomain.Cli.Checking;

namespace BudgetDomain.Cli;

/// <summary>What the program needs of the world around it, so that tests can stand in for it.</summary>
internal sealed record ProgramHost
{
    /// <summary>Where the report goes unless <c>--output</c> says otherwise.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Where one-line errors and the progress bar go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>What checks the files.</summary>
    public required IDisclosureCheck Check { get; init; }

    /// <summary>Whether a person sees <see cref="Out"/> directly.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>Whether a person sees <see cref="Error"/> directly.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether a terminal may be written to in colour.</summary>
    public bool Colour { get; init; }

    /// <summary>The columns of the terminal.</summary>
    public int Width { get; init; } = Reports.PlainStyle.DefaultWidth;
}

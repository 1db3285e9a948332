namespace BudgetDomain.Cli.Reports;

/// <summary>What a piece of text is, for a style to show as it can.</summary>
internal enum Ink
{
    /// <summary>The name of a file.</summary>
    Title,

    /// <summary>The head of a part of the report.</summary>
    Heading,

    /// <summary>Good news.</summary>
    Good,

    /// <summary>An error.</summary>
    Error,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>Something worth knowing.</summary>
    Info,
}

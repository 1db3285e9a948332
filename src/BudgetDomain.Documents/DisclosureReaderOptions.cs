namespace BudgetDomain.Documents;

/// <summary>The limits within which a <see cref="DisclosureReader"/> reads. The defaults hold for every real disclosure many times over.</summary>
public sealed record DisclosureReaderOptions
{
    /// <summary>The defaults.</summary>
    public static DisclosureReaderOptions Default { get; } = new();

    /// <summary>The longest input, in bytes (for text given as a string: in UTF-16 bytes). Longer input is refused. Default 64 MiB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above 1 GiB.</exception>
    public int MaxBytes { get; init => field = Checked(value, 1 << 30); } = 64 << 20;

    /// <summary>The most cells of one row. Cells beyond it are left out and reported. Default 1,024.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above 65,536.</exception>
    public int MaxColumns { get; init => field = Checked(value, 1 << 16); } = 1024;

    /// <summary>The most table rows and paragraphs of one document. A document with more is refused. Default 1,000,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxRows { get; init => field = Checked(value, int.MaxValue); } = 1_000_000;

    /// <summary>The most cells of one document, covered ones included. A document with more is refused. Default 8,000,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxCells { get; init => field = Checked(value, int.MaxValue); } = 8_000_000;

    /// <summary>The deepest nesting of HTML tables. A document with deeper tables is refused. Default 32.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above 64.</exception>
    public int MaxNesting { get; init => field = Checked(value, 64); } = 32;

    /// <summary>The most entries of <see cref="Disclosure.SourceDocument.Problems"/>; one more says how many were left out. Default 1,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxProblems { get; init => field = Checked(value, int.MaxValue); } = 1000;

    /// <summary>The most files in an archive or in a file of Word or Excel, which is one inside. One with more is refused. Default 10,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above 1,000,000.</exception>
    public int MaxEntries { get; init => field = Checked(value, 1_000_000); } = 10_000;

    /// <summary>How many times its length in the archive a packed file above 1 MiB may have at most. A larger one is refused. Default 250.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxRatio { get; init => field = Checked(value, int.MaxValue); } = 250;

    /// <summary>How deep archives may lie in one another. Deeper ones are refused. Default 3.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above 16.</exception>
    public int MaxArchiveDepth { get; init => field = Checked(value, 16); } = 3;

    /// <summary>The most pages of one document. A document with more is refused. Default 5,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxPages { get; init => field = Checked(value, int.MaxValue); } = 5000;

    /// <summary>The most characters and lines drawn on the pages of one document. A document with more is refused. Default 5,000,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxCharacters { get; init => field = Checked(value, int.MaxValue); } = 5_000_000;

    /// <summary>The most bytes that the compressed parts of one document, or all files of one archive, may unfold to. A document with more is refused. Default 256 MiB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxExpandedBytes { get; init => field = Checked(value, int.MaxValue); } = 256 << 20;

    /// <summary>The longest time that the reading of one document may take; a document that needs longer is refused. Default 60 seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above zero, or above one day.</exception>
    public TimeSpan TimeLimit
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromDays(1));
            field = value;
        }
    }
    = TimeSpan.FromSeconds(60);

    private static int Checked(int value, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most);
        return value;
    }
}

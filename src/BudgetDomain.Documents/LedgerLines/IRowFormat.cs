namespace BudgetDomain.Documents.LedgerLines;

/// <summary>A way to write rows on lines.</summary>
internal interface IRowFormat
{
    /// <summary>Whether a line without an end shows by itself that it is complete.</summary>
    bool EndsItself { get; }

    /// <summary>Columns or keys that mean nothing here.</summary>
    IReadOnlyCollection<string> Ignored { get; }

    /// <summary>Reads the record that the source stands at.</summary>
    /// <returns>Why it is no row, or <see langword="null"/>.</returns>
    LineFailure? Read(Utf8LineSource source, RowBuffer row);
}

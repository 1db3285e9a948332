using System.Text;
using BudgetDomain.Ledger;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>Ledgers (预算账) from and to files of lines. What is written and read again is equal.</summary>
public static class LedgerFiles
{
    /// <summary>Whether a file looks like a file of budget lines: a JSON object, or a first line with the names of the columns.</summary>
    /// <param name="head">The first bytes of the file, a few thousand.</param>
    public static bool IsLedger(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty || FileKind.Foreign(head) is not null)
            return false;
        try
        {
            using var stream = new MemoryStream(head.ToArray());
            var source = new Utf8LineSource(stream);
            while (source.MoveNext())
            {
                var line = Encoding.UTF8.GetString(source.Decode()).Trim();
                if (line.Length > 0)
                    return line.StartsWith('{') || ColumnNames.IsHeader(CsvRows.NamesOf(line));
            }
        }
        catch (DisclosureFormatException)
        {
            // Not even text.
        }

        return false;
    }

    /// <summary>Reads a ledger.</summary>
    /// <param name="stream">CSV or JSON Lines; stays open.</param>
    /// <param name="options">How; <see langword="null"/> for the default.</param>
    /// <param name="onReject">Is given every rejected line, in order.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="DisclosureFormatException">The stream is empty, of another kind, or its first line lacks a column; the message names it.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended early.</exception>
    public static LedgerReadResult Read(
        Stream stream, LedgerReadOptions? options = null, Action<RejectedLine>? onReject = null, CancellationToken cancellationToken = default)
    {
        const int linesBetweenLooks = 4096;
        options ??= LedgerReadOptions.Default;
        var reader = new BudgetLineReader(stream, onReject, options.DegreeOfParallelism);
        BudgetLedgerBuilder? builder = null;
        BudgetUnit? known = null;
        for (var n = 0L; reader.Read(); n++)
        {
            if (n % linesBetweenLooks == 0)
                cancellationToken.ThrowIfCancellationRequested();
            builder ??= NewBuilder(reader.Year, options);
            if (!ReferenceEquals(known, reader.Unit))
                builder.AddUnit(known = reader.Unit!);
            if (!reader.IsUnitRow && !builder.Add(reader.Current))
                reader.Reject(builder.Rejections[^1].Code, builder.Rejections[^1].Message);
        }

        builder ??= NewBuilder(reader.Year, options);
        return new() { Ledger = builder.Build(), RejectedCount = reader.RejectedCount, Warnings = builder.GetWarnings(), IgnoredColumns = [.. reader.IgnoredColumns] };
    }

    /// <summary>Reads a ledger from a file.</summary>
    /// <param name="path">The path.</param>
    /// <param name="options">How; <see langword="null"/> for the default.</param>
    /// <param name="onReject">Is given every rejected line, in order.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="DisclosureFormatException">The file is empty, of another kind, or its first line lacks a column; the message names it.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended early.</exception>
    public static LedgerReadResult ReadFile(
        string path, LedgerReadOptions? options = null, Action<RejectedLine>? onReject = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var stream = new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 0 });
        return Read(stream, options, onReject, cancellationToken);
    }

    /// <summary>Writes a ledger as CSV, in UTF-8 without mark.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="unit">The unit of the amounts.</param>
    /// <param name="language">The language of the names of the columns and of their words.</param>
    /// <exception cref="ArgumentException">The name of a unit or project is no text that UTF-8 holds (a lone surrogate).</exception>
    public static void WriteCsv(BudgetLedger ledger, Stream stream, LineAmountUnit unit = LineAmountUnit.WanYuan, MessageLanguage language = MessageLanguage.Chinese)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(stream);
        using var rows = new CsvRowWriter(stream, unit, language);
        LedgerRows.Write(ledger, rows);
    }

    /// <summary>Writes a ledger as JSON Lines, in UTF-8.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="unit">The unit of the amounts.</param>
    /// <param name="language">The language of the keys and of their words. Default: English.</param>
    /// <exception cref="ArgumentException">The name of a unit or project is no text that UTF-8 holds (a lone surrogate).</exception>
    public static void WriteJsonLines(BudgetLedger ledger, Stream stream, LineAmountUnit unit = LineAmountUnit.WanYuan, MessageLanguage language = MessageLanguage.English)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(stream);
        using var rows = new JsonRowWriter(stream, unit, language);
        LedgerRows.Write(ledger, rows);
    }

    private static BudgetLedgerBuilder NewBuilder(FiscalYear year, LedgerReadOptions options)
        => new(new() { Year = year, Catalogue = options.Catalogue, RejectUnknownSubjects = options.RejectUnknownSubjects });
}

using BudgetDomain.Disclosure;
using BudgetDomain.Documents;
using BudgetDomain.Documents.LedgerLines;
using BudgetDomain.Ledger;
using BudgetDomain.Rules;
using BudgetDomain.Variances;

namespace BudgetDomain.Cli.Ledgers;

/// <summary>Reads two files, ledgers or disclosures as their content says, and compares them by functional subject.</summary>
internal sealed class ComparisonReader(TextWriter error, CompareOptions options)
{
    private const int HeadBytes = 64 * 1024;

    /// <summary>Compares.</summary>
    /// <returns>The comparison, or the line that says why there is none.</returns>
    public (Comparison? Comparison, LocalizedText? Why) Read(CancellationToken cancellationToken)
    {
        var current = options.Last;
        try
        {
            var lastIsLedger = IsLedger(options.Last);
            current = options.This;
            var thisIsLedger = IsLedger(options.This);
            if (lastIsLedger != thisIsLedger)
                return (null, LedgerMessages.TwoKinds);
            current = options.Last;
            if (lastIsLedger)
            {
                var before = ReadLedger(current, cancellationToken);
                current = options.This;
                return (Compare(before, ReadLedger(current, cancellationToken), cancellationToken), null);
            }

            var old = Recognise(current, cancellationToken);
            current = options.This;
            return Compare(old, Recognise(current, cancellationToken));
        }
        catch (DisclosureFormatException e)
        {
            return (null, Messages.CannotRead(current, Messages.AtLine(e.Line, e.Text)));
        }
        catch (FileNotFoundException)
        {
            return (null, Messages.CannotRead(current, Messages.NotFound));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OverflowException)
        {
            return (null, Messages.CannotRead(current, Messages.Of(e)));
        }
    }

    private static bool IsLedger(string path)
    {
        using var stream = File.OpenRead(path);
        var head = new byte[HeadBytes];
        return LedgerFiles.IsLedger(head.AsSpan(0, stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false)));
    }

    private static RecognisedDocument Recognise(string path, CancellationToken cancellationToken)
    {
        using var stream = File.OpenRead(path);
        var document = new DisclosureChecker().Recognise(new DisclosureReader(DisclosureReaderOptions.Default, Checking.DocumentFormats.All).Read(path, stream, cancellationToken));
        return document.Tables.IsEmpty ? throw new DisclosureFormatException(LedgerMessages.NoTables) : document;
    }

    private static (Comparison? Comparison, LocalizedText? Why) Compare(RecognisedDocument before, RecognisedDocument now)
    {
        var variance = DocumentVariance.Compare(before, now);
        var tables = variance.Tables(RowAxis.Function).Select(within => (Within: within, Table: variance.Table(RowAxis.Function, within))).ToList();
        if (tables.Count == 0)
            return (null, LedgerMessages.NothingCommon);
        var (scope, table) = tables.Find(static t => t.Table.Total is { Variance: { HasBase: true, HasCurrent: true } }) is { Table: not null } whole ? whole : tables[0];
        return (new(table, before.Year, now.Year, scope.ToString(), variance.IsCompletion, 0), null);
    }

    private LedgerReadResult ReadLedger(string path, CancellationToken cancellationToken) => new LedgerInput(error, options.Language).Read(path, null, options.Jobs, cancellationToken);

    private Comparison Compare(LedgerReadResult before, LedgerReadResult now, CancellationToken cancellationToken) => new(
        LedgerVariance.Compare(before.Ledger, now.Ledger, RollUpAxis.Function, default, null, options.Jobs, cancellationToken),
        before.Ledger.Year.IsDefault ? null : before.Ledger.Year.Year,
        now.Ledger.Year.IsDefault ? null : now.Ledger.Year.Year,
        "支出",
        false,
        before.RejectedCount + now.RejectedCount);
}

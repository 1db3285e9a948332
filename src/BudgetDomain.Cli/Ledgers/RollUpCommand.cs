using BudgetDomain.Cli.Tables;
using BudgetDomain.Documents.LedgerLines;

namespace BudgetDomain.Cli.Ledgers;

/// <summary><c>budget roll-up</c>: budget lines in, their sums out.</summary>
internal sealed class RollUpCommand(ProgramHost host, RollUpOptions options)
{
    /// <summary>Runs the command.</summary>
    /// <returns>One of <see cref="ExitCode"/>: errors are found where a line was rejected.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (options.Rejects is not null && (options.Rejects == options.Output || Path.GetFullPath(options.Rejects) == Path.GetFullPath(options.Path)))
            return await FailAsync(LedgerMessages.RejectsIsOther).ConfigureAwait(false);
        LedgerReadResult read;
        try
        {
            read = new LedgerInput(host.Error, options.Language).Read(options.Path, options.Rejects, options.Jobs, cancellationToken);
        }
        catch (DisclosureFormatException e)
        {
            return await FailAsync(Messages.CannotRead(options.Path, Messages.AtLine(e.Line, e.Text))).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return await FailAsync(Messages.CannotRead(options.Path, e is FileNotFoundException ? Messages.NotFound : Messages.Of(e))).ConfigureAwait(false);
        }

        TableReport report;
        try
        {
            report = RollUpReport.Of(options, read, cancellationToken);
        }
        catch (OverflowException e)
        {
            return await FailAsync(Messages.CannotRead(options.Path, Messages.Of(e))).ConfigureAwait(false);
        }

        if (new TableOutput(host, options.Language).Write(report, options.Format, options.Output, options.Path) is { } why)
            return await FailAsync(why).ConfigureAwait(false);
        if (options.Format == TableFormat.Csv)
            await host.Error.WriteLineAsync(LedgerMessages.Counts(read).In(options.Language)).ConfigureAwait(false);
        return read.RejectedCount > 0 ? ExitCode.ErrorsFound : ExitCode.Clean;
    }

    private async Task<int> FailAsync(LocalizedText why)
    {
        await host.Error.WriteLineAsync(why.In(options.Language)).ConfigureAwait(false);
        return ExitCode.Unusable;
    }
}

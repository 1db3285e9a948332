using BudgetDomain.Cli.Tables;

namespace BudgetDomain.Cli.Ledgers;

/// <summary><c>budget compare</c>: two years, or budget and final accounts, side by side.</summary>
internal sealed class CompareCommand(ProgramHost host, CompareOptions options)
{
    /// <summary>Runs the command.</summary>
    /// <returns>One of <see cref="ExitCode"/>: errors are found where a line was rejected.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var (comparison, why) = new ComparisonReader(host.Error, options).Read(cancellationToken);
        if (comparison is not null)
            why = new TableOutput(host, options.Language).Write(new CompareReport(options, comparison).Build(), options.Format, options.Output, options.Last, options.This);
        if (why is not null)
        {
            await host.Error.WriteLineAsync(why.In(options.Language)).ConfigureAwait(false);
            return ExitCode.Unusable;
        }

        return comparison!.Rejected > 0 ? ExitCode.ErrorsFound : ExitCode.Clean;
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace BudgetDomain.Cli.Checking;

/// <summary>Checks files side by side and hands out their results in the order of the files.</summary>
/// <remarks>Only a few files run ahead of the one that is waited for, so memory does not grow with their number.</remarks>
internal sealed class ParallelCheck(IDisclosureCheck check, string? form, int jobs, TimeSpan? timeLimit = null)
{
    // What is checked and not yet written is alive at every collection of garbage.
    private const int FilesAheadPerJob = 2;

    /// <summary>Checks the files.</summary>
    public async IAsyncEnumerable<FileResult> RunAsync(
        IReadOnlyList<InputFile> files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, jobs).ConcurrentScheduler;
        var ahead = new Queue<Task<FileResult>>();
        var most = (int)Math.Min(files.Count, (long)jobs * FilesAheadPerJob);
        try
        {
            foreach (var file in files)
            {
                if (ahead.Count == most)
                    yield return await ahead.Dequeue().ConfigureAwait(false);
                ahead.Enqueue(Task.Factory.StartNew(
                    () => CheckOne(file, cancellationToken), cancellationToken, TaskCreationOptions.None, scheduler));
            }

            while (ahead.Count > 0)
                yield return await ahead.Dequeue().ConfigureAwait(false);
        }
        finally
        {
            // No check goes on behind the back of a caller that has stopped listening.
            await ((Task)Task.WhenAll(ahead)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A defect met in one file must not cost the results of all others; it is reported as a defect, with exit code 2.")]
    internal FileResult CheckOne(InputFile file, CancellationToken cancellationToken)
    {
        var path = file.Path;
        if (file.Failure is not null)
            return new(path, null, file.Failure);
        cancellationToken.ThrowIfCancellationRequested();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (timeLimit is { } longest)
            limit.CancelAfter(longest);
        try
        {
            return new(path, check.Check(path, form, limit.Token), null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(path, null, Messages.TooSlow(timeLimit.GetValueOrDefault()));
        }
        catch (DisclosureFormatException e)
        {
            return new(path, null, Messages.AtLine(e.Line, e.Text));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(path, null, Messages.Of(e));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new(path, null, Messages.Defect(e));
        }
    }
}

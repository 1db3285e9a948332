using Xunit;
using Xunit.Abstractions;

namespace BudgetDomain.Mutation;

/// <summary>Listens to a run of test cases and stops it at the first that fails.</summary>
internal sealed class FirstFailure : LongLivedMarshalByRefObject, IMessageSink, IDisposable
{
    private readonly ManualResetEventSlim _finished = new();

    /// <summary>The test case that failed first, or none.</summary>
    public string? Name { get; private set; }

    /// <inheritdoc/>
    public bool OnMessage(IMessageSinkMessage message)
    {
        switch (message)
        {
            case ITestFailed failed:
                Name ??= failed.TestCase.DisplayName;
                break;
            case IErrorMessage or ITestAssemblyCleanupFailure or ITestClassCleanupFailure or ITestCollectionCleanupFailure or ITestMethodCleanupFailure:
                Name ??= "(set-up or clean-up)";
                break;
            case ITestAssemblyFinished:
                _finished.Set();
                break;
            default:
                break;
        }
        return Name is null;
    }

    public void Wait() => _finished.Wait();

    public void Dispose() => _finished.Dispose();
}

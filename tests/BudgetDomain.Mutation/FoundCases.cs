using Xunit;
using Xunit.Abstractions;

namespace BudgetDomain.Mutation;

/// <summary>Takes the test cases that are discovered.</summary>
internal sealed class FoundCases : LongLivedMarshalByRefObject, IMessageSink, IDisposable
{
    private readonly ManualResetEventSlim _finished = new();

    public List<ITestCase> Cases { get; } = [];

    /// <inheritdoc/>
    public bool OnMessage(IMessageSinkMessage message)
    {
        if (message is ITestCaseDiscoveryMessage found)
            Cases.Add(found.TestCase);
        else if (message is IDiscoveryCompleteMessage)
            _finished.Set();
        return true;
    }

    public void Wait() => _finished.Wait();

    public void Dispose() => _finished.Dispose();
}

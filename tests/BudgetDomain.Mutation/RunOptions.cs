using Xunit.Abstractions;

namespace BudgetDomain.Mutation;

/// <summary>Options of discovery and of runs, by xunit's names for them.</summary>
internal sealed class RunOptions : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
{
    private readonly Dictionary<string, object?> _values = [];

    /// <inheritdoc/>
    public TValue GetValue<TValue>(string name) => _values.TryGetValue(name, out var value) ? (TValue)value! : default!;

    /// <inheritdoc/>
    public void SetValue<TValue>(string name, TValue value) => _values[name] = value;
}

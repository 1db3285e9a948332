using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace BudgetDomain.DependencyInjection.Tests;

/// <summary>Keeps what is logged.</summary>
internal sealed class RecordingLogs : ILoggerProvider
{
    public ConcurrentQueue<Recorded> Entries { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Category(categoryName, Entries);

    public void Dispose()
    {
    }

    private sealed class Category(string category, ConcurrentQueue<Recorded> entries) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => entries.Enqueue(new(category, logLevel, eventId, formatter(state, exception), exception));
    }
}

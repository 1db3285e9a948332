using Microsoft.Extensions.Logging;

namespace BudgetDomain.DependencyInjection.Tests;

/// <summary>An entry of a log.</summary>
internal sealed record Recorded(string Category, LogLevel Level, EventId Event, string Text, Exception? Exception);

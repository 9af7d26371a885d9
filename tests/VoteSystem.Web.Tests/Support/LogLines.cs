using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace VoteSystem.Web.Tests.Support;

/// <summary>Everything that the application logs while a test runs.</summary>
public sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> All => _lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue(formatter(state, exception) + exception);

    public void Dispose()
    {
        // The lines belong to the test.
    }
}

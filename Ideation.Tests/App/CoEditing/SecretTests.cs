using System.Collections.Concurrent;
using Ideation.Domain.Network;
using Ideation.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Ideation.Tests.App.CoEditing;

/// <summary>A token in the address of a line is a secret all the same.</summary>
public sealed class SecretTests
{
    [Fact]
    public async Task A_token_in_an_address_reaches_no_log_whatever_an_operator_sets()
    {
        var lines = new ConcurrentQueue<string>();
        await using var town = await TextTown.StartAsync(builder =>
        {
            builder.Configuration["Logging:LogLevel:Default"] = "Trace";
            builder.Configuration["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "Trace";
            builder.Logging.AddProvider(new Listening(lines));
        });
        var token = await town.TokenAsync(town.Author, TokenScope.Read, TokenScope.Write);

        await using (var peer = await TextPeer.OpenAsync(town.AddressOf(town.Text.ToString(), $"access_token={token}"), client: 11))
            await peer.SyncAsync();
        await using (var refused = await TextPeer.OpenAsync(town.AddressOf("une-idee", $"access_token={token}")))
            await refused.Closed;

        Assert.DoesNotContain(lines, line => line.Contains(token, StringComparison.Ordinal));
    }

    private sealed class Listening(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}

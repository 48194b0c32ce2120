using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace Ideation.Bench.Circuits;

/// <summary>
/// A page somebody has open, without the drawing: it starts a circuit, takes every render batch, answers every call to JavaScript.
/// The server cannot tell it from a browser.
/// </summary>
internal sealed partial class BlazorCircuit : IAsyncDisposable
{
    private readonly HubConnection _line;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<long, string> _modules = [];
    private readonly ConcurrentDictionary<string, long> _references = [];
    private Awaited? _awaited;
    private long _objects;
    private long _lastBatchAt;
    private long _batches;
    private long _renderer;

    private BlazorCircuit(Browser browser)
    {
        Browser = browser;
        _line = LineOf(browser);
        _line.On<long, byte[]>("JS.RenderBatch", TakeAsync);
        _line.On<long, string, string, int, long, int>("JS.BeginInvokeJS", (call, name, arguments, kind, target, _) => AnswerAsync(call, name, arguments, kind, target));
        _line.On<string, bool, string>("JS.EndInvokeDotNet", (_, isDone, outcome) =>
        {
            if (!isDone)
                Break(outcome);
        });
        _line.On<long>("JS.EndUpdateRootComponents", _ => _ready.TrySetResult());
        _line.On<string>("JS.Error", Break);
        _line.Closed += reason =>
        {
            Break(reason?.Message ?? "closed");
            return Task.CompletedTask;
        };
    }

    public Browser Browser { get; }

    /// <summary>Why the circuit ended; null while it is alive.</summary>
    public string? Broken { get; private set; }

    public long Batches => Interlocked.Read(ref _batches);

    /// <summary>In ticks of <see cref="Stopwatch"/>.</summary>
    public long LastBatchAt => Interlocked.Read(ref _lastBatchAt);

    public static async Task<BlazorCircuit> OpenAsync(Browser browser, string path, CancellationToken cancellationToken)
    {
        var page = PageMarkers.Read(await browser.ReadAsync(path, cancellationToken));
        if (page.Components.Count == 0)
            throw new InvalidOperationException($"{path} has no interactive component.");

        var circuit = new BlazorCircuit(browser);
        await circuit._line.StartAsync(cancellationToken);
        var id = await circuit._line.InvokeAsync<string?>(
            "StartCircuit", browser.Address.ToString(), new Uri(browser.Address, path).ToString(), "[]", "", cancellationToken);
        if (id is null)
            throw new InvalidOperationException($"The server refused a circuit on {path}.");

        await circuit._line.SendAsync("UpdateRootComponents", page.AddAll(), page.State, cancellationToken);
        await circuit._ready.Task.WaitAsync(TimeSpan.FromMinutes(1), cancellationToken);
        return circuit;
    }

    /// <summary>When a batch brings this text, in ticks of <see cref="Stopwatch"/>. Ask before causing it.</summary>
    /// <param name="text">A whole text of the page, such as a figure, up to 127 bytes.</param>
    public Task<long> SeeAsync(string text)
    {
        // Batches end with a table of their texts, each behind its length.
        var bytes = Encoding.UTF8.GetBytes(text);
        var awaited = new Awaited([checked((byte)bytes.Length), .. bytes]);
        Volatile.Write(ref _awaited, awaited);
        return awaited.SeenAt.Task;
    }

    /// <param name="handler">The id that a render batch gave to the event handler.</param>
    public Task DispatchEventAsync(ulong handler, string name, object arguments, CancellationToken cancellationToken)
    {
        var descriptor = new { eventHandlerId = handler, eventName = name, eventFieldInfo = (object?)null };
        var json = JsonSerializer.Serialize(new[] { descriptor, arguments });
        return _line.SendAsync("BeginInvokeDotNetFromJS", "1", null, "DispatchEventAsync", _renderer, json, cancellationToken);
    }

    /// <summary>Calls the component that attached this module of its own to its page.</summary>
    public Task CallAsync(string module, string method, CancellationToken cancellationToken) =>
        _references.TryGetValue(module, out var component)
            ? _line.SendAsync("BeginInvokeDotNetFromJS", "2", null, method, component, "[]", cancellationToken)
            : throw new InvalidOperationException($"No component of the page has attached {module}.");

    public ValueTask DisposeAsync() => _line.DisposeAsync();

    private Task TakeAsync(long id, byte[] batch)
    {
        var now = Stopwatch.GetTimestamp();
        Interlocked.Exchange(ref _lastBatchAt, now);
        Interlocked.Increment(ref _batches);
        if (Volatile.Read(ref _awaited) is { } awaited && batch.AsSpan().IndexOf(awaited.Text) >= 0)
            awaited.SeenAt.TrySetResult(now);
        return _line.SendAsync("OnRenderCompleted", id, (string?)null);
    }

    private Task AnswerAsync(long call, string name, string? arguments, int kind, long target)
    {
        if (Reference().Match(arguments ?? "") is { Success: true } found)
        {
            var component = long.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            if (name.EndsWith("attachWebRendererInterop", StringComparison.Ordinal))
                _renderer = component;
            else if (_modules.TryGetValue(target, out var module))
                _references[module] = component;
        }

        if (call == 0)
            return Task.CompletedTask;

        // 1 asks for a reference to an object, such as an imported module.
        var id = kind is 1 ? Interlocked.Increment(ref _objects) : 0;
        if (name is "import")
            _modules[id] = JsonSerializer.Deserialize<string[]>(arguments!)![0];
        var result = kind is 1 ? $$"""{"__jsObjectId":{{id}}}""" : "null";
        return _line.SendAsync("EndInvokeJSFromDotNet", call, true, $"[{call},true,{result}]");
    }

    private void Break(string reason)
    {
        Broken ??= reason;
        _ready.TrySetException(new InvalidOperationException(reason));
    }

    private static HubConnection LineOf(Browser browser)
    {
        var builder = new HubConnectionBuilder().WithUrl(new Uri(browser.Address, "/_blazor"), options =>
        {
            options.SkipNegotiation = true;
            options.Transports = HttpTransportType.WebSockets;
            options.Headers[Browser.Scheme] = "https";
            if (browser.Cookies.Length > 0)
                options.Headers["Cookie"] = browser.Cookies;
        });
        builder.Services.AddSingleton<IHubProtocol, BlazorPack>();
        var line = builder.Build();

        // A busy server is what is measured here, not a reason to leave.
        line.ServerTimeout = TimeSpan.FromMinutes(5);
        return line;
    }

    private sealed record Awaited(byte[] Text)
    {
        public TaskCompletionSource<long> SeenAt { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    [GeneratedRegex("""__dotNetObject":(\d+)""")]
    private static partial Regex Reference();
}

using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.JSInterop;

namespace Ideation.App.Live;

/// <summary>
/// Nothing lets a server of .NET 10 pause a circuit by itself: before it stops, it asks each page to. The page then holds its own state,
/// protected by our keys, and takes it to the server that comes after.
/// </summary>
internal sealed class CircuitPause(IJSRuntime page, OpenCircuits open) : CircuitHandler
{
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        open.Add(circuit.Id, page);
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        open.Remove(circuit.Id);
        return Task.CompletedTask;
    }
}

/// <summary>The pages that are alive in this process.</summary>
public sealed class OpenCircuits
{
    /// <summary>A page that does not answer in this time loses nothing but its place: its drafts are kept in the browser.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, IJSRuntime> _pages = new();

    public int Count => _pages.Count;

    public void Add(string circuit, IJSRuntime page) => _pages[circuit] = page;

    public void Remove(string circuit) => _pages.TryRemove(circuit, out _);

    /// <summary>Runs before the lines are cut; afterwards each page says that the server restarts, and goes on by itself.</summary>
    public void PauseAll()
    {
        Task[] asked = [.. _pages.Values.Select(AskAsync)];
        Task.WaitAll(asked, Patience);
    }

    private static async Task AskAsync(IJSRuntime page)
    {
        try
        {
            await page.InvokeVoidAsync("ideation.pause", Patience);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException or JSException or ObjectDisposedException)
        {
            // The circuit ends by pausing: no answer is the usual answer.
        }
    }
}

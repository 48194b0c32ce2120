using Ideation.Domain.Community;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Ideation.App.Community;

/// <summary>The conversation in the browser: holds what one types in place while others speak, and leads to one comment.</summary>
internal sealed class TalkPlace : IAsyncDisposable
{
    private readonly IJSObjectReference _module;
    private readonly IJSObjectReference? _page;

    private TalkPlace(IJSObjectReference module, IJSObjectReference? page) => (_module, _page) = (module, page);

    public static async Task<TalkPlace> OpenAsync(IJSRuntime js, ElementReference root)
    {
        var module = await js.InvokeAsync<IJSObjectReference>("import", "./Community/CommentThread.razor.js");
        return new TalkPlace(module, await module.InvokeAsync<IJSObjectReference?>("attach", root));
    }

    public async Task ShowAsync(CommentId comment)
    {
        if (_page is not null)
            await _page.InvokeVoidAsync("show", comment.ToString());
    }

    /// <summary><c>#c-…</c> in an address leads to one comment.</summary>
    public static CommentId? TargetOf(string address)
    {
        var at = address.IndexOf("#c-", StringComparison.Ordinal);
        return at >= 0 && Guid.TryParseExact(address[(at + 3)..], "N", out var wanted) ? CommentId.From(wanted) : null;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_page is not null)
            {
                await _page.InvokeVoidAsync("leave");
                await _page.DisposeAsync();
            }

            await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone; so is what we held of it.
        }
    }
}

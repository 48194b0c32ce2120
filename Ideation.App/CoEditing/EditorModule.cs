using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Ideation.App.CoEditing;

/// <summary>The editor's module in the browser and what it has opened in one element. The words themselves never pass through here.</summary>
internal sealed class EditorModule<T> : IAsyncDisposable
    where T : class
{
    private readonly IJSObjectReference _module;
    private readonly IJSObjectReference _opened;
    private readonly DotNetObjectReference<T> _self;

    private EditorModule(IJSObjectReference module, IJSObjectReference opened, DotNetObjectReference<T> self) =>
        (_module, _opened, _self) = (module, opened, self);

    /// <param name="script">What is loaded: the live editor, or the little that a draft needs.</param>
    /// <param name="owner">Hears of passages.</param>
    public static async Task<EditorModule<T>> OpenAsync(IJSRuntime js, string script, ElementReference root, object options, T owner)
    {
        var self = DotNetObjectReference.Create(owner);
        var module = await js.InvokeAsync<IJSObjectReference>("import", script);
        return new EditorModule<T>(module, await module.InvokeAsync<IJSObjectReference>("open", root, options, self), self);
    }

    public ValueTask SetRightsAsync(bool canWrite) => _opened.InvokeVoidAsync("setRights", canWrite);

    public ValueTask PlaceAsync(IReadOnlyList<CoPassage> passages) => _opened.InvokeVoidAsync("placePassages", passages);

    public ValueTask ShowAsync(CoPassage passage) => _opened.InvokeVoidAsync("showPassage", passage);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _opened.InvokeVoidAsync("close");
            await _opened.DisposeAsync();
            await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone; so is what we held of it.
        }

        _self.Dispose();
    }
}

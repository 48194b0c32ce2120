using Ideation.App.Components.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Ideation.App.CoEditing;

/// <content>The line to the module of the editor in the browser.</content>
public sealed partial class CoEditor : IAsyncDisposable
{
    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    private ElementReference _root;
    private DraftArea? _area;
    private EditorModule<CoEditor>? _live;
    private bool _couldWrite;
    private IReadOnlyList<CoPassage> _placed = [];

    private bool IsShared => Text is not null;

    protected override async Task OnParametersSetAsync()
    {
        if (_live is null || !IsShared)
            return;

        if (CanWrite != _couldWrite)
            await _live.SetRightsAsync(_couldWrite = CanWrite);
        if (!Passages.SequenceEqual(_placed))
            await _live.PlaceAsync(_placed = Passages);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;

        _couldWrite = CanWrite;
        _live = await EditorModule<CoEditor>.OpenAsync(Js, IsShared ? "./js/editor/editor.js" : "./js/editor/draft.js", _root, Options(), this);
        if (Passages.Count > 0)
            await _live.PlaceAsync(_placed = Passages);
    }

    /// <summary>Of a draft, after it was sent: empties the area and forgets the copy on the device.</summary>
    public Task ClearAsync() => _area?.ClearAsync() ?? Task.CompletedTask;

    /// <summary>Of a draft, after it was saved and stays here: forgets the copy on the device.</summary>
    public Task SavedAsync() => _area?.SavedAsync() ?? Task.CompletedTask;

    /// <summary>Brings a passage into view.</summary>
    public async Task ShowAsync(CoPassage passage)
    {
        if (_live is not null)
            await _live.ShowAsync(passage);
    }

    [JSInvokable]
    public Task MarkPassageAsync(ChosenPassage chosen) => OnPassage.InvokeAsync(chosen);

    [JSInvokable]
    public Task OpenPassageAsync(string id) => OnOpen.InvokeAsync(id);

    private object Options() => new
    {
        Text = Text?.ToString(),
        Epoch,
        Member = Member?.ToString() ?? "",
        CanWrite,
        Label,
        Language,
        Limit = Max,
        Attach,
        DescribedBy = Control?.GetValueOrDefault("aria-describedby"),
        Icons = Assets["icons.svg"].ToString(),
        Words = EditorWords.In(T),
    };

    public ValueTask DisposeAsync() => _live?.DisposeAsync() ?? ValueTask.CompletedTask;
}

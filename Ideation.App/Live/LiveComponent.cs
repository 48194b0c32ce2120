using Ideation.App.Account;
using Microsoft.AspNetCore.Components;

namespace Ideation.App.Live;

/// <summary>
/// A component that shows one view of one topic and reads it again whenever the topic changes.
/// <see cref="View"/> is null while the first read runs, and when there is nothing that this person may see (<see cref="IsMissing"/>).
/// </summary>
public abstract class LiveComponent<TView> : ComponentBase, IDisposable
    where TView : class
{
    private CancellationTokenSource _reading = new();
    private LiveSubscription? _watching;
    private LiveTopic? _watched;
    private List<object?>? _given;

    [Inject]
    private LiveFeed Feed { get; set; } = null!;

    [Inject]
    private CircuitLine Line { get; set; } = null!;

    [Inject]
    protected CurrentMember Me { get; set; } = null!;

    protected TView? View { get; private set; }

    protected bool IsMissing { get; private set; }

    protected Viewer Viewer { get; private set; } = Viewer.Nobody;

    protected abstract LiveTopic Topic { get; }

    protected abstract Task<TView?> LoadAsync(CancellationToken cancellationToken);

    /// <summary>Reads again at once: what I did myself shows without waiting for the signal.</summary>
    protected async Task RefreshAsync()
    {
        await ReadAsync(_reading.Token);
        StateHasChanged();
    }

    /// <summary>Reads again because a parameter that is not the topic (a filter, a page) has changed.</summary>
    protected virtual bool HasOtherQuestion() => false;

    /// <summary>Whether a signal changed nothing that stands here; then nothing is drawn again.</summary>
    protected virtual bool ShowsTheSame(TView? before, TView? now) => false;

    /// <summary>A parent that is drawn again asks nothing new when it gives the same values: then this part is not drawn again.</summary>
    public override Task SetParametersAsync(ParameterView parameters)
    {
        var given = SimpleValues(parameters);
        if (given is not null && _given is not null && given.SequenceEqual(_given))
            return Task.CompletedTask;

        _given = given;
        return base.SetParametersAsync(parameters);
    }

    protected override async Task OnParametersSetAsync()
    {
        if (Topic == _watched)
        {
            if (HasOtherQuestion())
                await ReadAsync(_reading.Token);
            return;
        }

        Stop();
        _watched = Topic;
        _reading = new CancellationTokenSource();

        // Watch first, read second: a change that lands in between is then seen, not lost.
        // Prerendering never watches; nobody would be left to end it.
        var watching = _watching = RendererInfo.IsInteractive ? Feed.Watch(Topic) : null;
        var cancellationToken = _reading.Token;
        try
        {
            await ReadAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return;
        }

        if (watching is not null)
            _ = FollowAsync(watching, cancellationToken);
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            Stop();
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        Viewer = await Me.GetAsync();
        View = await LoadAsync(cancellationToken);
        IsMissing = View is null;
    }

    private async Task FollowAsync(LiveSubscription watching, CancellationToken cancellationToken)
    {
        try
        {
            while (await watching.NextAsync())
            {
                // A page whose line is down is not redrawn: it reads once when it is back.
                await Line.WhenUpAsync(cancellationToken);
                await InvokeAsync(async () =>
                {
                    var (view, viewer) = (View, Viewer);
                    await ReadAsync(cancellationToken);
                    if (viewer != Viewer || !ShowsTheSame(view, View))
                        StateHasChanged();
                });
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The component left, or moved on to another topic.
        }
        catch (Exception exception)
        {
            await DispatchExceptionAsync(exception);
        }
    }

    // Null when there is one among them that could have changed and still be the same object.
    private static List<object?>? SimpleValues(ParameterView parameters)
    {
        List<object?> values = [];
        foreach (var parameter in parameters)
        {
            if (parameter.Value is not (null or string or ValueType))
                return null;
            values.Add(parameter.Value);
        }

        return values;
    }

    private void Stop()
    {
        _watching?.Dispose();
        _reading.Cancel();
        _reading.Dispose();
    }
}

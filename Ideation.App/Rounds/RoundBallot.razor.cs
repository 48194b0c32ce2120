using System.Globalization;
using Ideation.Domain.Rounds;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Ideation.App.Rounds;

public sealed partial class RoundBallot
{
    private ElementReference _root;
    private IJSObjectReference? _module;
    private IJSObjectReference? _live;
    private DotNetObjectReference<RoundBallot>? _self;
    private BallotStanding? _standing;
    private FilledBallot _ballot = null!;
    private string _blank = "";
    private int _edition;
    private bool _touched;
    private bool _again;
    private bool _sending;
    private bool _asksBlank;
    private bool _isOtherPaper;
    private object? _drawn;
    private bool _isOwnDrawing = true;

    private string Key => $"{View.Round.Id}-{Viewer.Voter}{(Proxy is null ? "" : "-" + Proxy.Principal)}";

    private string Title => Proxy is null ? T["ballot.title"] : T["ballot.title.proxy", Proxy.PrincipalName];

    private VoterStance? Stance => Proxy is null ? _standing?.Line.Stance : null;

    // What stands on the page is what one began, also when another device of the same person was faster; but never where nothing can follow from it.
    private bool ShowsRecorded => _standing is { IsRecorded: true } && (!_standing.MayChange || !(_again || (_touched && !_sending)));

    private string? Gap => View.Round.State is RoundState.Paused ? T["ballot.gap.Paused"] : _ballot.Gap switch
    {
        BallotGap.None => null,
        BallotGap.Nothing => T["ballot.gap.Nothing." + _ballot.Terms.Shape],
        BallotGap.DotsLeft => T.Count("ballot.gap.DotsLeft", _ballot.Left),
        BallotGap.GradesLeft => T.Count("ballot.gap.GradesLeft", _ballot.Unmarked),
        BallotGap.ReasonMissing => T["ballot.gap.ReasonMissing"],
        _ => throw new InvalidOperationException("Say what is missing."),
    };

    /// <summary>What the device kept from before: filled in, and not sent.</summary>
    [JSInvokable]
    public void Restore(string choice, int edition)
    {
        // Numbers of options mean something on their own paper only.
        if (edition != _edition || _touched)
            return;

        Take(FilledBallot.Read(View.Round.Paper, choice));
        _touched = true;
        Draw();
    }

    [JSInvokable]
    public void Sending() => _sending = true;

    /// <summary>The server has the ballot; the page may show it.</summary>
    [JSInvokable]
    public async Task RecordedAsync()
    {
        (_touched, _again, _sending, _asksBlank, _isOtherPaper) = (false, false, false, false, false);
        await OnChanged.InvokeAsync();
        Draw();
    }

    /// <param name="isFinal">There is nothing to correct and send again.</param>
    [JSInvokable]
    public async Task RefusedAsync(bool isFinal)
    {
        (_sending, _asksBlank) = (false, false);
        if (isFinal)
            (_touched, _again) = (false, false);
        await OnChanged.InvokeAsync();
        Draw();
    }

    protected override void OnParametersSet()
    {
        var round = View.Round;
        _standing = BallotStanding.Of(View, Viewer, Proxy);
        if (_ballot is null || (_edition != round.Edition && !_touched))
        {
            Take(new FilledBallot(round.Paper));
        }
        else if (_edition != round.Edition)
        {
            Take(_ballot.On(round.Paper));
            _isOtherPaper = true;
        }

        _edition = round.Edition;

        // A thousand voters hear of every ballot that comes in; what their own page shows changes with none of them.
        var shown = (round.State, round.Edition, round.Settings.BallotChange, _standing?.Line, _standing?.CastByName, round.ShowsResult);
        _isOwnDrawing = !shown.Equals(_drawn);
        _drawn = shown;
    }

    protected override bool ShouldRender()
    {
        var mayDraw = _isOwnDrawing;
        _isOwnDrawing = true;
        return mayDraw;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_standing is null || _module is not null)
            return;

        _module = await Js.InvokeAsync<IJSObjectReference>("import", "./Rounds/RoundBallot.razor.js");
        _self = DotNetObjectReference.Create(this);
        _live = await _module.InvokeAsync<IJSObjectReference>("attach", _root, _self);
    }

    private void Take(FilledBallot ballot) => (_ballot, _blank) = (ballot, new FilledBallot(ballot.Paper).Json);

    private void Touch() => _touched = true;

    private void Draw()
    {
        _isOwnDrawing = true;
        StateHasChanged();
    }

    private async Task AgainAsync()
    {
        var before = _standing!.IsMine && _standing.CastByName is null ? await Rounds.MyChoiceAsync(Viewer, View.Round.Id) : null;
        Take(before is null ? new FilledBallot(View.Round.Paper) : FilledBallot.Read(View.Round.Paper, before));
        _again = true;
        Draw();
    }

    private async Task KeepAsync()
    {
        (_touched, _again) = (false, false);
        Take(new FilledBallot(View.Round.Paper));
        if (_live is not null)
            await _live.InvokeVoidAsync("forget");
    }

    private async Task DeclareAsync(VoterStance stance)
    {
        await Asking.TryAsync(() => Ballots.DeclareAsync(Viewer, View.Round.Id, stance));
        await OnChanged.InvokeAsync();
    }

    private string At(DateTimeOffset moment) => Zone.ToLocal(moment).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_live is not null)
            {
                await _live.InvokeVoidAsync("leave");
                await _live.DisposeAsync();
            }

            if (_module is not null)
                await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone; so is what we held of it.
        }

        _self?.Dispose();
    }
}

using Ideation.App.Components;
using Ideation.App.Components.Ui;
using Ideation.Domain.Rounds;

namespace Ideation.App.Rounds;

/// <summary>Where a round stands, as it is said to somebody who takes part.</summary>
/// <param name="Key">Of one word.</param>
internal sealed record RoundStanding(string Key, IconName Icon, Tone Tone)
{
    public static RoundStanding Of(RoundState state) => state switch
    {
        RoundState.Draft or RoundState.Ready => new("round.state.soon", IconName.Clock, Tone.Info),
        RoundState.Open => new("round.state.open", IconName.Vote, Tone.Accent),
        RoundState.Paused => new("round.state.paused", IconName.Paused, Tone.Warm),
        RoundState.Closing => new("round.state.closing", IconName.Deadline, Tone.Warm),
        RoundState.Closed => new("round.state.closed", IconName.Lock, Tone.Plain),
        RoundState.Revealed => new("round.state.revealed", IconName.Chart, Tone.Success),
        RoundState.Certified => new("round.state.certified", IconName.Shield, Tone.Success),
        RoundState.Archived => new("round.state.archived", IconName.Archive, Tone.Plain),
        RoundState.Cancelled => new("round.state.cancelled", IconName.Refused, Tone.Danger),
        RoundState.Void => new("round.state.void", IconName.Refused, Tone.Danger),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Say what this state is called."),
    };

    /// <summary>What it means for this person now; null when the ballot says it.</summary>
    public static string? Say(Texts t, RoundView view) => view.Round.State switch
    {
        RoundState.Draft or RoundState.Ready => view.IsInRoom ? Lobby(t, view) : t["round.say.not-in"],
        RoundState.Open or RoundState.Paused or RoundState.Closing when view.Mine is null => t[view.IsInRoom ? "round.say.observes" : "round.say.not-in"],
        RoundState.Open => null,
        RoundState.Paused => t["round.say.paused"],
        RoundState.Closing => t["round.say.closing"],
        RoundState.Closed => t["round.say.closed"],
        RoundState.Cancelled => t["round.say.cancelled", view.Round.Ending?.Reason ?? ""],
        RoundState.Void => t["round.say.void", view.Round.Ending?.Reason ?? ""],
        _ => null,
    };

    private static string Lobby(Texts t, RoundView view) =>
        view.Sheet.Turnout.Present > 1 ? t.Count("round.say.lobby", view.Sheet.Turnout.Present - 1) : t["round.say.lobby.alone"];
}

using Ideation.Domain.Rounds;

namespace Ideation.App.Rounds;

/// <summary>What whoever runs a round does next: one thing, the big button.</summary>
public enum RoundStep
{
    MakeReady = 1,
    Open = 2,
    Close = 3,
    Resume = 4,

    /// <summary>The last ballots arrive; nobody can do anything.</summary>
    Wait = 5,
    Reveal = 6,

    /// <summary>The ballots leave a tie that people decide before anything is certified.</summary>
    DecideTie = 7,
    Certify = 8,
    ReadMinute = 9,
    StartAgain = 10,
}

public static class RoundSteps
{
    public static RoundStep After(CockpitView view) => view.Round.Round.State switch
    {
        RoundState.Draft => RoundStep.MakeReady,
        RoundState.Ready => RoundStep.Open,
        RoundState.Open => RoundStep.Close,
        RoundState.Paused => RoundStep.Resume,
        RoundState.Closing => RoundStep.Wait,
        RoundState.Closed or RoundState.Revealed when view.HasTie && view.Sheet.RunOff is null => RoundStep.DecideTie,
        RoundState.Closed => RoundStep.Reveal,
        RoundState.Revealed => RoundStep.Certify,
        RoundState.Certified or RoundState.Archived => RoundStep.ReadMinute,
        RoundState.Cancelled or RoundState.Void => RoundStep.StartAgain,
        _ => throw new ArgumentOutOfRangeException(nameof(view), view.Round.Round.State, "Say what comes next in this state."),
    };
}

using Ideation.App.Account;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;

namespace Ideation.App.Rounds;

/// <summary>Where one ballot of a round stands for whoever fills it in: their own, or that of somebody whose proxy they hold.</summary>
public sealed record BallotStanding(Round Round, RollLine Line, VoterId Me, string? CastByName)
{
    /// <summary>Null when there is no line of the roll to fill a ballot in for.</summary>
    public static BallotStanding? Of(RoundView view, Viewer viewer, ProxyLine? proxy)
    {
        var line = proxy is null ? view.Mine : view.Sheet.Roll.GetValueOrDefault(VoterId.Of(proxy.Principal));
        if (line is null || viewer.Voter is not { } me)
            return null;

        var other = line.CastBy is { } by && by != me ? view.Sheet.Proxies.FirstOrDefault(one => VoterId.Of(one.Holder) == by)?.HolderName : null;
        return new BallotStanding(view.Round, line, me, other);
    }

    public bool IsMine => Line.Person == Me;

    public bool IsRecorded => Line.RecordedAt is not null;

    public bool IsRunning => Round.State is RoundState.Open or RoundState.Paused;

    public bool IsOver => Round.IsOver;

    /// <summary>Whether a ballot that is in may be replaced by this person now; the round judges it again.</summary>
    public bool MayChange => IsRunning && Round.Settings.Secrecy is not Secrecy.Secret && (IsMine && Line.CastBy is not null || IsChangeable && (IsMine || Line.CastBy == Me));

    /// <summary>A proxy's holder votes as long as the principal has not done it themselves.</summary>
    public bool MayFill => IsRunning && (!IsRecorded || MayChange);

    private bool IsChangeable => Round.Settings.BallotChange && Round.Settings.Reveal is not Reveal.AfterMyVote;
}

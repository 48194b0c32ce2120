using Ideation.App.Counting;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;

namespace Ideation.App.Rounds;

/// <summary>How many, and never who.</summary>
/// <param name="Enrolled">May vote; before the opening of a round for whoever joined, those who are in the room.</param>
public sealed record Turnout(long Present, long Enrolled, long Cast, long Abstaining);

/// <summary>One line of the roll as it is shown.</summary>
public sealed record RollLine(VoterId Person, string Name, bool IsGuest, bool HasCome, VoterStance Stance, DateTimeOffset? RecordedAt, VoterId? CastBy);

/// <summary>A person of a room.</summary>
public sealed record RoomPerson(MemberId Id, string Name);

/// <summary>Somebody votes for somebody else in a room.</summary>
public sealed record ProxyLine(ProxyId Id, MemberId Principal, string PrincipalName, MemberId Holder, string HolderName);

/// <summary>What is the same for everybody who sees a round. Nothing in it is shown before the round says so: views take from it what their viewer may see.</summary>
public sealed record RoundSheet(
    Round Round, Room Room, Turnout Turnout, IReadOnlyDictionary<VoterId, RollLine> Roll, IReadOnlyList<RoomPerson> Hosts, IReadOnlyList<ProxyLine> Proxies,
    RoundId? RunOff, string? CampaignQuestion);

/// <summary>A round as one viewer sees it.</summary>
/// <param name="Now">By the server's clock, when it was read.</param>
/// <param name="Mine">My line of the roll; null when I may not vote.</param>
/// <param name="Held">The proxies that I hold in this room.</param>
/// <param name="Given">The proxy that I gave.</param>
public sealed record RoundView(
    RoundSheet Sheet, DateTimeOffset Now, bool IsHost, bool IsInRoom, RollLine? Mine, IReadOnlyList<ProxyLine> Held, ProxyLine? Given, bool ShowsResult)
{
    public Round Round => Sheet.Round;

    /// <summary>Whether my ballot would be taken now.</summary>
    public bool MayVote => Mine is not null && Round.State is RoundState.Open && (Round.ClosesAt is null || Now < Round.ClosesAt);

    /// <summary>
    /// Whether this person, who takes part in a round that is on, sees nothing else changed than how many have voted. Never so for whoever runs it, or has to
    /// do with a proxy: they see other people.
    /// </summary>
    internal bool DiffersInTurnoutAlone(RoundView before) =>
        Round.IsRunning && !IsHost && !before.IsHost && Held.Count == 0 && before.Held.Count == 0 && Given is null && before.Given is null
        && (Round.Id, Round.Version, Sheet.Room.Version, Sheet.RunOff, Sheet.CampaignQuestion, IsInRoom, Mine, ShowsResult)
            == (before.Round.Id, before.Round.Version, before.Sheet.Room.Version, before.Sheet.RunOff, before.Sheet.CampaignQuestion, before.IsInRoom, before.Mine, before.ShowsResult);

    /// <summary>Those who run a round that is not secret see who has voted; of a secret one nobody sees more than how many.</summary>
    public IReadOnlyList<RollLine> Roll => IsHost && Round.Settings.Secrecy is not Secrecy.Secret ? [.. Sheet.Roll.Values.OrderBy(line => line.Name, StringComparer.CurrentCulture)] : [];
}

/// <summary>A round in a list.</summary>
public sealed record RoundRow(RoundId Id, string Title, RoundState State, string Method, DateTimeOffset? ClosesAt, DateTimeOffset DraftedAt, bool IsHost, bool MayVote, bool HasVoted, string? Campaign);

/// <summary>What the projector shows: no names of people.</summary>
public sealed record ProjectorView(Round Round, string Code, bool IsLocked, string JoinKey, Turnout Turnout, DateTimeOffset Now, CountedRound? Result);

/// <summary>What was counted, with the file that anybody counts again.</summary>
public sealed class CountedRound
{
    internal CountedRound(RoundCount count) => (File, Result) = (count.File, count.Result);

    /// <summary>The count file, as UTF-8.</summary>
    public ReadOnlyMemory<byte> File { get; }

    internal CountResultFile Result { get; }
}

/// <summary>Who chose what in a named round, or in a hidden one for those who run it.</summary>
public sealed record NamedChoice(string Name, bool IsGuest, string Choice, DateTimeOffset CastAt);

/// <summary>The published lists of a round that is closed: receipts, or ballots with their receipts, in orders of their own.</summary>
public sealed record PublishedRecord(ReceiptKind Kind, IReadOnlyList<string> Receipts, IReadOnlyList<PublishedBallot> Ballots, string Head);

public sealed record PublishedBallot(string Choice, string? Receipt, string Link);

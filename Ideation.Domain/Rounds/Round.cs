using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Network;
using Ideation.Domain.Sessions;

namespace Ideation.Domain.Rounds;

/// <summary>
/// One voting round. It judges ballots but does not hold them: ten thousand never load to cast one. The server's clock decides; the timer runs out
/// whether or not anybody who runs it is there.
/// </summary>
public sealed partial class Round : AggregateRoot
{
    public const int MaxTitleLength = 160;
    public const int MaxReasonLength = 1_000;

    /// <summary>How long after the end a ballot may still arrive that was on its way.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private Round(RoundId id, RoomId room, CampaignId? campaign, MemberId draftedBy, DateTimeOffset draftedAt)
    {
        Id = id;
        Room = room;
        Campaign = campaign;
        DraftedBy = draftedBy;
        DraftedAt = draftedAt;
    }

    public RoundId Id { get; }

    public RoomId Room { get; }

    public CampaignId? Campaign { get; }

    public MemberId DraftedBy { get; }

    public DateTimeOffset DraftedAt { get; }

    /// <summary>The step of a session's agenda that this round is for.</summary>
    public StepId? Step { get; private set; }

    /// <summary>The round whose tie this one decides.</summary>
    public RoundId? RunOffOf { get; private set; }

    public string Title { get; private set; } = "";

    public BallotPaper Paper { get; private set; } = null!;

    /// <summary>Grows when the paper changes: a ballot that was filled in on another one is not taken.</summary>
    public int Edition { get; private set; } = 1;

    public RoundSettings Settings { get; private set; } = null!;

    public RoundState State { get; private set; } = RoundState.Draft;

    /// <summary>Whether a ballot was recorded: paper and settings are fixed from then on.</summary>
    public bool HasBallots { get; private set; }

    public DateTimeOffset? OpenedAt { get; private set; }

    /// <summary>The end of the time for voting, while the round is open; null when somebody closes it by hand.</summary>
    public DateTimeOffset? ClosesAt { get; private set; }

    /// <summary>What is left of that time, while the round is paused.</summary>
    public TimeSpan? Left { get; private set; }

    /// <summary>Until when ballots under way arrive, while the round is closing.</summary>
    public DateTimeOffset? ClosingUntil { get; private set; }

    public Seal? Seal { get; private set; }

    /// <summary>Whether the first writing of its secret ballots may still be found on the disk.</summary>
    public bool AwaitsPurge { get; private set; }

    public CastingVote? CastingVote { get; private set; }

    public DateTimeOffset? RevealedAt { get; private set; }

    public Certification? Certification { get; private set; }

    /// <summary>Why it was cancelled or is void.</summary>
    public RoundEnding? Ending { get; private set; }

    public static Round Draft(Room room, CampaignId? campaign, MemberId actor, string? title, BallotPaper paper, RoundSettings settings, DateTimeOffset now, StepId? step = null)
    {
        var round = new Round(RoundId.New(), room.Id, campaign, actor, now) { Step = step };
        round.Write(title, paper, settings);
        round.Raise(new RoundDrafted(round.Id, room.Id, campaign, actor, now));
        return round;
    }

    /// <summary>
    /// Says anew what is asked and how, until the first ballot. Once people wait for it, anonymity and reveal only get stricter. Gives back whether the
    /// paper is another one.
    /// </summary>
    public void Describe(MemberId actor, string? title, BallotPaper paper, RoundSettings settings, DateTimeOffset now)
    {
        if (State is not (RoundState.Draft or RoundState.Ready or RoundState.Open or RoundState.Paused))
            throw RoundErrors.Over(this);
        if (HasBallots)
            throw RoundErrors.FixedByBallots(this);
        if (State is not RoundState.Draft && !settings.IsNoLaxerThan(Settings))
            throw RoundErrors.OnlyStricter(this);
        if (State is not (RoundState.Draft or RoundState.Ready) && settings.Electorate != Settings.Electorate)
            throw RoundErrors.ElectorateFixed(this);

        var before = Paper;
        Write(title, paper, settings);
        if (State is RoundState.Open or RoundState.Paused)
            GuardPaper();
        if (!before.IsSameAs(Paper))
            Edition++;
        Raise(new RoundDescribed(Id, Room, Campaign, actor, now));
    }

    private void Write(string? title, BallotPaper paper, RoundSettings settings)
    {
        if (Words.TidyOrNone(title) is not { Length: <= MaxTitleLength } tidy)
            throw RoundErrors.TitleUnfit();

        Title = tidy;
        Paper = paper.Checked();
        Settings = settings.Checked();
    }

    private void GuardPaper()
    {
        if (Paper.Options.Count < 2)
            throw RoundErrors.TooFewOptions(this);
    }
}

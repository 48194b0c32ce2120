using Ideation.Domain.Campaigns;
using Ideation.Domain.CoEditing;
using Ideation.Domain.Common;
using Ideation.Domain.Community;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Ideas;
using Ideation.Domain.Juries.Judging;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Ideation.Domain.Sessions;

namespace Ideation.App.Live;

/// <summary>
/// The name of something people can watch.
/// </summary>
public readonly record struct LiveTopic(string Name)
{
    /// <summary>The list of all campaigns and what is new in them.</summary>
    public static readonly LiveTopic Campaigns = new("campaigns");

    /// <summary>Any idea of any campaign: lists that cross campaigns, and the home page.</summary>
    public static readonly LiveTopic Ideas = new("ideas");

    /// <summary>Places, people and roles.</summary>
    public static readonly LiveTopic Network = new("network");

    /// <summary>Any round of anybody: the list of rounds and what awaits a voter.</summary>
    public static readonly LiveTopic Rounds = new("rounds");

    /// <summary>Any session of anybody, and what people said they would do.</summary>
    public static readonly LiveTopic Sessions = new("sessions");

    public static LiveTopic Of(CampaignId campaign) => new($"campaign/{campaign}");

    public static LiveTopic Of(IdeaId idea) => new($"idea/{idea}");

    /// <summary>What is being typed, several times a second; apart from the page's own topic, so that only the text is read again.</summary>
    public static LiveTopic Of(TextId text) => new($"text/{text}");

    /// <summary>The conversation about an idea, and what decides who may speak in it; apart from the idea's own, so that a support does not draw every comment again.</summary>
    public static LiveTopic TalkOf(IdeaId idea) => new($"idea/{idea}/talk");

    public static LiveTopic Of(MemberId member) => new($"member/{member}");

    public static LiveTopic Of(RoundId round) => new($"round/{round}");

    public static LiveTopic Of(SessionId session) => new($"session/{session}");

    /// <summary>Where people come together: who runs it, who is there, which round is on.</summary>
    public static LiveTopic Of(RoomId room) => new($"room/{room}");

    /// <summary>The teams of a hackathon and what is asked of them.</summary>
    public static LiveTopic TeamsOf(CampaignId hackathon) => new($"campaign/{hackathon}/teams");

    /// <summary>A jury: how it is set up, which stage it is in, what was decided.</summary>
    public static LiveTopic Of(JuryId jury) => new($"jury/{jury}");

    /// <summary>All scorecards of a jury, for whoever watches over them; touched by what happens to the jury itself too.</summary>
    public static LiveTopic ScoresOf(JuryId jury) => new($"jury/{jury}/scores");

    /// <summary>The scorecards of one juror; apart, so that nobody's key is felt by the others.</summary>
    public static LiveTopic ScoresOf(JuryId jury, MemberId juror) => new($"jury/{jury}/scores/{juror}");

    /// <summary>What the scores of a jury come to; touched by nothing that is still being written.</summary>
    public static LiveTopic ResultOf(JuryId jury) => new($"jury/{jury}/result");

    /// <summary>What juries expect of one member, whichever juries they are.</summary>
    public static LiveTopic JuriesOf(MemberId juror) => new($"member/{juror}/juries");

    /// <summary>The juries of a hackathon, as everybody who sees it knows of them.</summary>
    public static LiveTopic JuriesOf(CampaignId hackathon) => new($"campaign/{hackathon}/juries");

    public override string ToString() => Name;

    public static IReadOnlyList<LiveTopic> TouchedBy(IDomainEvent happened) => happened switch
    {
        FollowStarted { Idea: { } idea } e => [Of(e.Member), Of(idea)],
        FollowStopped { Idea: { } idea } e => [Of(e.Member), Of(idea)],
        FollowStarted or FollowStopped or NoticeGiven or NoticeRead => [Of(((IMemberEvent)happened).Member)],
        // The room first: whoever reads a round anew finds what is around it anew.
        RunOffCalled e => [Of(e.Room), Of(e.Round), Of(e.Of), Rounds],
        IRoundEvent { Campaign: { } campaign } e => [Of(e.Room), Of(e.Round), Of(campaign), Rounds],
        IRoundEvent e => [Of(e.Room), Of(e.Round), Rounds],
        IRoomEvent e => [Of(e.Room)],
        ProceedingsWritten or NoteWritten or NoteRewritten or NoteWithdrawn or NoteGrouped or GroupNamed or GroupDissolved => [Of(((ISessionEvent)happened).Session)],
        ISessionEvent e => [Of(e.Session), Sessions],
        // What was counted is counted anew before anybody who shows it reads.
        ScorecardWritten or ScorecardOpened => [ScoresOf(((IScorecardEvent)happened).Jury, ((IScorecardEvent)happened).Juror), ScoresOf(((IScorecardEvent)happened).Jury), JuriesOf(((IScorecardEvent)happened).Juror)],
        IScorecardEvent e => [ResultOf(e.Jury), ScoresOf(e.Jury, e.Juror), ScoresOf(e.Jury), JuriesOf(e.Juror)],
        IJuryNews e => [ResultOf(e.Jury), Of(e.Jury), ScoresOf(e.Jury), JuriesOf(e.Hackathon)],
        IJuryEvent e => [ResultOf(e.Jury), Of(e.Jury), ScoresOf(e.Jury)],
        IHackathonEvent e => [TeamsOf(e.Hackathon)],
        IMemberEvent e => [Of(e.Member), Network],
        IOrganisationEvent => [Network],
        SupportGiven or SupportTakenBack or SupportConfirmed or SupportConfirmationAsked => [Of(((IIdeaEvent)happened).Idea), Of(((IIdeaEvent)happened).Campaign), Ideas],
        IIdeaEvent e => [Of(e.Idea), TalkOf(e.Idea), Of(e.Campaign), Ideas],
        ICampaignEvent e => [Of(e.Campaign), Campaigns],
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Say which screens this event touches."),
    };
}

using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Network;

namespace Ideation.Domain.Hackathons;

/// <summary>
/// People who make something together in a hackathon, and the page of their project. Its members write the page until it is submitted; an organiser may put it out of the
/// competition, with a reason.
/// </summary>
public sealed partial class Team : AggregateRoot
{
    public const int MaxNameLength = 60;
    public const int MaxHeadlineLength = 160;
    public const int MaxPitchLength = 200_000;
    public const int MostPositions = 6;
    public const int MaxPositionLength = 60;
    public const int MostLinks = 8;
    public const int MaxLabelLength = 60;
    public const int MaxAddressLength = 500;
    public const int MaxReasonLength = 1_000;

    private Team(TeamId id, CampaignId hackathon, MemberId formedBy, DateTimeOffset formedAt)
    {
        Id = id;
        Hackathon = hackathon;
        FormedBy = formedBy;
        FormedAt = formedAt;
    }

    public TeamId Id { get; }

    public CampaignId Hackathon { get; }

    public MemberId FormedBy { get; }

    public DateTimeOffset FormedAt { get; }

    public ProjectSheet Sheet { get; private set; } = new("", "", null, [], [], null);

    /// <summary>Sheet.Name, apart, because no two teams of a hackathon have the same.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Pitch { get; private set; } = "";

    public TeamState State { get; private set; } = TeamState.Draft;

    public Submission? Submission { get; private set; }

    public Disqualification? Disqualification { get; private set; }

    public bool IsWritable => State is TeamState.Draft;

    public static Team Form(CampaignId hackathon, MemberId actor, string? name, DateTimeOffset now)
    {
        var team = new Team(TeamId.New(), hackathon, actor, now) { Captain = actor };
        team.Write(team.Sheet with { Name = name ?? "" }, HackathonTerms.Usual);
        team._places.Add(new TeamPlace(hackathon, actor, team.Id, now));
        team.Raise(new TeamFormed(team.Id, hackathon, actor, now));
        return team;
    }

    public void Describe(MemberId actor, ProjectSheet sheet, HackathonTerms terms, DateTimeOffset now)
    {
        GuardMember(actor);
        GuardDraft();

        Write(sheet, terms);
        Raise(new ProjectDescribed(Id, Hackathon, actor, now));
    }

    /// <summary>The pitch follows what its members type together.</summary>
    public void Follow(string pitch, MemberId by, DateTimeOffset now)
    {
        var tidy = Words.Tidy(pitch);
        if (tidy == Pitch || !IsWritable)
            return;

        Pitch = tidy;
        Raise(new PitchWritten(Id, Hackathon, by, now));
    }

    /// <summary>Final: the page is frozen. Refuses what the organisers' terms ask for and is not there.</summary>
    public void Submit(MemberId actor, HackathonTerms terms, DateTimeOffset now)
    {
        GuardMember(actor);
        if (State is TeamState.Submitted)
            return;
        GuardDraft();
        GuardInTime(terms, now);
        if (_places.Count < terms.MinSize || _places.Count > terms.MaxSize)
            throw HackathonErrors.TeamSizeUnfit(this, terms);
        if (Sheet.Headline.Length == 0)
            throw HackathonErrors.HeadlineMissing(this);
        if (Pitch.Length == 0)
            throw HackathonErrors.PitchMissing(this);
        if (terms.Tracks.Count > 0 && (Sheet.Track is not { } track || !terms.Tracks.Contains(track)))
            throw HackathonErrors.TrackMissing(this);

        (State, Submission) = (TeamState.Submitted, new Submission(actor, now));
        Raise(new ProjectSubmitted(Id, Hackathon, actor, now));
    }

    /// <summary>Back to a draft, while there is time to submit again.</summary>
    public void TakeBack(MemberId actor, HackathonTerms terms, DateTimeOffset now)
    {
        GuardMember(actor);
        if (State is TeamState.Draft)
            return;
        if (State is not TeamState.Submitted)
            throw HackathonErrors.NotADraft(this);
        GuardInTime(terms, now);

        (State, Submission) = (TeamState.Draft, null);
        Raise(new ProjectTakenBack(Id, Hackathon, actor, now));
    }

    /// <summary>By those who run the campaign.</summary>
    public void Disqualify(MemberId actor, string? reason, DateTimeOffset now)
    {
        if (State is TeamState.Dissolved)
            throw HackathonErrors.NotADraft(this);
        if (State is TeamState.Disqualified)
            return;
        if (Words.TidyOrNone(reason) is not { Length: <= MaxReasonLength } tidy)
            throw HackathonErrors.ReasonUnfit();

        (State, Disqualification) = (TeamState.Disqualified, new Disqualification(actor, tidy, now));
        Raise(new TeamDisqualified(Id, Hackathon, actor, now));
    }

    /// <summary>Takes it back: the project is what it was before.</summary>
    public void Reinstate(MemberId actor, DateTimeOffset now)
    {
        if (State is not TeamState.Disqualified)
            return;

        (State, Disqualification) = (Submission is null ? TeamState.Draft : TeamState.Submitted, null);
        Raise(new TeamReinstated(Id, Hackathon, actor, now));
    }

    private void Write(ProjectSheet sheet, HackathonTerms terms)
    {
        var tidy = ProjectSheets.Checked(sheet, terms, kept: Sheet.Track);
        (Sheet, Name) = (tidy, tidy.Name);
    }

    private void GuardDraft()
    {
        if (!IsWritable)
            throw HackathonErrors.NotADraft(this);
    }

    private static void GuardInTime(HackathonTerms terms, DateTimeOffset now)
    {
        if (terms.SubmitBy is { } end && now >= end)
            throw HackathonErrors.TooLate(end);
    }
}

using Ideation.Domain.Common;
using Ideation.Domain.Network;

namespace Ideation.Domain.Campaigns;

/// <summary>
/// A call for ideas. A draft is saved at any point; once published it may still be described and rescheduled, but never back to something that could not be published.
/// </summary>
public sealed partial class Campaign : AggregateRoot
{
    public const int MinQuestionLength = 10;
    public const int MaxQuestionLength = 160;
    public const int MaxPitchLength = 400;
    public const int MaxBriefLength = 200_000;
    public const int MaxTextLength = 20_000;
    public const int MaxThemes = 12;
    public const int MaxThemeLength = 40;
    public const int MaxLabelLength = 30;
    public const int DefaultAnswerWithinWorkingDays = 10;
    public const int MaxAnswerWithinWorkingDays = 60;
    public const int DefaultSupportsToMature = 3;
    public const int MaxSupportsToMature = 500;

    private readonly List<CampaignPhase> _phases = [];
    private readonly List<string> _themes = [];
    private Dictionary<string, string> _labels = [];

    private Campaign(CampaignId id, MemberId draftedBy, DateTimeOffset draftedAt)
    {
        Id = id;
        DraftedBy = draftedBy;
        DraftedAt = draftedAt;
    }

    public CampaignId Id { get; }

    public MemberId DraftedBy { get; }

    public DateTimeOffset DraftedAt { get; }

    public CampaignStatus Status { get; private set; } = CampaignStatus.Draft;

    public string Question { get; private set; } = "";

    public CampaignKind Kind { get; private set; } = CampaignKind.Challenge;

    public CampaignAudience Audience { get; private set; } = CampaignAudience.Network;

    public CampaignScope Scope { get; private set; } = CampaignScope.Network;

    public string Pitch { get; private set; } = "";

    public string Brief { get; private set; } = "";

    public string Rules { get; private set; } = "";

    public Sponsor? Sponsor { get; private set; }

    public DateTimeOffset? OpensAt { get; private set; }

    public DateTimeOffset? ClosesAt { get; private set; }

    public IReadOnlyList<CampaignPhase> Phases => _phases;

    public IReadOnlyList<string> Themes => _themes;

    /// <summary>What this campaign calls the states of its ideas, by the code of the state; the others keep their usual name.</summary>
    public IReadOnlyDictionary<string, string> Labels => _labels;

    public bool AsksForAndAgainst { get; private set; }

    public bool AnyoneCoEdits { get; private set; }

    public int AnswerWithinWorkingDays { get; private set; } = DefaultAnswerWithinWorkingDays;

    public int SupportsToMature { get; private set; } = DefaultSupportsToMature;

    public DateTimeOffset? SelectionStartedAt { get; private set; }

    public Publication? Publication { get; private set; }

    public CampaignClosure? Closure { get; private set; }

    public static Campaign Draft(MemberId actor, CampaignDescription description, DateTimeOffset now)
    {
        var campaign = new Campaign(CampaignId.New(), actor, now);
        campaign.Write(description);
        campaign.Raise(new CampaignDrafted(campaign.Id, actor, now));
        return campaign;
    }

    public void Describe(MemberId actor, CampaignDescription description, DateTimeOffset now)
    {
        GuardNotClosed();

        Write(description);
        Raise(new CampaignDescribed(Id, actor, now));
    }

    public void Schedule(
        MemberId actor, DateTimeOffset? opensAt, DateTimeOffset? closesAt, IReadOnlyList<CampaignPhase> phases, DateTimeOffset now)
    {
        GuardNotClosed();
        CampaignPhase[] tidy = [.. phases.Select(phase => phase.Tidied()).OrderBy(phase => phase.OpensAt)];
        if (Status is CampaignStatus.Published)
            CampaignGuards.Holds(Question, opensAt, closesAt, tidy);

        OpensAt = opensAt;
        ClosesAt = closesAt;
        _phases.Clear();
        _phases.AddRange(tidy);
        Raise(new CampaignScheduled(Id, actor, now));
    }

    /// <param name="label">Nothing gives the state its usual name back.</param>
    public void Label(MemberId actor, string stateCode, string? label, DateTimeOffset now)
    {
        GuardNotClosed();
        var tidy = Words.Tidy(label);
        if (tidy.Length > MaxLabelLength)
            throw CampaignErrors.LabelTooLong(this, tidy);

        // A new dictionary each time: storage then sees that it changed without comparing its content.
        _labels = new Dictionary<string, string>(_labels) { [stateCode] = tidy };
        if (tidy.Length == 0)
            _labels.Remove(stateCode);
        Raise(new CampaignLabelled(Id, stateCode, actor, now));
    }

    public void Publish(MemberId actor, DateTimeOffset now)
    {
        GuardNotClosed();
        if (Status is CampaignStatus.Published)
            throw CampaignErrors.AlreadyPublished(this);
        CampaignGuards.ReadsWell(AsDescribed());
        if (_facilitators.Count == 0)
            throw CampaignErrors.FacilitatorMissing(this);
        CampaignGuards.Holds(Question, OpensAt, ClosesAt, _phases);

        Status = CampaignStatus.Published;
        Publication = new Publication(actor, now);
        Raise(new CampaignPublished(Id, actor, now));
    }

    public void StartSelection(MemberId actor, DateTimeOffset now)
    {
        GuardPublished();
        if (SelectionStartedAt is not null)
            throw CampaignErrors.SelectionStarted(this);

        SelectionStartedAt = now;
        Raise(new SelectionStarted(Id, actor, now));
    }

    public void Close(MemberId actor, string reason, DateTimeOffset now)
    {
        GuardPublished();
        if (Words.TidyOrNone(reason) is not { } tidy)
            throw CampaignErrors.ClosingReasonMissing(this);

        Status = CampaignStatus.Closed;
        Closure = new CampaignClosure(actor, tidy, now);
        Raise(new CampaignClosed(Id, actor, now));
    }

    public CampaignPhase? CurrentPhase(DateTimeOffset now) =>
        Status is CampaignStatus.Published && (ClosesAt is null || now < ClosesAt) ? _phases.Find(phase => phase.Contains(now)) : null;

    public bool Allows(Capability capability, DateTimeOffset now) =>
        CurrentPhase(now) is { } phase && phase.Capabilities.Contains(capability);

    /// <summary>Refuses what the present phase does not allow.</summary>
    public void Require(Capability capability, DateTimeOffset now)
    {
        GuardPublished();
        if (!Allows(capability, now))
            throw CampaignErrors.NotNow(this, capability);
    }

    private void GuardNotClosed()
    {
        if (Status is CampaignStatus.Closed)
            throw CampaignErrors.Closed(this);
    }

    private void GuardPublished()
    {
        GuardNotClosed();
        if (Status is not CampaignStatus.Published)
            throw CampaignErrors.NotPublished(this);
    }
}

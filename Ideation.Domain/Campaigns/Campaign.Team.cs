using Ideation.Domain.Network;

namespace Ideation.Domain.Campaigns;

/// <summary>
/// Who runs a campaign and who was invited to it. Appointing or inviting twice is doing it once.
/// </summary>
public sealed partial class Campaign
{
    private readonly List<MemberId> _facilitators = [];
    private readonly List<MemberId> _participants = [];

    public IReadOnlyList<MemberId> Facilitators => _facilitators;

    /// <summary>Who may see and take part, where <see cref="Audience"/> is the invited ones.</summary>
    public IReadOnlyList<MemberId> Participants => _participants;

    public void AppointFacilitator(MemberId actor, MemberId facilitator, DateTimeOffset now)
    {
        GuardNotClosed();
        if (_facilitators.Contains(facilitator))
            return;

        _facilitators.Add(facilitator);
        Raise(new FacilitatorAppointed(Id, facilitator, actor, now));
    }

    public void DismissFacilitator(MemberId actor, MemberId facilitator, DateTimeOffset now)
    {
        GuardNotClosed();
        if (Status is CampaignStatus.Published && _facilitators is [var last] && last == facilitator)
            throw CampaignErrors.LastFacilitator(this);
        if (!_facilitators.Remove(facilitator))
            return;

        Raise(new FacilitatorDismissed(Id, facilitator, actor, now));
    }

    public void InviteParticipant(MemberId actor, MemberId participant, DateTimeOffset now)
    {
        GuardNotClosed();
        if (_participants.Contains(participant))
            return;

        _participants.Add(participant);
        Raise(new ParticipantInvited(Id, participant, actor, now));
    }

    public void RemoveParticipant(MemberId actor, MemberId participant, DateTimeOffset now)
    {
        GuardNotClosed();
        if (!_participants.Remove(participant))
            return;

        Raise(new ParticipantRemoved(Id, participant, actor, now));
    }
}

using Ideation.Domain.Campaigns;
using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Campaigns;

public sealed class CampaignTests
{
    private readonly MemberId _actor = MemberId.New();
    private readonly Campaign _draft = Some.DraftCampaign();

    [Fact]
    public void A_draft_is_saved_with_nothing_in_it()
    {
        var campaign = Campaign.Draft(_actor, new CampaignDescription(), Some.Noon);

        Assert.Equal(CampaignStatus.Draft, campaign.Status);
        Assert.Equal(10, campaign.AnswerWithinWorkingDays);
        Assert.Equal(3, campaign.SupportsToMature);
    }

    [Fact]
    public void What_was_described_comes_back_as_described()
    {
        _draft.Describe(_actor, Some.Description with { Sponsor = new Sponsor("Jeanne Roy", "Directrice"), AsksForAndAgainst = true }, Some.Noon);

        Assert.Equal("Jeanne Roy", _draft.AsDescribed().Sponsor!.Name);
        Assert.True(_draft.AsksForAndAgainst);
        Assert.Equal(["Accueil", "Numérique"], _draft.AsDescribed().Themes);
    }

    [Fact]
    public void Publishing_says_who_and_when()
    {
        _draft.Publish(_actor, Some.Noon);

        Assert.Equal(new Publication(_actor, Some.Noon), _draft.Publication);
        Assert.IsType<CampaignPublished>(Assert.Single(_draft.Events));
    }

    [Fact]
    public void A_campaign_is_published_once() =>
        Rules.AssertBroken("campaign.already-published", () => Some.PublishedCampaign().Publish(_actor, Some.Noon));

    [Fact]
    public void A_published_campaign_may_still_be_described_but_not_emptied()
    {
        var campaign = Some.PublishedCampaign();

        campaign.Describe(_actor, Some.Description with { Pitch = "Plus court." }, Some.Noon);

        Assert.Equal("Plus court.", campaign.Pitch);
        Rules.AssertBroken("campaign.pitch-missing", () => campaign.Describe(_actor, Some.Description with { Pitch = "" }, Some.Noon));
        Assert.Equal("Plus court.", campaign.Pitch);
    }

    [Fact]
    public void Publishing_takes_a_facilitator()
    {
        _draft.DismissFacilitator(_actor, _draft.Facilitators[0], Some.Noon);

        Rules.AssertBroken("campaign.facilitator-missing", () => _draft.Publish(_actor, Some.Noon));
    }

    [Fact]
    public void The_last_facilitator_of_a_published_campaign_stays()
    {
        var campaign = Some.PublishedCampaign();

        Rules.AssertBroken("campaign.last-facilitator", () => campaign.DismissFacilitator(_actor, campaign.Facilitators[0], Some.Noon));
    }

    [Fact]
    public void Appointing_twice_is_appointing_once()
    {
        _draft.AppointFacilitator(_actor, _draft.Facilitators[0], Some.Noon);

        Assert.Single(_draft.Facilitators);
        Assert.Empty(_draft.Events);
    }

    [Fact]
    public void An_invited_participant_may_be_removed()
    {
        var guest = MemberId.New();
        _draft.InviteParticipant(_actor, guest, Some.Noon);
        _draft.InviteParticipant(_actor, guest, Some.Noon);
        Assert.Equal([guest], _draft.Participants);

        _draft.RemoveParticipant(_actor, guest, Some.Noon);

        Assert.Empty(_draft.Participants);
    }

    [Fact]
    public void A_label_replaces_the_usual_name_until_it_is_taken_away()
    {
        _draft.Label(_actor, "screening", "Premier tri", Some.Noon);
        Assert.Equal("Premier tri", _draft.Labels["screening"]);

        _draft.Label(_actor, "screening", null, Some.Noon);
        Assert.Empty(_draft.Labels);
    }

    [Fact]
    public void A_label_has_a_limit() => Rules.AssertBroken(
        "campaign.label-too-long", () => _draft.Label(_actor, "screening", new string('x', Campaign.MaxLabelLength + 1), Some.Noon));

    [Fact]
    public void Selection_starts_once_and_only_when_published()
    {
        Rules.AssertBroken("campaign.not-published", () => _draft.StartSelection(_actor, Some.Noon));
        _draft.Publish(_actor, Some.Noon);
        _draft.StartSelection(_actor, Some.Noon);

        Rules.AssertBroken("campaign.selection-started", () => _draft.StartSelection(_actor, Some.Noon));
    }

    [Fact]
    public void Closing_says_why() =>
        Rules.AssertBroken("campaign.closing-reason-missing", () => Some.PublishedCampaign().Close(_actor, " ", Some.Noon));

    [Fact]
    public void A_closed_campaign_is_only_read()
    {
        var campaign = Some.PublishedCampaign();
        campaign.Close(_actor, "Terminée", Some.Noon);

        Rules.AssertBroken("campaign.closed", () => campaign.Close(_actor, "Encore", Some.Noon));
        Rules.AssertBroken("campaign.closed", () => campaign.Publish(_actor, Some.Noon));
        Rules.AssertBroken("campaign.closed", () => campaign.Describe(_actor, Some.Description, Some.Noon));
        Rules.AssertBroken("campaign.closed", () => campaign.InviteParticipant(_actor, MemberId.New(), Some.Noon));
        Assert.False(campaign.Allows(Capability.Propose, Some.Noon));
    }
}

using CsCheck;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Campaigns;

public sealed class CampaignPhasesTests
{
    private readonly MemberId _actor = MemberId.New();

    [Fact]
    public void A_phase_switches_capabilities_on_and_the_next_switches_them_off()
    {
        var campaign = Some.PublishedCampaign(
            Some.Phase("Collecte", 0, 10, Capability.Propose, Capability.Comment),
            Some.Phase("Vote", 10, 20, Capability.Vote));

        Assert.True(campaign.Allows(Capability.Propose, Some.Noon));
        Assert.False(campaign.Allows(Capability.Propose, Some.Noon.AddDays(10)));
        Assert.True(campaign.Allows(Capability.Vote, Some.Noon.AddDays(10)));
        Assert.False(campaign.Allows(Capability.Vote, Some.Noon.AddDays(20)));
        Assert.Equal("Collecte", campaign.CurrentPhase(Some.Noon.AddDays(10).AddTicks(-1))!.Name);
    }

    [Fact]
    public void What_the_phase_does_not_allow_is_refused_with_its_name()
    {
        var refusal = Rules.AssertBroken("campaign.not-now", () => Some.PublishedCampaign().Require(Capability.Vote, Some.Noon));

        Assert.Equal(Capability.Vote, refusal.Arguments[1]);
    }

    [Fact]
    public void A_draft_allows_nothing()
    {
        Assert.False(Some.DraftCampaign().Allows(Capability.Propose, Some.Noon));
        Rules.AssertBroken("campaign.not-published", () => Some.DraftCampaign().Require(Capability.Propose, Some.Noon));
    }

    [Fact]
    public void A_phase_without_an_end_lasts_as_long_as_the_campaign()
    {
        var campaign = Some.PublishedCampaign(Some.Phase("Boîte", 0, null, Capability.Propose));

        Assert.True(campaign.Allows(Capability.Propose, Some.Noon.AddDays(30).AddTicks(-1)));
        Assert.False(campaign.Allows(Capability.Propose, Some.Noon.AddDays(30)));
    }

    [Fact]
    public void Phases_stand_in_the_order_of_the_calendar() => Assert.Equal(
        ["Collecte", "Vote"], Some.PublishedCampaign(Some.Phase("Vote", 10, 20), Some.Phase("Collecte", 0, 10)).Phases.Select(phase => phase.Name));

    [Fact]
    public void Publishing_takes_phases_that_hold_together()
    {
        AssertUnpublishable("campaign.phase-name-unfit", Some.Phase(" ", 0, 10));
        AssertUnpublishable("campaign.phase-backwards", Some.Phase("Collecte", 10, 10));
        AssertUnpublishable("campaign.phase-outside-calendar", Some.Phase("Collecte", -1, 10));
        AssertUnpublishable("campaign.phase-outside-calendar", Some.Phase("Collecte", 0, 31));
        AssertUnpublishable("campaign.phases-overlap", Some.Phase("Collecte", 0, 11), Some.Phase("Vote", 10, 20));
        AssertUnpublishable("campaign.phases-overlap", Some.Phase("Collecte", 0, null), Some.Phase("Vote", 10, 20));
    }

    [Fact]
    public void Publishing_takes_a_calendar()
    {
        AssertCalendarRefused("campaign.opening-missing", null, Some.Noon);
        AssertCalendarRefused("campaign.calendar-backwards", Some.Noon, Some.Noon);
        AssertCalendarRefused("campaign.phases-missing", Some.Noon, Some.Noon.AddDays(1));
    }

    [Fact]
    public void A_published_campaign_is_not_rescheduled_into_nonsense() => Rules.AssertBroken(
        "campaign.phases-missing", () => Some.PublishedCampaign().Schedule(_actor, Some.Noon, Some.Noon.AddDays(5), [], Some.Noon));

    [Fact]
    public void At_most_one_phase_is_open_at_any_moment() =>
        Gen.Select(Gen.Int[1, 9].Array[1, 6], Gen.Int[0, 60 * 24]).Sample((lengths, hours) =>
        {
            var starts = lengths.Aggregate(new List<int> { 0 }, (days, length) => [.. days, days[^1] + length]);
            var phases = lengths.Select((length, n) => Some.Phase($"Phase {n}", starts[n], starts[n] + length, Capability.Comment)).ToArray();
            var campaign = Campaign.Draft(_actor, Some.Description, Some.Noon);
            campaign.Schedule(_actor, Some.Noon, null, phases, Some.Noon);
            campaign.AppointFacilitator(_actor, _actor, Some.Noon);
            campaign.Publish(_actor, Some.Noon);

            var moment = Some.Noon.AddHours(hours);
            var open = campaign.Phases.Count(phase => phase.Contains(moment));
            return open == (moment < Some.Noon.AddDays(starts[^1]) ? 1 : 0) && campaign.Allows(Capability.Comment, moment) == (open == 1);
        }, iter: 200);

    private void AssertUnpublishable(string rule, params CampaignPhase[] phases) =>
        Rules.AssertBroken(rule, () => Some.DraftCampaign(phases).Publish(_actor, Some.Noon));

    private void AssertCalendarRefused(string rule, DateTimeOffset? opensAt, DateTimeOffset? closesAt)
    {
        var campaign = Some.DraftCampaign();
        campaign.Schedule(_actor, opensAt, closesAt, [], Some.Noon);
        Rules.AssertBroken(rule, () => campaign.Publish(_actor, Some.Noon));
    }
}

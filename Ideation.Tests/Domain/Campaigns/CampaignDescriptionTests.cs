using Ideation.Domain.Campaigns;
using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Campaigns;

public sealed class CampaignDescriptionTests
{
    [Theory]
    [InlineData(Campaign.MinQuestionLength)]
    [InlineData(Campaign.MaxQuestionLength)]
    public void A_question_at_the_very_limit_is_published(int length) =>
        PublishAs(Some.Description with { Question = new string('q', length) });

    [Fact]
    public void A_question_of_nine_characters_is_too_short_to_publish() =>
        AssertUnpublishable("campaign.question-too-short", Some.Description with { Question = "Accueil ?" });

    [Fact]
    public void Publishing_takes_a_pitch() => AssertUnpublishable("campaign.pitch-missing", Some.Description with { Pitch = "" });

    [Fact]
    public void Publishing_takes_a_brief() => AssertUnpublishable("campaign.brief-missing", Some.Description with { Brief = "" });

    [Fact]
    public void Not_even_a_draft_exceeds_the_limits()
    {
        AssertUnsavable("campaign.question-too-long", Some.Description with { Question = new string('q', 161) });
        AssertUnsavable("campaign.pitch-too-long", Some.Description with { Pitch = new string('p', Campaign.MaxPitchLength + 1) });
        AssertUnsavable("campaign.text-too-long", Some.Description with { Rules = new string('r', Campaign.MaxTextLength + 1) });
        AssertUnsavable("campaign.themes-unfit", Some.Description with { Themes = [.. Enumerable.Range(0, 13).Select(n => $"t{n}")] });
        AssertUnsavable("campaign.answer-delay-unfit", Some.Description with { AnswerWithinWorkingDays = 0 });
        AssertUnsavable("campaign.supports-unfit", Some.Description with { SupportsToMature = 0 });
    }

    private static void AssertUnsavable(string rule, CampaignDescription description) =>
        Rules.AssertBroken(rule, () => Campaign.Draft(MemberId.New(), description, Some.Noon));

    private static void AssertUnpublishable(string rule, CampaignDescription description) =>
        Rules.AssertBroken(rule, () => PublishAs(description));

    private static void PublishAs(CampaignDescription description)
    {
        var campaign = Some.DraftCampaign();
        campaign.Describe(MemberId.New(), description, Some.Noon);
        campaign.Publish(MemberId.New(), Some.Noon);
    }
}

using Ideation.Domain.Campaigns;
using Ideation.Domain.Community;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Community;

/// <summary>
/// Reactions, follows and notices: each belongs to one member.
/// </summary>
public sealed class ListeningTests
{
    private readonly MemberId _awa = MemberId.New();
    private readonly MemberId _other = MemberId.New();

    [Fact]
    public void A_reaction_is_taken_back_by_who_gave_it()
    {
        var reaction = Reaction.Give(Some.Comment(), _awa, ReactionKind.Thanks, Some.Noon);

        Rules.AssertBroken("reaction.not-yours", () => reaction.TakeBack(_other, Some.Noon));
        reaction.TakeBack(_awa, Some.Noon);

        Assert.Equal(ReactionKind.Thanks, Assert.IsType<ReactionTakenBack>(reaction.Events[^1]).Kind);
    }

    [Fact]
    public void Nobody_reacts_to_what_was_withdrawn()
    {
        var comment = Some.Comment();
        comment.Withdraw(comment.Author, Some.Noon);

        Rules.AssertBroken("comment.not-readable", () => Reaction.Give(comment, _awa, ReactionKind.Agree, Some.Noon));
    }

    [Fact]
    public void A_follow_is_of_an_idea_or_of_a_campaign()
    {
        var idea = Follow.OfIdea(_awa, IdeaId.New(), Some.Noon);
        var campaign = Follow.OfCampaign(_awa, CampaignId.New(), Some.Noon);

        Assert.Null(idea.Campaign);
        Assert.Null(campaign.Idea);
        Rules.AssertBroken("follow.not-yours", () => idea.Stop(_other, Some.Noon));
    }

    [Fact]
    public void A_notice_is_read_once_by_whom_it_is_for()
    {
        var notice = Notice.Give(_awa, NoticeKind.Mentioned, new NoticeSubject { Idea = IdeaId.New() }, _other, ["Un titre"], Some.Noon);

        Rules.AssertBroken("notice.not-yours", () => notice.Read(_other, Some.Noon));
        notice.Read(_awa, Some.Noon.AddHours(1));
        notice.Read(_awa, Some.Noon.AddHours(2));

        Assert.Equal(Some.Noon.AddHours(1), notice.ReadAt);
        Assert.Equal(["Un titre"], notice.About);
    }

    [Fact]
    public void When_a_date_has_passed_nobody_did_it()
    {
        var notice = Notice.Give(_awa, NoticeKind.IdeaEscalated, new NoticeSubject(), null, [], Some.Noon);

        Assert.Null(notice.Actor);
        Assert.Equal(MemberId.TheHouse, Assert.Single(notice.Events).Actor);
    }
}

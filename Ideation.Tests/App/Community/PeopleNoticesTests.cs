using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Community;
using Ideation.App.Ideas;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Community;
using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Community;

/// <summary>What people do to one another around an idea and a campaign reaches whom it concerns, and says who did it.</summary>
public sealed class PeopleNoticesTests : IAsyncLifetime
{
    private Conversation _talk = null!;

    private IdeaCommands Ideas => _talk.World.Get<IdeaCommands>();

    private CampaignCommands Campaigns => _talk.World.Get<CampaignCommands>();

    public async Task InitializeAsync() => _talk = await Conversation.BeginAsync();

    public async Task DisposeAsync() => await _talk.DisposeAsync();

    [Fact]
    public async Task Asking_to_write_reaches_the_author_and_the_answer_both()
    {
        await Ideas.RequestToJoinAsync(_talk.Colleague, _talk.Idea.Id);
        Assert.Equal((NoticeKind.CoAuthorRequested, "Camille Martin"), await LatestAsync(_talk.Author));

        await Ideas.AcceptCoAuthorAsync(_talk.Author, _talk.Idea.Id, _talk.Colleague.Member!.Value);
        Assert.Equal((NoticeKind.CoAuthorJoined, "Awa Diallo"), await LatestAsync(_talk.Colleague));
        Assert.Equal(1, await CountAsync(_talk.Author));
        Assert.Equal(0, await CountAsync(_talk.Elsewhere));
    }

    [Fact]
    public async Task Being_invited_to_write_reaches_the_invited_and_their_refusal_the_author()
    {
        await Ideas.InviteCoAuthorAsync(_talk.Author, _talk.Idea.Id, _talk.Colleague.Member!.Value);
        Assert.Equal((NoticeKind.CoAuthorInvited, "Awa Diallo"), await LatestAsync(_talk.Colleague));

        await Ideas.DeclineCoAuthorAsync(_talk.Colleague, _talk.Idea.Id, _talk.Colleague.Member!.Value);
        Assert.Equal((NoticeKind.CoAuthorDeclined, "Camille Martin"), await LatestAsync(_talk.Author));
    }

    [Fact]
    public async Task Who_is_removed_hears_it_and_who_leaves_tells_the_author()
    {
        foreach (var one in new[] { _talk.Colleague, _talk.Elsewhere })
        {
            await Ideas.InviteCoAuthorAsync(_talk.Author, _talk.Idea.Id, one.Member!.Value);
            await Ideas.AcceptCoAuthorAsync(one, _talk.Idea.Id, one.Member.Value);
        }

        await Ideas.RemoveCoAuthorAsync(_talk.Author, _talk.Idea.Id, _talk.Colleague.Member!.Value);
        Assert.Equal((NoticeKind.CoAuthorRemoved, "Awa Diallo"), await LatestAsync(_talk.Colleague));

        await Ideas.LeaveAsync(_talk.Elsewhere, _talk.Idea.Id);
        Assert.Equal((NoticeKind.CoAuthorLeft, "Jean Payet"), await LatestAsync(_talk.Author));
    }

    [Fact]
    public async Task A_supporter_is_asked_whether_they_still_agree_with_a_text_that_changed_a_lot()
    {
        await Ideas.SupportAsync(_talk.Colleague, _talk.Idea.Id);
        Assert.Equal((NoticeKind.SupportGiven, "Camille Martin"), await LatestAsync(_talk.Author));

        await Ideas.WriteAsync(_talk.Author, _talk.Idea.Id, (await _talk.IdeaNowAsync()).Revision, Some.Writing with { Text = "Tout autre chose." }, substantial: true);

        Assert.Equal((NoticeKind.ConfirmSupport, "Awa Diallo"), await LatestAsync(_talk.Colleague));
    }

    [Fact]
    public async Task An_invited_participant_hears_of_the_campaign_and_the_others_do_not()
    {
        await Campaigns.InviteParticipantAsync(_talk.Facilitator, _talk.Campaign.Id, _talk.Beneficiary.Member!.Value);

        Assert.Equal((NoticeKind.ParticipantInvited, "Louis Garnier"), await LatestAsync(_talk.Beneficiary));
        Assert.Equal(0, await CountAsync(_talk.Colleague));
    }

    [Fact]
    public async Task A_closed_campaign_tells_those_who_wrote_in_it_and_those_who_follow_it_with_the_reason()
    {
        await _talk.World.Get<FollowCommands>().FollowAsync(_talk.Elsewhere, _talk.Campaign.Id);

        await Campaigns.CloseAsync(_talk.Facilitator, _talk.Campaign.Id, "Douze idées retenues.");

        foreach (var one in new[] { _talk.Author, _talk.Elsewhere })
        {
            Assert.Equal((NoticeKind.CampaignClosed, "Louis Garnier"), await LatestAsync(one));
            Assert.Equal("Douze idées retenues.", (await ReadAsync(one)).Rows[0].About[1]);
        }

        Assert.Equal(0, await CountAsync(_talk.Colleague));
    }

    private async Task<NoticePageOf> ReadAsync(Viewer viewer)
    {
        await _talk.World.Get<Notifier>().CatchUpAsync();
        return await _talk.World.Get<NoticeQueries>().ListAsync(viewer);
    }

    private async Task<(NoticeKind Kind, string? Actor)> LatestAsync(Viewer viewer)
    {
        _talk.World.Clock.Advance(TimeSpan.FromSeconds(1));
        var latest = (await ReadAsync(viewer)).Rows[0];
        return (latest.Kind, latest.Actor);
    }

    private async Task<int> CountAsync(Viewer viewer) => (await ReadAsync(viewer)).Rows.Count;
}

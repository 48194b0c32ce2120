using System.Text.Json;
using Ideation.App.Data;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Community;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Ideation.Tests.App.Data;

/// <summary>
/// What an aggregate says of itself, it says again after it has been stored and read by somebody else.
/// </summary>
public sealed class StorageTests : IAsyncLifetime
{
    private World _world = null!;
    private Member _awa = null!;
    private Member _paul = null!;
    private Campaign _campaign = null!;

    public async Task InitializeAsync()
    {
        _world = await World.CreateAsync();
        _awa = Member.Enrol(null, "Awa Diallo", "awa@example.org", "Conseillère", _world.Here.Id, Standing.Agent, Some.Noon);
        _paul = Member.Enrol(null, "Paul Roy", "paul@example.org", "", _world.Elsewhere.Id, Standing.Agent, Some.Noon);
        _campaign = Some.PublishedCampaign(
            Some.Phase("Collecte", 0, 10, Capability.Propose, Capability.Comment), Some.Phase("Vote", 12, 20, Capability.Vote));
        await _world.GivenAsync(_awa, _paul, _campaign);
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task A_member_comes_back_as_they_were()
    {
        var member = Member.Enrol(null, "Inès Ba", "ines@example.org", "Cheffe", _world.Here.Id, Standing.Agent, Some.Noon);
        member.Describe(member.Id, "Inès Ba", "Cheffe", ["Animation", "Écoute"], Some.Noon);
        member.Grant(_awa.Id, Role.Correspondent, Scope.Agency(_world.Here.Id), Some.Noon);
        member.Grant(_awa.Id, Role.Evaluator, Scope.Network, Some.Noon);
        member.Progress(_awa.Id, CorrespondentStage.Trained, Some.Noon);
        member.Disable(_awa.Id, "En congé", Some.Noon);

        await AssertSurvivesAsync(member);
    }

    [Fact]
    public async Task An_invitation_comes_back_as_it_was() => await AssertSurvivesAsync(Invitation.Send(
        _awa.Id, "new@example.org", "Léa", _world.Here.Id, Standing.Agent, [(Role.Facilitator, Scope.Campaign(_campaign.Id))], Some.TokenHash, Some.Noon));

    [Fact]
    public async Task A_campaign_comes_back_as_it_was()
    {
        var campaign = Some.PublishedCampaign(Some.Phase("Collecte", 0, 10, Capability.Propose), Some.Phase("Suite", 10, null));
        campaign.Describe(_awa.Id, Some.Description with
        {
            Sponsor = new Sponsor("Jeanne Roy", "Directrice"),
            Scope = new CampaignScope([_world.Here.Id, _world.Elsewhere.Id]),
        }, Some.Noon);
        campaign.Label(_awa.Id, IdeaPath.CodeOf(IdeaState.Screening), "Premier tri", Some.Noon);
        campaign.InviteParticipant(_awa.Id, _paul.Id, Some.Noon);
        campaign.StartSelection(_awa.Id, Some.Noon);
        campaign.Close(_awa.Id, "Terminée", Some.Noon);

        await AssertSurvivesAsync(campaign);
    }

    [Fact]
    public async Task An_idea_comes_back_as_it_was_and_goes_on()
    {
        var (idea, revision) = Written();
        idea.Submit(_awa.Id, "2026-000123", 10, HolidayCalendar.Guadeloupe, Some.Noon);
        idea.Escalate(Some.Noon.AddDays(40));
        idea.InviteCoAuthor(_awa.Id, _paul.Id, Some.Noon);
        idea.TickEvidence(_paul.Id, "62 % attendent.", Some.Noon);
        await _world.GivenAsync(idea, revision);
        await AssertSameAsync(idea);
        await AssertSameAsync(revision);

        await using (var db = await _world.DbAsync())
        {
            var again = await db.Ideas.SingleAsync(found => found.Id == idea.Id);
            again.AcceptCoAuthor(_paul.Id, _paul.Id, Some.Noon);
            again.PutInReserve(_paul.Id, new DateOnly(2026, 9, 1), "Après l’été.", HolidayCalendar.Guadeloupe, Some.Noon);
            again.Revive(_paul.Id, "", 10, HolidayCalendar.Guadeloupe, Some.Noon);
            again.Close(_paul.Id, ClosureKind.Declined, "Non.", "Appris.", Some.Noon);
            await db.SaveChangesAsync();
            idea = again;
        }

        Assert.Equal(5, idea.Path.Count);
        await AssertSameAsync(idea);
    }

    [Fact]
    public async Task A_conversation_comes_back_as_it_was()
    {
        var (idea, _) = Written();
        idea.Submit(_awa.Id, "2026-000124", 10, HolidayCalendar.Metropolitan, Some.Noon);
        await _world.GivenAsync(idea);
        var comment = Comment.Post(_paul.Id, idea.Id, _campaign.Id, "Oui", Side.For, [_awa.Id], Some.Noon);
        comment.Edit(_paul.Id, "Oui, mais quand ?", [_awa.Id], Some.Noon.AddHours(1));
        comment.Resolve(_awa.Id, Some.Noon);
        comment.Moderate(_awa.Id, "Hors sujet", Some.Noon);
        comment.Reinstate(_awa.Id, Some.Noon);
        var support = Ideation.Domain.Ideas.Support.Give(idea, _paul.Id, _world.Elsewhere.Id, Some.Noon);
        support.AskToConfirm(_awa.Id, 5, Some.Noon);

        await AssertSurvivesAsync(comment);
        await AssertSurvivesAsync(comment.Reply(_awa.Id, "Demain.", [], Some.Noon));
        await AssertSurvivesAsync(Reaction.Give(comment, _awa.Id, ReactionKind.Thanks, Some.Noon));
        await AssertSurvivesAsync(support);
        await AssertSurvivesAsync(Follow.OfIdea(_paul.Id, idea.Id, Some.Noon));
        await AssertSurvivesAsync(Notice.Give(
            _awa.Id, NoticeKind.CommentPosted, new NoticeSubject { Idea = idea.Id, Comment = comment.Id }, _paul.Id, ["Un titre", "Paul"], Some.Noon));
    }

    private (Idea Idea, IdeaRevision Revision) Written()
    {
        var idea = Idea.Draft(_awa.Id, _campaign.Id, _world.Here.Id, Some.Noon);
        return (idea, idea.Write(_awa.Id, Some.Writing, 0, true, Some.Noon));
    }

    private async Task AssertSurvivesAsync<T>(T aggregate)
        where T : AggregateRoot
    {
        await _world.GivenAsync(aggregate);
        await AssertSameAsync(aggregate);
    }

    private async Task AssertSameAsync<T>(T aggregate)
        where T : AggregateRoot
    {
        aggregate.TakeEvents();
        await using var db = await _world.DbAsync();
        var key = db.Model.FindEntityType(typeof(T))!.FindPrimaryKey()!.Properties[0].PropertyInfo!.GetValue(aggregate);

        var again = await db.FindAsync<T>(key);

        Assert.Equal(Said(aggregate), Said(again!));
    }

    private static string Said<T>(T aggregate) => JsonSerializer.Serialize(aggregate, JsonColumn.Options);
}

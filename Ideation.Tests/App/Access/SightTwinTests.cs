using CsCheck;
using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Ideas;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Ideation.Tests.App.Access;

/// <summary>Who sees what is said twice, as a query and of things at hand. Over any people, roles and campaigns both say the same.</summary>
public sealed class SightTwinTests
{
    private static readonly Role[] Given = [Role.Correspondent, Role.Facilitator, Role.Evaluator, Role.Administrator];

    [Fact]
    public Task The_query_and_its_twin_see_the_same() => Gen.Int[0, 1 << 20].Array[900].SampleAsync(CompareAsync, iter: 4, threads: 1);

    private static async Task CompareAsync(int[] chances)
    {
        await using var world = await World.CreateAsync();
        var dice = new Dice(chances);
        var campaigns = new List<Campaign>();
        var viewers = new List<Viewer> { Viewer.Nobody };
        for (var nth = 0; nth < 14; nth++)
            viewers.Add(await PersonAsync(world, dice));
        for (var nth = 0; nth < 16; nth++)
            campaigns.Add(await world.GivenAsync(Campaign(world, dice, viewers)));
        foreach (var campaign in campaigns)
            viewers.Add(await world.MemberAsync(home: dice.One(Places(world)), roles: (dice.One([Role.Facilitator, Role.Evaluator]), Scope.Campaign(campaign.Id))));
        var ideas = new List<Idea>();
        for (var nth = 0; nth < 60; nth++)
            ideas.Add(await world.GivenAsync(Idea(world, dice, campaigns, viewers)));

        await using var db = await world.DbAsync();
        foreach (var viewer in viewers)
        {
            var seen = (await db.Campaigns.VisibleTo(viewer).Select(campaign => campaign.Id).ToListAsync()).ToHashSet();
            Assert.Equal(seen, campaigns.Where(campaign => campaign.IsVisibleTo(viewer)).Select(campaign => campaign.Id).ToHashSet());

            var read = (await db.Ideas.VisibleTo(db, viewer).Select(idea => idea.Id).ToListAsync()).ToHashSet();
            Assert.Equal(read, ideas.Where(idea => idea.IsVisibleTo(viewer, campaigns.Single(c => c.Id == idea.Campaign))).Select(idea => idea.Id).ToHashSet());
        }
    }

    private static Organisation[] Places(World world) => [world.Here, world.Elsewhere, world.National];

    private static Task<Viewer> PersonAsync(World world, Dice dice)
    {
        var standing = dice.One([Standing.Agent, Standing.Agent, Standing.Beneficiary, Standing.Partner]);
        (Role, Scope)[] roles = standing is Standing.Agent && dice.Next(2) == 0 ? [dice.One(Given.Select(role => (role, ScopeOf(world, role))).ToArray())] : [];
        return world.MemberAsync(home: dice.One(Places(world)), standing: standing, roles: roles);

        Scope ScopeOf(World place, Role role) => role is Role.Correspondent ? Scope.Agency(dice.One([place.Here, place.Elsewhere]).Id) : Scope.Network;
    }

    private static Campaign Campaign(World world, Dice dice, List<Viewer> viewers)
    {
        MemberId Somebody() => dice.One([.. viewers.Skip(1)]).Member!.Value;
        var drafter = Somebody();
        OrganisationId[][] scopes = [[], [world.Here.Id], [world.Elsewhere.Id], [world.Here.Id, world.Elsewhere.Id], [world.Here.Parent!.Value]];
        var campaign = Ideation.Domain.Campaigns.Campaign.Draft(drafter, Some.Description with
        {
            Audience = dice.One(Enum.GetValues<CampaignAudience>()), Scope = new CampaignScope(dice.One(scopes)),
        }, World.Noon);
        campaign.AppointFacilitator(drafter, Somebody(), World.Noon);
        campaign.Schedule(drafter, World.Noon, null, [Some.Phase("Idées", 0, null, Capability.Propose)], World.Noon);
        if (dice.Next(2) == 0)
            campaign.InviteParticipant(drafter, Somebody(), World.Noon);
        var step = dice.Next(4);
        if (step > 0)
            campaign.Publish(drafter, World.Noon);
        if (step == 3)
            campaign.Close(drafter, "Fini.", World.Noon);
        return campaign;
    }

    private static Idea Idea(World world, Dice dice, List<Campaign> campaigns, List<Viewer> viewers)
    {
        MemberId Somebody() => dice.One([.. viewers.Skip(1)]).Member!.Value;
        var author = Somebody();
        var idea = Ideation.Domain.Ideas.Idea.Draft(author, dice.One([.. campaigns]).Id, dice.One([world.Here, world.Elsewhere]).Id, World.Noon);
        idea.Write(author, Some.Writing, 0, substantial: false, World.Noon);
        var invited = Somebody();
        if (invited != author)
        {
            idea.InviteCoAuthor(author, invited, World.Noon);
            if (dice.Next(2) == 0)
                idea.AcceptCoAuthor(invited, invited, World.Noon);
        }

        if (dice.Next(3) > 0)
            idea.Submit(author, "2026-000001", 10, world.Here.Calendar, World.Noon);
        return idea;
    }

    /// <summary>Numbers that CsCheck chose, one after the other.</summary>
    private sealed class Dice(int[] chances)
    {
        private int _at;

        public int Next(int sides) => chances[_at++ % chances.Length] % sides;

        public T One<T>(T[] choices) => choices[Next(choices.Length)];
    }
}

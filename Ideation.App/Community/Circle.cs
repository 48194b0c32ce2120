using Ideation.App.Data;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Community;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Community;

/// <summary>The people around an idea or a campaign.</summary>
internal sealed class Circle(IdeationDb db, CancellationToken cancellationToken)
{
    public static IEnumerable<MemberId> Writers(Idea idea) => idea.CoAuthors.Prepend(idea.Author);

    public async Task<IReadOnlyList<MemberId>> FollowersAsync(IdeaId idea) =>
        await db.Follows.Where(follow => follow.Idea == idea).Select(follow => follow.Member).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<MemberId>> FollowersAsync(CampaignId campaign) =>
        await db.Follows.Where(follow => follow.Campaign == campaign).Select(follow => follow.Member).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<MemberId>> SupportersAsync(IdeaId idea) =>
        await db.Supports.Where(support => support.Idea == idea).Select(support => support.Member).ToListAsync(cancellationToken);

    /// <summary>All who hear of each step of an idea: author, co-authors, followers, supporters.</summary>
    public async Task<IReadOnlyList<MemberId>> AroundAsync(Idea idea) =>
        [.. Writers(idea), .. await FollowersAsync(idea.Id), .. await SupportersAsync(idea.Id)];

    /// <summary>Those who relay this agency, itself or through its region.</summary>
    public async Task<IReadOnlyList<MemberId>> CorrespondentsAsync(OrganisationId agency)
    {
        var region = await db.Organisations.Where(place => place.Id == agency).Select(place => place.Parent).SingleOrDefaultAsync(cancellationToken);
        var relays = await RolesAsync(Role.Correspondent);
        return [.. relays.Where(one => one.Scope.Target == agency.Value || (region is { } above && one.Scope.Target == above.Value)).Select(one => one.Member)];
    }

    public async Task<IReadOnlyList<MemberId>> AllCorrespondentsAsync() =>
        [.. (await RolesAsync(Role.Correspondent)).Select(one => one.Member)];

    public async Task<IReadOnlyList<MemberId>> FacilitatorsAsync(Campaign campaign) =>
        [.. campaign.Facilitators, .. (await RolesAsync(Role.Facilitator)).Where(one => one.Scope == Scope.Campaign(campaign.Id)).Select(one => one.Member)];

    /// <summary>The agents at home in these places, in an agency of such a region, and whoever relays one of them.</summary>
    public async Task<IReadOnlyList<MemberId>> AgentsOfAsync(IReadOnlyList<OrganisationId> places)
    {
        var within = await db.Organisations.Where(place => places.Contains(place.Id) || (place.Parent != null && places.Contains(place.Parent.Value)))
            .Select(place => place.Id).ToListAsync(cancellationToken);
        var agents = await db.Members.Where(member => member.Standing == Standing.Agent && within.Contains(member.Home)).Select(member => member.Id).ToListAsync(cancellationToken);
        var relays = await RolesAsync(Role.Correspondent);
        return [.. agents, .. relays.Where(one => one.Scope.Target is { } target && within.Contains(OrganisationId.From(target))).Select(one => one.Member)];
    }

    /// <summary>Those who wrote something that is out in the open there.</summary>
    public async Task<IReadOnlyList<MemberId>> WritersAsync(CampaignId campaign)
    {
        var ideas = await db.Ideas.AsNoTracking().Where(idea => idea.Campaign == campaign && idea.State != IdeaState.Draft)
            .Select(idea => new { idea.Author, idea.CoAuthors }).ToListAsync(cancellationToken);
        return [.. ideas.SelectMany(idea => idea.CoAuthors.Prepend(idea.Author))];
    }

    private async Task<IReadOnlyList<(MemberId Member, Scope Scope)>> RolesAsync(Role role)
    {
        var holders = await db.Members.AsNoTracking().Where(member => member.Grants.Any(grant => grant.Role == role) && member.Disablement == null).ToListAsync(cancellationToken);
        return [.. holders.SelectMany(member => member.Grants.Where(grant => grant.Role == role).Select(grant => (member.Id, grant.Scope)))];
    }
}

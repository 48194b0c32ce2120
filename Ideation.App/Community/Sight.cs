using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Data;
using Ideation.App.Ideas;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Community;

/// <summary>
/// Who of many people may see a campaign or an idea, by the same rule as everybody's pages (<see cref="CampaignAccess"/>). They are
/// read together, so that a thousand followers are not a thousand questions.
/// </summary>
internal sealed class Sight(IdeationDb db)
{
    private readonly Dictionary<MemberId, Viewer?> _viewers = [];

    /// <summary>Without those who are disabled or unknown.</summary>
    public async Task<IReadOnlyList<Viewer>> ViewersAsync(IEnumerable<MemberId> people, CancellationToken cancellationToken)
    {
        MemberId[] asked = [.. people.Distinct()];
        MemberId[] unknown = [.. asked.Where(member => !_viewers.ContainsKey(member))];
        if (unknown.Length > 0)
        {
            var found = await db.Members.AsNoTracking()
                .Where(member => unknown.Contains(member.Id) && member.Disablement == null)
                .Select(member => new { Member = member, Home = db.Organisations.FirstOrDefault(place => place.Id == member.Home) })
                .ToDictionaryAsync(one => one.Member.Id, one => Viewers.Of(one.Member, one.Home), cancellationToken);
            foreach (var member in unknown)
                _viewers[member] = found.GetValueOrDefault(member);
        }

        return [.. asked.Select(member => _viewers[member]).OfType<Viewer>()];
    }

    /// <param name="idea">Null when it is about the campaign itself.</param>
    public async Task<IReadOnlyList<Viewer>> OfAsync(
        Campaign campaign, Idea? idea, IEnumerable<MemberId> people, CancellationToken cancellationToken)
    {
        List<Viewer> seeing = [];
        foreach (var viewer in await ViewersAsync(people, cancellationToken))
        {
            if (idea?.IsVisibleTo(viewer, campaign) ?? campaign.IsVisibleTo(viewer))
                seeing.Add(viewer);
        }

        return seeing;
    }
}

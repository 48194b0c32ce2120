using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;

namespace Ideation.App.Ideas;

/// <summary>
/// An idea as it is kept, with what each person holds in it: read once per change and shared, so that a thousand viewers are not a thousand
/// questions. Whoever reads it changes nothing in it, and shows it only to those who see it (<see cref="IdeaSheets.SeenByAsync"/>).
/// </summary>
/// <param name="Region">The region above the agency that answers.</param>
public sealed record IdeaRecord(
    Idea Idea, OrganisationId? Region, IReadOnlyDictionary<MemberId, Support> Supports, IReadOnlySet<MemberId> Followers);

/// <summary>An idea in front of somebody who sees it.</summary>
public sealed record IdeaInSight(IdeaRecord Record, Campaign Campaign)
{
    public Idea Idea => Record.Idea;
}

using Ideation.Domain.Campaigns;
using Ideation.Domain.Network;

namespace Ideation.App.Network;

/// <summary>A place in a list, with those who relay it.</summary>
public sealed record PlaceRow(OrganisationId Id, OrganisationKind Kind, string Name, string Code, IReadOnlyList<MemberRef> Correspondents, int Members);

public sealed record RegionRow(PlaceRow Region, IReadOnlyList<PlaceRow> Agencies);

public sealed record NetworkView(PlaceRow? National, IReadOnlyList<RegionRow> Regions)
{
    public int Agencies { get; } = Regions.Sum(region => region.Agencies.Count);
}

public sealed record MemberRef(MemberId Id, string Name, string Job);

/// <summary>One place and the people who belong to it.</summary>
public sealed record PlaceView(PlaceRow Place, MemberPlace? Above, IReadOnlyList<MemberRef> People, IReadOnlyList<PlaceRow> Below);

public sealed record MemberPlace(OrganisationId Id, string Name);

/// <summary>A role with the name of what it reaches; null for the whole network.</summary>
public sealed record RoleView(Role Role, Scope Scope, string? Over);

/// <param name="Mail">Only agents read it.</param>
public sealed record MemberProfile(
    MemberId Id, string Name, string Job, MemberPlace Home, Standing Standing, IReadOnlyList<RoleView> Roles, IReadOnlyList<string> Skills, string? Mail, bool IsMe);

/// <summary>A member as administrators see them.</summary>
public sealed record MemberRow(
    MemberId Id, string Name, string Mail, string Job, MemberPlace Home, Standing Standing, IReadOnlyList<RoleView> Roles, Disablement? Disablement);

public sealed record MemberList(IReadOnlyList<MemberRow> Rows, int Total, string? Next);

public sealed record InvitationRow(
    InvitationId Id, string Name, string Mail, MemberPlace Home, Standing Standing, string InvitedBy, DateTimeOffset InvitedAt, DateTimeOffset ExpiresAt,
    DateTimeOffset? AcceptedAt, DateTimeOffset? RevokedAt, bool IsOpen)
{
    /// <summary>What they will hold once they have accepted.</summary>
    public IReadOnlyList<RoleView> Roles { get; init; } = [];
}

/// <param name="Next">Continues the list; null at its end.</param>
public sealed record MemberPageOf(IReadOnlyList<MemberProfile> Rows, string? Next);

public sealed record PlaceChoice(OrganisationId Id, OrganisationKind Kind, string Name);

public sealed record CampaignChoice(CampaignId Id, string Question);

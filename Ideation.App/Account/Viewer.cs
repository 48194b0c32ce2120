using Ideation.Domain.Campaigns;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;

namespace Ideation.App.Account;

/// <summary>
/// Who looks or acts, and what they hold. A snapshot: <see cref="Data.Work"/> reads it again inside each transaction.
/// <see cref="Member"/> is null for somebody who is not signed in, and for a guest of a session.
/// </summary>
public sealed record Viewer(
    MemberId? Member,
    string Name,
    OrganisationId? Home,
    OrganisationId? Region,
    Standing? Standing,
    IReadOnlyList<RoleGrant> Grants)
{
    public static readonly Viewer Nobody = new(null, "", null, null, null, []);

    /// <summary>Somebody without an account who joined one room.</summary>
    public GuestBadge? Guest { get; init; }

    /// <summary>The number under which they take part in rounds; null for nobody.</summary>
    public VoterId? Voter => Member is { } member ? VoterId.Of(member) : Guest is { } guest ? VoterId.Of(guest.Id) : null;

    public bool IsSignedIn => Member is not null;

    /// <summary>Staff of the network, as against invited beneficiaries and partners.</summary>
    public bool IsAgent => Standing is Domain.Network.Standing.Agent;

    public bool IsAdministrator => Holds(Role.Administrator, Scope.Network);

    /// <summary>A national facilitator sees and animates all campaigns.</summary>
    public bool IsNationalFacilitator => Holds(Role.Facilitator, Scope.Network);

    /// <summary>The places this viewer belongs to, from near to far.</summary>
    public IReadOnlyList<OrganisationId> Territories =>
        [.. new[] { Home, Region }.OfType<OrganisationId>().Distinct()];

    /// <summary>The agencies and regions that this viewer relays as a correspondent.</summary>
    public IReadOnlyList<OrganisationId> Relayed =>
        [.. Grants.Where(grant => grant.Role is Role.Correspondent && grant.Scope.Target is not null).Select(grant => OrganisationId.From(grant.Scope.Target!.Value))];

    public bool IsCorrespondent => Relayed.Count > 0;

    public bool Is(MemberId member) => Member == member;

    public bool Holds(Role role, Scope scope) => Grants.Any(grant => grant.Role == role && grant.Scope == scope);

    /// <summary>Whether they relay this agency, itself or through its region.</summary>
    public bool Relays(OrganisationId agency, OrganisationId? region) =>
        Relayed.Contains(agency) || (region is { } above && Relayed.Contains(above));

    /// <summary>By a role that reaches this campaign; the campaign's own list of facilitators is asked apart.</summary>
    public bool Facilitates(CampaignId campaign) => IsNationalFacilitator || Holds(Role.Facilitator, Scope.Campaign(campaign));
}

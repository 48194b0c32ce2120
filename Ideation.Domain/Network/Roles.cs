namespace Ideation.Domain.Network;

public enum Role
{
    Correspondent = 1,
    Facilitator = 2,
    Evaluator = 3,
    Administrator = 4,
}

public enum ScopeKind
{
    Network = 1,
    Region = 2,
    Agency = 3,
    Campaign = 4,
}

/// <summary>
/// How far a role reaches. Only the whole network has no target.
/// </summary>
public readonly record struct Scope(ScopeKind Kind, Guid? Target)
{
    public static Scope Network => new(ScopeKind.Network, null);

    public static Scope Region(OrganisationId region) => new(ScopeKind.Region, region.Value);

    public static Scope Agency(OrganisationId agency) => new(ScopeKind.Agency, agency.Value);

    public static Scope Campaign(Campaigns.CampaignId campaign) => new(ScopeKind.Campaign, campaign.Value);

    /// <summary>Whether a role makes sense that far: a correspondent relays a territory, an administrator keeps the whole network.</summary>
    public bool Suits(Role role) => role switch
    {
        Role.Correspondent => Kind is ScopeKind.Region or ScopeKind.Agency,
        Role.Facilitator or Role.Evaluator => true,
        Role.Administrator => Kind is ScopeKind.Network,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Say how far this role may reach."),
    };
}

public sealed record RoleGrant(Role Role, Scope Scope, MemberId GrantedBy, DateTimeOffset GrantedAt);

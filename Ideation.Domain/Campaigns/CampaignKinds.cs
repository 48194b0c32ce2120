namespace Ideation.Domain.Campaigns;

public enum CampaignKind
{
    PermanentBox = 1,
    Challenge = 2,
    Hackathon = 3,
    CoDesign = 4,
}

public enum CampaignStatus
{
    Draft = 1,
    Published = 2,
    Closed = 3,
}

/// <summary>
/// Who may see it once it is published: anyone, the members of the network, or the participants who were invited.
/// </summary>
public enum CampaignAudience
{
    Public = 1,
    Network = 2,
    Invited = 3,
}

/// <summary>
/// What a phase lets people do.
/// </summary>
public enum Capability
{
    Propose = 1,
    CoEdit = 2,
    Comment = 3,
    Support = 4,
    Vote = 5,
    Answer = 6,
}

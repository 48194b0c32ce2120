using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Community;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;

namespace Ideation.Tests.Support;

/// <summary>
/// Ready-made things for tests. Name only what the test is about; everything else is chosen here.
/// </summary>
internal static class Some
{
    /// <summary>A Monday, at noon in Greenwich.</summary>
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static readonly string TokenHash = new('a', 64);

    public static readonly CampaignDescription Description = new()
    {
        Question = "Comment mieux accueillir les familles ?",
        Pitch = "Une idée suffit. Tout le monde peut la porter.",
        Brief = "## Pourquoi\nL’accueil change.",
        Themes = ["Accueil", "Numérique"],
    };

    public static readonly IdeaWriting Writing = new()
    {
        Title = "Un rendez-vous sans attente",
        Problem = "Les familles attendent une heure.",
        Beneficiaries = "Les familles et les agents d’accueil.",
        Text = "On prend rendez-vous **par téléphone**.",
        Tags = ["accueil"],
        Theme = "Accueil",
    };

    public static CampaignPhase Phase(string name, int fromDay, int? toDay, params Capability[] capabilities) =>
        new(name, Noon.AddDays(fromDay), toDay is { } day ? Noon.AddDays(day) : null, capabilities);

    public static Organisation Agency(string name = "Agence de l’Ain", string code = "01") =>
        Organisation.Found(MemberId.New(), OrganisationKind.Agency, name, code, OrganisationId.New(), HolidayCalendar.Metropolitan, Noon);

    public static Member Member(string name = "Awa Diallo", Standing standing = Standing.Agent) =>
        Quiet(Ideation.Domain.Network.Member.Enrol(MemberId.New(), name, "awa.diallo@example.org", "Conseillère", OrganisationId.New(), standing, Noon));

    public static Invitation Invitation(params (Role Role, Scope Scope)[] roles) =>
        Quiet(Ideation.Domain.Network.Invitation.Send(
            MemberId.New(), "Awa.Diallo@example.org", "Awa Diallo", OrganisationId.New(), Standing.Agent, roles, TokenHash, Noon));

    /// <summary>A draft that could be published: described, scheduled for thirty days, with one facilitator.</summary>
    public static Campaign DraftCampaign(params CampaignPhase[] phases)
    {
        var campaign = Campaign.Draft(MemberId.New(), Description, Noon);
        campaign.Schedule(MemberId.New(), Noon, Noon.AddDays(30), phases is [] ? [Phase("Collecte", 0, 30, Capability.Propose)] : phases, Noon);
        campaign.AppointFacilitator(MemberId.New(), MemberId.New(), Noon);
        return Quiet(campaign);
    }

    public static Campaign PublishedCampaign(params CampaignPhase[] phases)
    {
        var campaign = DraftCampaign(phases);
        campaign.Publish(MemberId.New(), Noon);
        return Quiet(campaign);
    }

    public static Idea DraftIdea(IdeaWriting? writing = null, MemberId? author = null)
    {
        var idea = Idea.Draft(author ?? MemberId.New(), CampaignId.New(), OrganisationId.New(), Noon);
        idea.Write(idea.Author, writing ?? Writing, 0, false, Noon);
        return Quiet(idea);
    }

    public static Idea SubmittedIdea(HolidayCalendar calendar = HolidayCalendar.Metropolitan)
    {
        var idea = DraftIdea();
        idea.Submit(idea.Author, "2026-000123", 10, calendar, Noon);
        return Quiet(idea);
    }

    public static Idea MaturingIdea()
    {
        var idea = SubmittedIdea();
        idea.Admit(MemberId.New(), "Bienvenue.", Noon);
        return Quiet(idea);
    }

    public static Idea ClosedIdea()
    {
        var idea = SubmittedIdea();
        idea.Close(MemberId.New(), ClosureKind.Declined, "Déjà fait.", "Voir le service en ligne.", Noon);
        return Quiet(idea);
    }

    public static Comment Comment(string text = "D’accord, et à Mayotte ?") =>
        Quiet(Ideation.Domain.Community.Comment.Post(MemberId.New(), IdeaId.New(), CampaignId.New(), text, null, [], Noon));

    /// <summary>What was raised while arranging is not what the test is about.</summary>
    public static T Quiet<T>(T aggregate)
        where T : AggregateRoot
    {
        aggregate.TakeEvents();
        return aggregate;
    }
}

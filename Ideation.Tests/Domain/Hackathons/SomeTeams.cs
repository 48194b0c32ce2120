using Ideation.Domain.Campaigns;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Hackathons;

/// <summary>Teams as the tests of hackathons need them.</summary>
internal static class SomeTeams
{
    public static readonly MemberId Captain = MemberId.New();
    public static readonly MemberId Organiser = MemberId.New();

    /// <summary>Two or three people; no track.</summary>
    public static readonly HackathonTerms Terms = new(2, 3, Some.Noon.AddDays(2), [], []);

    public static Team Formed() => Team.Form(CampaignId.New(), Captain, "Clair de Lyon", Some.Noon);

    public static MemberId Join(this Team team, HackathonTerms? terms = null)
    {
        var member = MemberId.New();
        team.Ask(member, "", Some.Noon.AddMinutes(team.Places.Count));
        team.Accept(Captain, member, terms ?? Terms, Some.Noon.AddMinutes(team.Places.Count));
        return member;
    }

    /// <summary>With all that is needed to submit.</summary>
    public static Team Complete()
    {
        var team = Formed();
        team.Join();
        team.Describe(Captain, team.Sheet with { Headline = "La décision expliquée ligne par ligne" }, Terms, Some.Noon);
        team.Follow("Le mois d’avant et le mois d’après.", Captain, Some.Noon);
        return team;
    }

    public static Team Submitted()
    {
        var team = Complete();
        team.Submit(Captain, Terms, Some.Noon);
        return team;
    }
}

using CsCheck;
using Ideation.Domain.Common;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Network;
using Ideation.Tests.Support;
using static Ideation.Tests.Domain.Hackathons.SomeTeams;

namespace Ideation.Tests.Domain.Hackathons;

/// <summary>Who is in a team: each comes in by the word of the other side.</summary>
public sealed class TeamTests
{
    private static readonly DateTimeOffset Noon = Some.Noon;

    [Fact]
    public void Who_asks_is_accepted_by_any_member_and_who_is_invited_by_themselves()
    {
        var (team, asking, invited) = (Formed(), MemberId.New(), MemberId.New());
        team.Ask(asking, "Je sais coder.", Noon);
        Rules.AssertBroken("team.not-yours-to-accept", () => team.Accept(asking, asking, Terms, Noon));
        team.Accept(Captain, asking, Terms, Noon);
        team.Invite(asking, invited, "", Noon);
        Rules.AssertBroken("team.not-yours-to-accept", () => team.Accept(Captain, invited, Terms, Noon));
        team.Accept(invited, invited, Terms, Noon);

        Assert.Equal([Captain, asking, invited], team.Places.Select(place => place.Member));
        Assert.Empty(team.Candidacies);
    }

    [Fact]
    public void Nobody_comes_in_twice_or_into_a_full_team_or_without_having_been_awaited()
    {
        var (team, asking) = (Formed(), MemberId.New());
        team.Join();
        team.Ask(asking, null, Noon);
        Rules.AssertBroken("team.already-awaited", () => team.Ask(asking, null, Noon));
        Rules.AssertBroken("team.already-in-team", () => team.Ask(Captain, null, Noon));
        Rules.AssertBroken("team.not-awaited", () => team.Accept(Captain, MemberId.New(), Terms, Noon));
        Rules.AssertBroken("team.message-too-long", () => team.Ask(MemberId.New(), new string('a', Team.MaxMessageLength + 1), Noon));
        team.Join();

        Rules.AssertBroken("team.full", () => team.Accept(Captain, asking, Terms, Noon));
        for (var nth = team.Candidacies.Count; nth < Team.MostCandidacies; nth++)
            team.Ask(MemberId.New(), null, Noon);
        Rules.AssertBroken("team.too-many-candidacies", () => team.Ask(MemberId.New(), null, Noon));
    }

    [Fact]
    public void A_request_is_declined_by_the_team_or_taken_back_by_whoever_asked()
    {
        var (team, one, other) = (Formed(), MemberId.New(), MemberId.New());
        team.Ask(one, null, Noon);
        team.Ask(other, null, Noon);
        Rules.AssertBroken("team.not-yours-to-accept", () => team.Decline(other, one, Noon));

        team.Decline(Captain, one, Noon);
        team.Decline(other, other, Noon);

        Assert.Empty(team.Candidacies);
        Assert.Equal([one, other], team.Events.OfType<TeamDeclined>().Select(declined => declined.Member));
    }

    [Fact]
    public void The_captain_alone_removes_and_hands_over_and_leaves_by_leaving()
    {
        var team = Formed();
        var (one, other) = (team.Join(), team.Join());
        Rules.AssertBroken("team.not-the-captain", () => team.Remove(one, other, Noon));
        Rules.AssertBroken("team.captain-leaves", () => team.Remove(Captain, Captain, Noon));
        Rules.AssertBroken("team.not-in-team", () => team.Remove(Captain, MemberId.New(), Noon));

        team.HandOver(Captain, other, Noon);
        team.HandOver(other, other, Noon);
        team.Remove(other, one, Noon);

        Assert.Equal(other, team.Captain);
        Assert.Equal([Captain, other], team.Places.Select(place => place.Member));
        Assert.Single(team.Events.OfType<TeamHandedOver>());
    }

    [Fact]
    public void Who_has_been_there_longest_follows_the_captain_and_the_last_one_dissolves_the_team()
    {
        var team = Formed();
        var (one, other) = (team.Join(), team.Join());

        team.Leave(Captain, Noon);
        Assert.Equal(one, team.Captain);
        team.Leave(one, Noon);
        team.Leave(other, Noon);

        Assert.Equal(TeamState.Dissolved, team.State);
        Rules.AssertBroken("team.not-a-draft", () => team.Ask(MemberId.New(), null, Noon));
        Rules.AssertBroken("team.not-a-draft", () => team.Disqualify(Organiser, "Trop tard", Noon));
        Rules.AssertBroken("team.not-in-team", () => team.Leave(other, Noon));
    }

    [Fact]
    public void Whatever_is_done_the_team_is_never_larger_than_allowed_and_its_captain_is_one_of_it()
    {
        var people = Enumerable.Range(0, 6).Select(_ => MemberId.New()).ToArray();
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 5], Gen.Int[0, 5]).Array[0, 60].Sample(steps =>
        {
            var team = Team.Form(Ideation.Domain.Campaigns.CampaignId.New(), people[0], "Équipe", Noon);
            foreach (var (what, who, whom) in steps)
            {
                try
                {
                    Do(team, what, people[who], people[whom]);
                }
                catch (DomainException)
                {
                    // A rule said no; what stands must hold all the same.
                }

                Assert.True(team.Places.Count <= Terms.MaxSize);
                Assert.Equal(team.Places.Count, team.Places.Select(place => place.Member).Distinct().Count());
                Assert.Equal(team.Places.Count == 0, team.State is TeamState.Dissolved);
                Assert.True(team.State is TeamState.Dissolved || team.Has(team.Captain));
                Assert.DoesNotContain(team.Candidacies, one => team.Has(one.Member));
            }
        });
    }

    private static void Do(Team team, int what, MemberId who, MemberId whom)
    {
        switch (what)
        {
            case 0: team.Ask(who, null, Noon); break;
            case 1: team.Invite(who, whom, null, Noon); break;
            case 2 or 3: team.Accept(who, whom, Terms, Noon); break;
            case 4: team.Leave(who, Noon); break;
            case 5: team.Remove(who, whom, Noon); break;
            default: team.HandOver(who, whom, Noon); break;
        }
    }
}

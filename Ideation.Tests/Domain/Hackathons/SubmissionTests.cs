using Ideation.Domain.Hackathons;
using Ideation.Domain.Network;
using Ideation.Tests.Support;
using static Ideation.Tests.Domain.Hackathons.SomeTeams;

namespace Ideation.Tests.Domain.Hackathons;

/// <summary>A project from its first words until it is submitted, taken back or put out of the competition.</summary>
public sealed class SubmissionTests
{
    private static readonly DateTimeOffset Noon = Some.Noon;

    [Fact]
    public void It_is_submitted_when_all_that_is_asked_is_there_and_in_time()
    {
        var team = Formed();
        Rules.AssertBroken("team.size-unfit", () => team.Submit(Captain, Terms, Noon));
        team.Join();
        Rules.AssertBroken("team.headline-missing", () => team.Submit(Captain, Terms, Noon));
        team.Describe(Captain, team.Sheet with { Headline = "Une phrase" }, Terms, Noon);
        Rules.AssertBroken("team.pitch-missing", () => team.Submit(Captain, Terms, Noon));
        team.Follow("Le projet.", Captain, Noon);
        Rules.AssertBroken("team.track-missing", () => team.Submit(Captain, Terms with { Tracks = ["Comprendre"] }, Noon));
        Rules.AssertBroken("hackathon.too-late", () => team.Submit(Captain, Terms, Terms.SubmitBy!.Value));
        Rules.AssertBroken("team.not-in-team", () => team.Submit(MemberId.New(), Terms, Noon));

        team.Submit(Captain, Terms, Terms.SubmitBy!.Value.AddTicks(-1));
        team.Submit(Captain, Terms, Noon);

        Assert.Equal(TeamState.Submitted, team.State);
        Assert.Single(team.Events.OfType<ProjectSubmitted>());
    }

    [Fact]
    public void A_team_that_has_grown_too_large_for_the_terms_cannot_submit()
    {
        var team = Complete();
        team.Join();

        Rules.AssertBroken("team.size-unfit", () => team.Submit(Captain, Terms with { MaxSize = 2 }, Noon));
    }

    [Fact]
    public void What_is_submitted_does_not_change_until_it_is_taken_back_in_time()
    {
        var team = Submitted();
        team.Follow("Autre chose.", Captain, Noon);
        Assert.Equal("Le mois d’avant et le mois d’après.", team.Pitch);
        Rules.AssertBroken("team.not-a-draft", () => team.Describe(Captain, team.Sheet, Terms, Noon));
        Rules.AssertBroken("team.not-a-draft", () => team.Ask(MemberId.New(), null, Noon));
        Rules.AssertBroken("hackathon.too-late", () => team.TakeBack(Captain, Terms, Terms.SubmitBy!.Value));

        team.TakeBack(Captain, Terms, Noon);
        team.TakeBack(Captain, Terms, Noon);

        team.Follow("Autre chose.", Captain, Noon);
        Assert.Equal((TeamState.Draft, null, "Autre chose."), (team.State, team.Submission, team.Pitch));
    }

    [Fact]
    public void Out_of_the_competition_it_needs_a_reason_and_comes_back_as_it_was()
    {
        var (submitted, draft) = (Submitted(), Complete());
        Rules.AssertBroken("team.reason-unfit", () => submitted.Disqualify(Organiser, "  ", Noon));
        submitted.Disqualify(Organiser, "Le code existait avant.", Noon);
        submitted.Disqualify(Organiser, "Une autre raison.", Noon);
        draft.Disqualify(Organiser, "Absente le samedi.", Noon);
        Assert.Equal("Le code existait avant.", submitted.Disqualification!.Reason);
        Rules.AssertBroken("team.not-a-draft", () => submitted.TakeBack(Captain, Terms, Noon));

        submitted.Reinstate(Organiser, Noon);
        submitted.Reinstate(Organiser, Noon);
        draft.Reinstate(Organiser, Noon);

        Assert.Equal((TeamState.Submitted, TeamState.Draft), (submitted.State, draft.State));
        Assert.Single(submitted.Events.OfType<TeamReinstated>());
    }

    [Fact]
    public void A_sheet_takes_what_fits_and_says_what_does_not()
    {
        var team = Formed();
        var terms = Terms with { Tracks = ["Comprendre"] };
        team.Describe(Captain, new ProjectSheet(
            "  Clair   de Lyon ", "Une phrase", "Comprendre", ["quelqu’un qui code", " "], [new("", "https://exemple.fr/maquette"), new("", "")], "https://videos.example/1"), terms, Noon);

        Assert.Equal(["quelqu’un qui code"], team.Sheet.Positions);
        Assert.Equal([new ProjectLink("exemple.fr", "https://exemple.fr/maquette")], team.Sheet.Links);
        Refuses("team.name-unfit", sheet => sheet with { Name = " " });
        Refuses("team.headline-too-long", sheet => sheet with { Headline = new string('a', Team.MaxHeadlineLength + 1) });
        Refuses("hackathon.track-unknown", sheet => sheet with { Track = "Ailleurs" });
        Refuses("team.positions-unfit", sheet => sheet with { Positions = [.. Enumerable.Repeat("x", Team.MostPositions + 1)] });
        Refuses("team.positions-unfit", sheet => sheet with { Positions = [new string('a', Team.MaxPositionLength + 1)] });
        Refuses("team.too-many-links", sheet => sheet with { Links = [.. Enumerable.Repeat(new ProjectLink("a", "https://a.fr"), Team.MostLinks + 1)] });
        Refuses("team.label-too-long", sheet => sheet with { Links = [new(new string('a', Team.MaxLabelLength + 1), "https://a.fr")] });
        foreach (var address in new[] { "javascript:alert(1)", "http://exemple.fr", "exemple.fr", "https://moi:secret@exemple.fr", "https://exemple.fr/" + new string('a', Team.MaxAddressLength) })
        {
            Refuses("team.address-unfit", sheet => sheet with { Video = address });
            Refuses("team.address-unfit", sheet => sheet with { Links = [new("a", address)] });
        }

        // A track that the organisers have dropped since stays where it was chosen.
        team.Describe(Captain, team.Sheet, Terms, Noon);

        void Refuses(string rule, Func<ProjectSheet, ProjectSheet> change) => Rules.AssertBroken(rule, () => team.Describe(Captain, change(team.Sheet), terms, Noon));
    }
}

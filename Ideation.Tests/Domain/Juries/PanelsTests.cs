using CsCheck;
using Ideation.Domain.Juries.Assigning;
using Ideation.Domain.Juries.Numerics;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Juries;

/// <summary>What panels keep while they are drawn, balanced and joined, and at the edges of what can be asked.</summary>
public sealed class PanelsTests
{
    [Fact]
    public void Loads_say_how_many_panels_hold_a_juror_after_every_step() =>
        Gen.Select(Gen.Int[2, 8], Gen.Int[2, 6], Gen.Int[1, 3], Gen.Int[0, 10_000], Gen.Int[0, 8]).Where((_, jurors, visits, _, _) => visits <= jurors).Sample((projects, jurors, visits, seed, barred) =>
        {
            var random = new SplitMix64((ulong)seed);
            Conflict[] conflicts = [.. Enumerable.Range(0, barred).Select(_ => new Conflict(random.NextIndex(jurors), random.NextIndex(projects)))];
            var panels = new Panels(projects, jurors, conflicts);
            if (Enumerable.Range(0, projects).Any(project => panels.Allowed(project) < visits))
                return;

            foreach (var step in (Action[])[() => panels.Fill(visits, random), panels.Balance, panels.Connect])
            {
                step();
                var all = panels.OfProjects();
                Assert.All(all, panel => Assert.Equal(visits, panel.Count));
                Assert.All(all, panel => Assert.Equal(panel.Order().Distinct(), panel));
                Assert.DoesNotContain(conflicts, conflict => all[conflict.Project].Contains(conflict.Juror));
                Assert.Equal(Enumerable.Range(0, jurors).Select(juror => all.Count(panel => panel.Contains(juror))), panels.Loads);
            }
        }, iter: Examples.AtMost(300));

    [Fact]
    public void Jurors_sit_with_others_before_they_sit_with_the_same_again() =>
        Gen.Int[0, 10_000].Sample(seed =>
        {
            // Four jurors, two for each of six projects: as many panels as there are pairs.
            var panels = Assignment.Draw(6, 4, 2, [], (ulong)seed).Jurors;

            Assert.Equal(6, panels.Select(panel => (panel[0], panel[1])).Distinct().Count());
        }, iter: Examples.AtMost(50));

    [Fact]
    public void Who_may_judge_a_project_are_all_without_a_conflict_with_it()
    {
        var panels = new Panels(2, 3, [new(0, 1), new(0, 1), new(2, 1)]);

        Assert.Equal([3, 1], [panels.Allowed(0), panels.Allowed(1)]);
    }

    [Fact]
    public void A_busy_juror_hands_on_along_a_chain_where_no_single_replacement_helps()
    {
        // Juror 2 may see project 2 alone; juror 0 alone may see projects 0 and 1 beside juror 1. Two each would need two more for juror 2.
        var assignment = Assignment.Draw(3, 3, 1, [new(2, 0), new(2, 1), new(0, 2)], 4);

        Assert.Equal([1, 1, 1], assignment.Loads);
        Assert.Equal([2], assignment.Jurors[2]);
    }

    [Fact]
    public void Loads_two_apart_are_not_balanced_and_one_apart_are()
    {
        Assert.False(new Assignment([[0], [0]], [2, 0], [[0], [1]]).IsBalanced);
        Assert.True(new Assignment([[0], [0], [1]], [2, 1], [[0, 1], [2]]).IsBalanced);
        Assert.True(new Assignment([], [], []).IsBalanced);
    }

    [Fact]
    public void One_group_or_none_is_connected()
    {
        Assert.True(new Assignment([], [], []).IsConnected);
        Assert.True(new Assignment([[0], [0]], [2], [[0, 1]]).IsConnected);
        Assert.False(new Assignment([[0], [1]], [1, 1], [[0], [1]]).IsConnected);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(-1, 1)]
    public void Neither_projects_nor_visits_may_be_none(int projects, int visits) =>
        Rules.AssertBroken("jury.no-visits", () => Assignment.Draw(projects, 3, visits, [], 1));

    [Theory]
    [InlineData(10, 10, 1)]
    [InlineData(10, 19, 1)]
    [InlineData(10, 20, 2)]
    public void A_juror_does_as_many_whole_visits_as_fit(int minutes, int window, int visits) =>
        Assert.Equal(visits, new Capacity(9, minutes, 1, window).VisitsPerJuror);

    [Theory]
    [InlineData(0, 60)]
    [InlineData(-5, 60)]
    [InlineData(10, 9)]
    public void A_visit_takes_some_minutes_and_no_more_than_there_are(int minutes, int window) =>
        Assert.Equal([window], Rules.AssertBroken("jury.window-too-short", () => _ = new Capacity(2, minutes, 1, window).VisitsPerJuror).Arguments.Cast<int>());

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 0)]
    public void Without_teams_or_visits_there_is_nothing_to_staff(int teams, int visits) =>
        Rules.AssertBroken("jury.no-visits", () => _ = new Capacity(teams, 10, visits, 60).JurorsNeeded);

    [Fact]
    public void Without_teams_there_is_nothing_that_jurors_could_do() =>
        Rules.AssertBroken("jury.no-visits", () => new Capacity(0, 10, 1, 60).VisitsPossibleWith(3));

    [Fact]
    public void Fewer_jurors_than_visits_are_refused_with_both_numbers()
    {
        var capacity = new Capacity(4, 10, 3, 60);

        Assert.Equal([2, 3], Rules.AssertBroken("jury.fewer-jurors-than-visits", () => capacity.WindowNeededWith(2)).Arguments.Cast<int>());
        // 4 teams × 3 visits by 3 jurors: 4 each of 10 minutes. By five: 12 ÷ 5, rounded up.
        Assert.Equal([40, 30], [capacity.WindowNeededWith(3), capacity.WindowNeededWith(5)]);
    }

    [Fact]
    public void Jurors_needed_are_rounded_up_and_never_fewer_than_visits()
    {
        // 7 teams × 2 visits, 4 visits each: 3.5 jurors. With time for 40 visits each, still two.
        Assert.Equal(4, new Capacity(7, 10, 2, 45).JurorsNeeded);
        Assert.Equal(2, new Capacity(7, 10, 2, 400).JurorsNeeded);
        Assert.Equal(1, new Capacity(7, 10, 2, 45).VisitsPossibleWith(3));
        Assert.Equal(3, new Capacity(7, 10, 2, 400).VisitsPossibleWith(3));
    }
}

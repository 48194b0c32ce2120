using CsCheck;
using Ideation.Domain.Juries.Assigning;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Juries;

public sealed class AssignmentTests
{
    private static readonly Gen<(int Projects, int Jurors, int Visits, int Seed, int Barred)> Juries =
        Gen.Select(Gen.Int[2, 24], Gen.Int[2, 12], Gen.Int[2, 4], Gen.Int[0, 100_000], Gen.Int[0, 12])
            .Where((_, jurors, visits, _, _) => visits <= jurors);

    [Fact]
    public void Every_project_has_its_visits_loads_are_within_one_and_all_is_linked() =>
        Juries.Sample((projects, jurors, visits, seed, _) =>
        {
            var assignment = Assignment.Draw(projects, jurors, visits, [], (ulong)seed);

            Assert.All(assignment.Jurors, panel => Assert.Equal(visits, panel.Distinct().Count()));
            Assert.Equal(projects * visits, assignment.Loads.Sum());
            Assert.True(assignment.IsBalanced);
            // A tree is the least that can link all.
            if (projects * visits >= projects + Math.Min(jurors, projects * visits) - 1)
                Assert.True(assignment.IsConnected, $"{projects} projects, {jurors} jurors, {visits} visits, seed {seed}");
        }, iter: Examples.AtMost(500));

    [Fact]
    public void Nobody_meets_a_project_they_are_in_conflict_with() =>
        Juries.Sample((projects, jurors, visits, seed, barred) =>
        {
            var conflicts = Conflicts(projects, jurors, seed, barred);
            if (Enumerable.Range(0, projects).Any(project => jurors - conflicts.Count(conflict => conflict.Project == project) < visits))
                return;

            var assignment = Assignment.Draw(projects, jurors, visits, conflicts, (ulong)seed);

            Assert.DoesNotContain(conflicts, conflict => assignment.Jurors[conflict.Project].Contains(conflict.Juror));
            Assert.All(assignment.Jurors, panel => Assert.Equal(visits, panel.Distinct().Count()));
        }, iter: Examples.AtMost(500));

    [Fact]
    public void Loads_are_as_even_as_conflicts_allow() =>
        Gen.Select(Gen.Int[2, 4], Gen.Int[2, 4], Gen.Int[1, 2], Gen.Int[0, 10_000], Gen.Int[0, 6])
            .Where((_, jurors, visits, _, _) => visits <= jurors)
            .Sample((projects, jurors, visits, seed, barred) =>
            {
                var conflicts = Conflicts(projects, jurors, seed, barred);
                if (Enumerable.Range(0, projects).Any(project => jurors - conflicts.Count(conflict => conflict.Project == project) < visits))
                    return;

                var assignment = Assignment.Draw(projects, jurors, visits, conflicts, (ulong)seed);

                // Every assignment there is, by brute force: none is more even.
                Assert.Equal(EvenMost(projects, jurors, visits, conflicts), assignment.Loads.Sum(load => load * load));
            }, iter: Examples.AtMost(200));

    /// <summary>The same two promises for juries in a row, so that chains of replacements and exchanges are met in every run, however few examples it asks for.</summary>
    [Fact]
    public void Small_juries_with_many_conflicts_are_even_and_linked_as_far_as_can_be()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Ideation.Domain.Juries.Numerics.SplitMix64((ulong)seed);
            var (projects, jurors, visits) = (2 + random.NextIndex(3), 3 + random.NextIndex(2), 1 + random.NextIndex(2));
            var conflicts = Conflicts(projects, jurors, seed, random.NextIndex(7));
            if (Enumerable.Range(0, projects).Any(project => jurors - conflicts.Count(conflict => conflict.Project == project) < visits))
                continue;

            var assignment = Assignment.Draw(projects, jurors, visits, conflicts, (ulong)seed);

            Assert.Equal(EvenMost(projects, jurors, visits, conflicts), assignment.Loads.Sum(load => load * load));
            Assert.All(assignment.Jurors, panel => Assert.Equal(visits, panel.Distinct().Count()));
            Assert.DoesNotContain(conflicts, conflict => assignment.Jurors[conflict.Project].Contains(conflict.Juror));
        }

        for (var seed = 0; seed < 60; seed++)
        {
            // Six projects, six jurors, twelve visits: a tree needs eleven, so that hardly anything may be wasted on links that exist.
            var tight = Assignment.Draw(6, 6, 2, [], (ulong)seed);
            Assert.True(tight.IsConnected && tight.IsBalanced, $"seed {seed}");
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_assignment_and_another_seed_another()
    {
        var one = Assignment.Draw(20, 9, 3, [new(0, 3)], 7);
        var same = Assignment.Draw(20, 9, 3, [new(0, 3)], 7);
        var other = Assignment.Draw(20, 9, 3, [new(0, 3)], 8);

        Assert.Equal(one.Jurors, same.Jurors);
        Assert.NotEqual(one.Jurors, other.Jurors);
    }

    [Fact]
    public void Too_few_jurors_without_a_conflict_are_said_for_the_project() =>
        Assert.Equal([1, 1, 2], Rules.AssertBroken("jury.too-few-jurors", () => Assignment.Draw(3, 3, 2, [new(0, 1), new(2, 1)], 1)).Arguments.Cast<int>());

    [Fact]
    public void Nothing_to_visit_is_refused() => Rules.AssertBroken("jury.no-visits", () => Assignment.Draw(0, 3, 2, [], 1));

    [Fact]
    public void Three_hundred_projects_and_sixty_jurors_are_drawn_at_once()
    {
        var assignment = Assignment.Draw(300, 60, 4, Conflicts(300, 60, 5, 300), 1);

        Assert.True(assignment is { IsBalanced: true, IsConnected: true });
        Assert.All(assignment.Loads, load => Assert.Equal(20, load));
    }

    [Fact]
    public void One_visit_each_cannot_link_projects_and_says_so()
    {
        var assignment = Assignment.Draw(4, 2, 1, [], 1);

        Assert.False(assignment.IsConnected);
        Assert.Equal(2, assignment.Groups.Count);
    }

    [Fact]
    public void Capacity_says_how_many_jurors_are_needed_and_what_those_there_can_do()
    {
        // 20 teams, 3 visits of 10 minutes each, two hours: 12 visits per juror, 60 visits.
        var capacity = new Capacity(20, 10, 3, 120);

        Assert.Equal(12, capacity.VisitsPerJuror);
        Assert.Equal(5, capacity.JurorsNeeded);
        Assert.Equal(3, capacity.VisitsPossibleWith(5));
        Assert.Equal(2, capacity.VisitsPossibleWith(4));
        Assert.Equal(0, capacity.VisitsPossibleWith(1));
        Assert.Equal(150, capacity.WindowNeededWith(4));
    }

    [Fact]
    public void A_juror_visits_a_team_once_however_much_time_there_is()
    {
        var capacity = new Capacity(2, 10, 3, 600);

        Assert.Equal(3, capacity.JurorsNeeded);
        Assert.Equal(2, capacity.VisitsPossibleWith(2));
        Rules.AssertBroken("jury.fewer-jurors-than-visits", () => capacity.WindowNeededWith(2));
    }

    [Fact]
    public void A_window_shorter_than_a_visit_is_refused() =>
        Rules.AssertBroken("jury.window-too-short", () => _ = new Capacity(2, 10, 1, 9).JurorsNeeded);

    private static Conflict[] Conflicts(int projects, int jurors, int seed, int count)
    {
        var random = new Ideation.Domain.Juries.Numerics.SplitMix64((ulong)seed);
        return [.. Enumerable.Range(0, count).Select(_ => new Conflict(random.NextIndex(jurors), random.NextIndex(projects))).Distinct()];
    }

    private static int EvenMost(int projects, int jurors, int visits, Conflict[] conflicts)
    {
        var loads = new int[jurors];
        return Best(0);

        int Best(int project)
        {
            if (project == projects)
                return loads.Sum(load => load * load);

            var best = int.MaxValue;
            for (var panel = 0; panel < 1 << jurors; panel++)
            {
                int[] members = [.. Enumerable.Range(0, jurors).Where(juror => (panel >> juror & 1) == 1)];
                if (members.Length != visits || members.Any(juror => conflicts.Contains(new Conflict(juror, project))))
                    continue;

                foreach (var juror in members)
                    loads[juror]++;
                best = Math.Min(best, Best(project + 1));
                foreach (var juror in members)
                    loads[juror]--;
            }

            return best;
        }
    }
}

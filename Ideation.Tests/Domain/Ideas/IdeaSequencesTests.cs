using CsCheck;
using Ideation.Domain.Common;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Ideas;

/// <summary>
/// Whatever people do, in whatever order, refused or not: the idea stays true.
/// </summary>
public sealed class IdeaSequencesTests
{
    private static readonly MemberId[] People = [.. Enumerable.Range(0, 4).Select(_ => MemberId.New())];
    private static readonly OrganisationId[] Places = [.. Enumerable.Range(0, 3).Select(_ => OrganisationId.New())];

    /// <summary>One attempt: which command, who, about whom, and how many hours after the one before.</summary>
    private static readonly Gen<(int Command, int Who, int Whom, int Hours)[]> Attempts =
        Gen.Select(Gen.Int[0, 16], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 400]).Array[1, 40];

    [Fact]
    public void The_order_of_states_is_never_broken() => Check(idea =>
        idea.Path.All(step => IdeaPath.Leads(step.From, step.To)));

    [Fact]
    public void The_path_has_no_gap_and_never_goes_back_in_time() => Check(idea =>
        (idea.Path.Count == 0 ? idea.State is IdeaState.Draft : idea.Path[0].From is IdeaState.Draft && idea.Path[^1].To == idea.State)
        && idea.Path.Zip(idea.Path.Skip(1)).All(pair => pair.First.To == pair.Second.From && pair.First.At <= pair.Second.At));

    [Fact]
    public void Every_step_is_told_with_its_actor() => Check(idea =>
        idea.Events.OfType<IdeaMoved>().Select(told => (told.From, told.To, told.Actor, told.OccurredAt, told.Reason, told.Revision))
            .SequenceEqual(idea.Path.Select(step => (step.From, step.To, step.Actor, step.At, step.Reason, step.Revision)))
        && idea.Events.All(told => told.Actor != MemberId.TheHouse || told is IdeaEscalated));

    [Fact]
    public void What_belongs_to_a_state_is_there_in_that_state_and_only_there() => Check(idea =>
        (idea.Closure is not null) == idea.State is IdeaState.Closed
        && (idea.Reserve is not null) == idea.State is IdeaState.Reserve
        && (idea.Receipt is null) == idea.State is IdeaState.Draft
        && (idea.DueAt is not null) == idea.State is IdeaState.Screening or IdeaState.Maturing or IdeaState.Reserve);

    [Fact]
    public void A_closed_idea_has_said_why_and_what_was_learnt() => Check(idea =>
        idea.Closure is null or { Reason.Length: > 0, Learning.Length: > 0 });

    [Fact]
    public void Nobody_writes_an_idea_twice_nor_waits_for_what_they_have() => Check(idea =>
        idea.CoAuthors.Append(idea.Author).Distinct().Count() == idea.CoAuthors.Count + 1
        && idea.Pending.All(pending => !idea.IsWrittenBy(pending.Member))
        && idea.Pending.DistinctBy(pending => pending.Member).Count() == idea.Pending.Count);

    [Fact]
    public void Each_change_counts_in_the_version() => Check(idea => idea.Version == idea.Events.Count);

    private static void Check(Func<Idea, bool> holds) => Attempts.Sample(attempts =>
    {
        var idea = Idea.Draft(People[0], default, Places[0], Some.Noon);
        var now = Some.Noon;
        foreach (var (command, who, whom, hours) in attempts)
        {
            now = now.AddHours(hours);
            try
            {
                Attempt(idea, command, People[who], People[whom], whom, now);
            }
            catch (DomainException)
            {
                // A refusal is an answer too; the idea has to be true after it.
            }

            if (!holds(idea))
                return false;
        }

        return true;
    }, iter: 500);

    private static void Attempt(Idea idea, int command, MemberId who, MemberId whom, int n, DateTimeOffset now)
    {
        const HolidayCalendar calendar = HolidayCalendar.Guadeloupe;
        Action attempt = command switch
        {
            0 or 1 => () => idea.Write(idea.Author, n == 3 ? new IdeaWriting() : Some.Writing, idea.Revision, false, now),
            2 or 3 => () => idea.Submit(idea.Author, "2026-000001", 10, calendar, now),
            4 => () => idea.Admit(who, n == 0 ? "" : "Bienvenue.", now),
            5 => () => idea.Redirect(who, Places[n % 3], "Ailleurs.", 5, calendar, now),
            6 => () => idea.Close(who, (ClosureKind)(n + 1), "Non.", n == 3 ? "" : "Appris.", now),
            7 => () => idea.Withdraw(who, n == 1 ? "" : "Je retire.", "Appris.", now),
            8 => () => idea.PutInReserve(who, n == 0 ? null : WorkingDays.DateAt(now, calendar).AddDays(n * 30 - 30), "Plus tard.", calendar, now),
            9 => () => idea.Revive(who, "", 10, calendar, now),
            10 => () => idea.TickEvidence(who, n == 0 ? "" : "Un chiffre.", now),
            11 => () => idea.Escalate(now),
            12 => () => idea.RequestToJoin(who, now),
            13 => () => idea.InviteCoAuthor(who, whom, now),
            14 => () => idea.AcceptCoAuthor(who, whom, now),
            15 => () => idea.HandOver(who, Places[n % 3], n == 0 ? "" : "Facile.", now),
            _ => n == 0 ? () => idea.Leave(who, now) : n == 1 ? () => idea.RemoveCoAuthor(who, whom, now) : () => idea.DeclineCoAuthor(who, whom, now),
        };
        attempt();
    }
}

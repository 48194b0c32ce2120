using System.Text.Json;
using Ideation.App.Rounds;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;

namespace Ideation.App.Data.Seeds;

/// <summary>Three votes of the demonstration: one certified, one open for three days more, one whose room waits for people.</summary>
internal sealed class DemoRounds(DemoStory story, DateTimeOffset now)
{
    // The same demonstration each time.
    private readonly Random _choice = new(2027);

    /// <summary>What is no aggregate: the roll, the ballots.</summary>
    public List<object> Rows { get; } = [];

    public void Tell()
    {
        var people = story.Aggregates.OfType<Member>().Where(member => member.Standing is Standing.Agent && member.Disablement is null).Take(44).ToList();
        Certified(people);
        Running(people);
        Waiting();
        story.Happened.Sort((left, right) => left.OccurredAt.CompareTo(right.OccurredAt));
    }

    private void Certified(List<Member> people)
    {
        var host = story.Id("helene");
        var (at, room) = (story.Moment(-12.42), RoomOf(host, "418207", -13));
        var paper = new BallotPaper("instant-runoff", ["Des pictogrammes sans texte", "Des phrases courtes et un pictogramme", "Un fil de couleur au sol", "Un plan à l’entrée", "Une borne qui guide"]);
        var round = Round.Draft(room, null, host, "Quelle signalétique essayer dans trois agences ?", paper, new RoundSettings { Electorate = ElectorateKind.Listed, Quorum = new RoundQuorum("0.5", QuorumBase.Enrolled), Seconds = 1200 }, at.AddDays(-1));
        round.MakeReady(host, at.AddMinutes(-10));
        round.Open(host, people.Count, at);
        var choices = people.Take(37).Select((voter, place) => Cast(round, voter, at.AddMinutes(1 + place / 3.0), Ranking(paper.Options.Count))).ToList();
        foreach (var silent in people.Skip(37))
            Rows.Add(Voter.Enrol(round.Id, VoterId.Of(silent.Id), isGuest: false, at));
        round.Close(host, at.AddMinutes(18));
        var end = at.AddMinutes(18) + Round.Grace;
        var head = BallotChain.Beginning(round.Id);
        var shuffled = choices.OrderBy(_ => _choice.Next()).ToList();
        for (var position = 0; position < shuffled.Count; position++)
        {
            head = BallotChain.Next(head, shuffled[position], null);
            Rows.Add(new SealedBallot(round.Id, position, shuffled[position], null, head));
        }

        var attendance = new Attendance(people.Count, 37, 37, 37, 0, 0);
        round.CompleteClosing(new Seal(end, head, 37, attendance, RoundCounting.Of(round, attendance, choices).Outcome), end);
        round.Certify(host, end.AddMinutes(4));
        story.Keep(round);
    }

    private void Running(List<Member> people)
    {
        var host = story.Id("karim");
        var (at, room) = (story.Moment(-2.6), RoomOf(host, "275140", -3));
        var paper = new BallotPaper("dots", ["Un référent par jeune", "Des permanences le soir", "Une messagerie suivie", "Des ateliers entre pairs", "Un parcours en une page"], """{"budget":10}""");
        var settings = new RoundSettings { Electorate = ElectorateKind.Listed, ClosesAt = story.Moment(3.75), Quorum = new RoundQuorum("0.4", QuorumBase.Enrolled) };
        var round = Round.Draft(room, null, host, "Par quoi commencer pour les jeunes ?", paper, settings, at.AddDays(-0.3));
        round.MakeReady(host, at.AddDays(-0.2));
        round.Open(host, people.Count, at);
        foreach (var (voter, place) in people.Select((voter, place) => (voter, place)))
        {
            if (place % 5 is 1 or 3 && voter.Id != host)
                Cast(round, voter, at.AddHours(2 + place), Dots(paper.Options.Count, 10));
            else
                Rows.Add(Voter.Enrol(round.Id, VoterId.Of(voter.Id), isGuest: false, at));
        }

        story.Keep(round);
    }

    private void Waiting()
    {
        var host = story.Id("estelle");
        var room = RoomOf(host, "630915", -0.2);
        var paper = new BallotPaper("single-choice", ["Commencer par l’accueil", "Commencer par le numérique", "Commencer par les horaires"]);
        var round = Round.Draft(room, null, host, "Atelier : par quel bout prendre la question ?", paper, new RoundSettings { Seconds = 120 }, now.AddMinutes(-40));
        round.MakeReady(host, now.AddMinutes(-30));
        story.Keep(round);
    }

    private Room RoomOf(MemberId host, string code, double day)
    {
        var room = Room.Open(host, code, RoomCodes.Key(), RoomCodes.Key(), allowsGuests: true, story.Moment(day) < now ? story.Moment(day) : now);
        story.Keep(room);
        return room;
    }

    private string Cast(Round round, Member member, DateTimeOffset at, object choice)
    {
        var voter = Voter.Enrol(round.Id, VoterId.Of(member.Id), isGuest: false, round.OpenedAt!.Value);
        round.Accept(voter, voter.Person, at);
        var canonical = BallotPapers.Canonical(round.Paper, JsonSerializer.SerializeToElement(choice));
        Rows.Add(voter);
        Rows.Add(new KeptBallot(round.Id, voter.Person, canonical, null, at));
        return canonical;
    }

    private object Ranking(int options) => new { ranking = Enumerable.Range(0, options).OrderBy(option => _choice.NextDouble() + option * 0.12).Take(2 + _choice.Next(options - 1)).Select(option => new[] { option }).ToArray() };

    private object Dots(int options, int budget)
    {
        var marks = new int[options];
        for (var dot = 0; dot < budget; dot++)
            marks[_choice.Next(2) == 0 ? _choice.Next(2) : _choice.Next(options)]++;
        return new { marks };
    }
}

using Ideation.Domain.Campaigns;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Juries.Judging;
using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Juries.Judging;

/// <summary>A jury with its cards, ready for whatever a test is about: projects, jurors and a chair who is not one of them.</summary>
internal sealed class SomeJury
{
    public static readonly DateTimeOffset Noon = Some.Noon;

    public static readonly Rubric Rubric = new(
        [new("Utilité", 50, "Personne", "Certains", "Beaucoup"), new("Réalisation", 30, "Rien", "Une maquette", "Ça marche"), new("Clarté", 20, "Non", "À peu près", "Oui")],
        ["Respecte les données personnelles"]);

    private SomeJury(Jury jury, IReadOnlyList<TeamId> teams, IReadOnlyList<MemberId> jurors, MemberId host, MemberId chair) =>
        (Jury, Teams, Jurors, Host, Chair) = (jury, teams, jurors, host, chair);

    public Jury Jury { get; }

    public IReadOnlyList<TeamId> Teams { get; }

    public IReadOnlyList<MemberId> Jurors { get; }

    public MemberId Host { get; }

    public MemberId Chair { get; }

    public List<Scorecard> Cards { get; } = [];

    public JuryRecord Record => JuryRecord.Of(Jury, Cards, new Dictionary<TeamId, string>());

    public static SomeJury InSetup(int teams = 4, int jurors = 3, JuryPlan? plan = null, Rubric? rubric = null)
    {
        var (host, chair) = (MemberId.New(), MemberId.New());
        var jury = Jury.Convene(CampaignId.New(), host, "Jury national", Noon);
        TeamId[] projects = [.. Enumerable.Range(0, teams).Select(_ => TeamId.New())];
        MemberId[] members = [.. Enumerable.Range(0, jurors).Select(_ => MemberId.New())];
        jury.Arrange(host, (plan ?? JuryPlan.Usual with { VisitsPerTeam = Math.Min(2, jurors) }) with { Title = "Jury national" }, Noon);
        jury.Enter(host, [.. projects.Select(team => new JuryProject(team, false))], Noon);
        jury.Write(host, rubric ?? Rubric, Noon);
        foreach (var member in members)
            jury.Seat(host, member, Noon);
        jury.AppointChair(host, chair, Noon);
        return new SomeJury(jury, projects, members, host, chair);
    }

    /// <summary>Drawn and open, with a card for each visit.</summary>
    public static SomeJury Open(int teams = 4, int jurors = 3, JuryPlan? plan = null, Rubric? rubric = null)
    {
        var some = InSetup(teams, jurors, plan, rubric);
        some.Jury.Draw(some.Host, 7, Noon);
        some.Jury.Open(some.Host, Noon);
        some.Cards.AddRange(some.Jury.Visits.Select(visit => Scorecard.For(some.Jury, visit, some.Host, Noon)));
        return some;
    }

    /// <summary>Everybody scored everything by this rule, and the chair opened the deliberation.</summary>
    public static SomeJury Deliberating(int teams = 4, int jurors = 3, Func<int, int, int>? level = null, JuryPlan? plan = null)
    {
        var some = Open(teams, jurors, plan);
        foreach (var card in some.Cards)
            some.Submit(card, (level ?? ((team, _) => 5 - (team % 5)))(some.Number(card.Team), some.Jurors.ToList().IndexOf(card.Juror)));
        some.Jury.Close(some.Chair, Noon);
        some.Jury.Deliberate(some.Chair, 30, Noon);
        return some;
    }

    public int Number(TeamId team) => Teams.ToList().IndexOf(team);

    public Scorecard Card(int index = 0) => Cards[index];

    public void Submit(Scorecard card, int level = 3)
    {
        for (var line = 0; line < Jury.Rubric.Lines.Count; line++)
            card.Mark(Jury, line, level, Noon);
        card.Submit(Jury, Noon);
    }

    public void Sign() => Jury.Sign(Chair, Record.Order(Ideation.Domain.Juries.Results.Standing.Of(Record.Case).Ranking), Noon);
}

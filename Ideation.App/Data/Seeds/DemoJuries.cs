using Ideation.Domain.Hackathons;
using Ideation.Domain.Juries.Judging;
using Ideation.Domain.Juries.Numerics;
using Ideation.Domain.Juries.Results;
using Ideation.Domain.Network;
using Standing = Ideation.Domain.Juries.Results.Standing;

namespace Ideation.App.Data.Seeds;

/// <summary>
/// Two juries of the hackathon of last month. The national one is over: a severe juror whom the model recognised, a tie that the chair decided, and a project that a vote
/// moved. The agents' prize is in full swing today: drafts, a recusal, a card that was reopened.
/// </summary>
internal sealed class DemoJuries(DemoStory story, IReadOnlyDictionary<string, Team> teams, DateTimeOffset now)
{
    private const string Host = "nadia";
    private const string Severe = "idriss";
    private const string Lenient = "claire";

    private static readonly string[] National = ["antoine", "solene", Severe, Lenient, "bertrand", "raphael"];
    private static readonly string[] Agents = ["emeline", "yanis", "delphine", "moussa", "caroline"];

    // The best first, as their page deserves; the fourth and the fifth are alike in everything.
    private static readonly string[] Best = ["h-traducteur", "h-piece", "h-suivi", "h-rappel", "h-jeune", "h-tuteur", "h-famille", "h-vocal", "h-carte", "h-budget", "h-mail", "h-absence", "h-itinerant", "h-merci"];

    private static readonly Rubric Grid = new(
        [
            new("Utilité", 35, "On ne voit pas qui s’en servirait.", "Un besoin réel, pour certains usagers.", "Un besoin fréquent, prouvé par des usagers."),
            new("Réalisation", 25, "Une idée sur des diapositives.", "Une maquette qui se parcourt.", "Un prototype qui marche devant nous."),
            new("Faisabilité", 25, "Des obstacles sans réponse.", "Les obstacles sont connus.", "Une agence pourrait commencer demain."),
            new("Clarté", 15, "On ne comprend pas ce qui est proposé.", "On comprend, avec des questions.", "Chacun pourrait le raconter en une minute."),
        ],
        ["Respecte les données personnelles des usagers"]);

    private static readonly string[] Advice =
    [
        "Allez voir trois usagers avant d’aller plus loin : la démonstration ne dit pas encore comment ils parlent.",
        "Le prototype tient debout. Il manque un mot sur ce que cela coûte à une agence.",
        "Très clair. Commencez par un seul courrier, le plus fréquent.",
        "L’idée est bonne, la question des données reste entière.",
        "On y croit. Trouvez une agence qui vous prête deux matinées.",
    ];

    private readonly SplitMix64 _random = new(2026);
    private int _advised;

    /// <summary>Nobody who judges is put into a team.</summary>
    public static IReadOnlyList<string> People => [.. National, .. Agents, "helene"];

    public void Tell()
    {
        Finished();
        Running();
        story.Happened.Sort((left, right) => left.OccurredAt.CompareTo(right.OccurredAt));
    }

    private void Finished()
    {
        var (host, chair, at) = (story.Id(Host), story.Id("antoine"), story.Moment(-31.39));
        var jury = Convened("Jury national", chair, National, new JuryPlan("Jury national", null, 4, 10, 210, story.Moment(-31.3), 7, Adjustment.Severity, JuryPlan.Usual.Ties), story.Moment(-31.396));
        jury.Draw(host, 2026, story.Moment(-31.394));
        foreach (var (one, other) in Differences(jury, Id("h-rappel"), Id("h-jeune")))
            jury.Reassign(host, Id("h-jeune"), other, one, story.Moment(-31.393));
        jury.Open(host, at);
        var cards = jury.Visits.Select(visit => Scorecard.For(jury, visit, host, at)).ToList();
        var given = new Dictionary<MemberId, IReadOnlyList<int>>();
        foreach (var card in cards.OrderBy(card => Place(card.Team)))
        {
            at = at.AddMinutes(1.5);
            if (card.Team == Id("h-rappel"))
                given[card.Juror] = Levels(card);
            Score(jury, card, card.Team == Id("h-rappel") || card.Team == Id("h-jeune") ? given[card.Juror] : Levels(card), at);
            card.Submit(jury, at);
        }

        jury.Close(chair, at = at.AddMinutes(5));
        jury.Deliberate(chair, 40, at = at.AddMinutes(5));
        var record = JuryRecord.Of(jury, cards, new Dictionary<TeamId, string>());
        foreach (var tied in Standing.Of(record.Case).Ranking.Where(tier => tier.Count > 1).Select(tier => tier.Select(number => record.Teams[number]).OrderBy(Place).ToList()))
            jury.Cast(chair, tied, tied[0], "Le rappel choisi peut s’essayer dès lundi dans une agence, sans rien acheter.", at = at.AddMinutes(4));
        Move(jury, "solene", "h-carte", 6, "La carte a répondu en direct à trois vraies demandes, ce que la grille ne mesure pas.", at = at.AddMinutes(6));

        record = JuryRecord.Of(jury, cards, new Dictionary<TeamId, string>());
        var order = record.Order(Standing.Of(record.Case).Ranking);
        foreach (var (prize, team) in DemoTeams.Prizes.Zip(order.SelectMany(tier => tier)))
            jury.Give(chair, prize, team, at);
        jury.Sign(chair, order, at.AddMinutes(3));
        jury.Publish(host, null, story.Moment(-31.1));
        Keep(jury, cards);
    }

    private void Running()
    {
        var (host, chair, at) = (story.Id(Host), story.Id("helene"), now.AddHours(-3));
        var jury = Convened("Prix des agents", chair, Agents, new JuryPlan("Prix des agents", null, 3, 15, 240, now.AddHours(20), 5, Adjustment.Severity, JuryPlan.Usual.Ties), now.AddDays(-2));
        jury.Draw(host, 11, now.AddDays(-1));
        jury.Open(host, at);
        var (jurors, cards) = (Agents.Select(story.Id).ToList(), jury.Visits.Select(visit => Scorecard.For(jury, visit, host, at)).ToList());
        foreach (var (number, card) in cards.OrderBy(card => (jurors.IndexOf(card.Juror), Place(card.Team))).Index())
        {
            at = at.AddMinutes(2);
            if (card.Juror == story.Id("caroline") || number % 4 == 3)
                continue;

            Score(jury, card, number % 5 == 4 ? [.. Levels(card).Take(2)] : Levels(card), at);
            if (number % 5 != 4)
                card.Submit(jury, at);
        }

        cards.First(card => card.State is ScorecardState.NotStarted && card.Juror == story.Id("caroline")).Recuse(jury, story.Id("caroline"), ConflictKind.Professional, "J’ai formé deux membres de l’équipe.", at);
        cards.First(card => card.State is ScorecardState.Submitted && card.Juror == story.Id("moussa")).Reopen(jury, chair, "Deux critères semblent inversés.", at.AddMinutes(1));
        Keep(jury, cards);
    }

    private Jury Convened(string title, MemberId chair, string[] jurors, JuryPlan plan, DateTimeOffset at)
    {
        var host = story.Id(Host);
        var jury = Jury.Convene(story.Campaign("hackathon").Id, host, title, at);
        jury.Arrange(host, plan, at);
        jury.Enter(host, [.. teams.Values.OrderBy(team => team.Name, StringComparer.Ordinal).Select(team => new JuryProject(team.Id, false))], at);
        jury.Write(host, Grid, at);
        foreach (var juror in jurors.Select(story.Id))
            jury.Seat(host, juror, at);
        jury.AppointChair(host, chair, at);
        foreach (var juror in jurors)
            Bar(jury, host, juror, at);
        return jury;
    }

    private void Bar(Jury jury, MemberId host, string key, DateTimeOffset at)
    {
        var (juror, home) = (story.Id(key), story.Person(key).Home);
        var colleagues = story.Aggregates.OfType<Member>().Where(member => member.Home == home).Select(member => member.Id).ToHashSet();
        var isAgency = story.Aggregates.OfType<Organisation>().FirstOrDefault(place => place.Id == home) is not { Kind: not OrganisationKind.Agency };
        foreach (var team in teams.Values)
        {
            if (team.Has(juror))
                jury.Register(host, juror, team.Id, ConflictKind.InTeam, "", at);
            else if (isAgency && home != story.Person(Host).Home && team.Places.Any(place => colleagues.Contains(place.Member)))
                jury.Register(host, juror, team.Id, ConflictKind.SameAgency, "", at);
        }
    }

    /// <summary>Who is to give way on the second project so that both have the same panel.</summary>
    private static IEnumerable<(MemberId One, MemberId Other)> Differences(Jury jury, TeamId first, TeamId second)
    {
        var (one, other) = (jury.JurorsOf(first).ToList(), jury.JurorsOf(second).ToList());
        return [.. one.Except(other).Zip(other.Except(one))];
    }

    private void Score(Jury jury, Scorecard card, IReadOnlyList<int> levels, DateTimeOffset at)
    {
        foreach (var (line, level) in levels.Index())
            card.Mark(jury, line, level, at);
        if (_random.NextIndex(2) == 0)
            card.Advise(jury, Advice[_advised++ % Advice.Length], at);
    }

    private IReadOnlyList<int> Levels(Scorecard card)
    {
        var manner = card.Juror == story.Id(Severe) ? -1.1 : card.Juror == story.Id(Lenient) ? 0.5 : 0;
        var worth = 4.6 - (0.19 * Place(card.Team)) + manner;
        return [.. Grid.Lines.Select(_ => Math.Clamp((int)Math.Round(worth + (0.45 * _random.NextNormal()), MidpointRounding.AwayFromZero), Rubric.LowestLevel, Rubric.HighestLevel))];
    }

    private void Move(Jury jury, string by, string key, int place, string reason, DateTimeOffset at)
    {
        jury.Move(story.Id(by), Id(key), place, reason, teams.Count, at);
        foreach (var (number, juror) in National.Select(story.Id).Where(juror => !jury.IsBarred(juror, Id(key))).Index())
            jury.Vote(juror, 1, number != 2, at.AddMinutes(1));
        jury.Settle(story.Id("antoine"), 1, at.AddMinutes(2));
    }

    private void Keep(Jury jury, List<Scorecard> cards)
    {
        story.Keep(jury);
        cards.ForEach(story.Keep);
    }

    private TeamId Id(string key) => teams[key].Id;

    private int Place(TeamId team) => Array.IndexOf(Best, teams.First(pair => pair.Value.Id == team).Key);
}

using Ideation.Domain.Hackathons;
using Ideation.Domain.Network;

namespace Ideation.App.Data.Seeds;

/// <summary>The fourteen teams of the hackathon of last month: each grew out of an idea, and submitted at the end of the two days.</summary>
internal sealed class DemoTeams(DemoStory story)
{
    private const string Hackathon = "hackathon";
    private const string Prefix = "Équipe ";
    private const int PeopleInATeam = 4;

    /// <summary>What the jury awards, best first.</summary>
    public static readonly IReadOnlyList<string> Prizes = ["Premier prix", "Deuxième prix", "Troisième prix", "Coup de cœur"];

    private static readonly string[] Organisers = ["nadia", "karim", "lucie"];

    private readonly HashSet<MemberId> _placed = [];
    private readonly Dictionary<string, Team> _teams = [];

    /// <summary>By the idea they grew out of.</summary>
    public IReadOnlyDictionary<string, Team> Teams => _teams;

    public void Tell()
    {
        var campaign = story.Campaign(Hackathon);
        var file = story.Campaigns.Single(known => known.Key == Hackathon);
        var terms = new HackathonTerms(
            4, 6, story.Moment(-31.3), [.. campaign.Themes], [.. Prizes.Append("Prix du public").Select(prize => new Prize(prize, null))]);
        var hackathon = Domain.Hackathons.Hackathon.Of(campaign.Id);
        hackathon.Arrange(story.Id(file.Facilitators[0]), terms, story.Moment(file.OpensAt));
        story.Keep(hackathon);

        var free = Others();
        _placed.UnionWith(SeedFiles.Ideas().Where(idea => idea.Campaign == Hackathon).Select(idea => story.Id(idea.Author)));
        foreach (var idea in SeedFiles.Ideas().Where(idea => idea.Campaign == Hackathon).OrderBy(idea => idea.DraftedAt))
            Form(idea, terms, free);
        story.Happened.Sort((left, right) => left.OccurredAt.CompareTo(right.OccurredAt));
    }

    private void Form(DemoIdea idea, HackathonTerms terms, Queue<MemberId> free)
    {
        var (captain, at) = (story.Id(idea.Author), idea.DraftedAt + 0.1);
        var (name, headline) = idea.Title.Split("\u00a0: ") is [var first, var rest] ? (first.Replace(Prefix, "", StringComparison.Ordinal), rest) : (idea.Title, "");
        var team = Team.Form(story.Campaign(Hackathon).Id, captain, name, story.Moment(at));
        foreach (var member in idea.CoAuthors.Select(story.Id).Where(_placed.Add))
            Welcome(team, member, terms, at += 0.2);
        while (team.Places.Count < PeopleInATeam && free.TryDequeue(out var member))
            Welcome(team, member, terms, at += 0.2);

        team.Describe(captain, team.Sheet with { Headline = Capital(headline), Track = story.Idea(idea.Key).Theme }, terms, story.Moment(-32.4));
        team.Follow(story.Idea(idea.Key).Text, captain, story.Moment(-31.6));
        team.Submit(captain, terms, story.Moment(-31.4));
        story.Keep(team);
        _teams[idea.Key] = team;
    }

    private void Welcome(Team team, MemberId member, HackathonTerms terms, double at)
    {
        team.Ask(member, "", story.Moment(at));
        team.Accept(team.Captain, member, terms, story.Moment(at + 0.1));
    }

    // Agents who are in no team yet, in the order of the file; those who organise stay beside.
    private Queue<MemberId> Others()
    {
        var taken = SeedFiles.Ideas().Where(idea => idea.Campaign == Hackathon).SelectMany(idea => idea.CoAuthors.Prepend(idea.Author)).Concat(Organisers).Concat(DemoJuries.People).ToHashSet();
        return new(SeedFiles.People().Where(person => person.Standing is Standing.Agent && !taken.Contains(person.Key)).Select(person => story.Id(person.Key)));
    }

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}

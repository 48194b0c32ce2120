using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Community;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;

namespace Ideation.App.Data.Seeds;

/// <summary>
/// The demonstration, lived through in the order in which it happened: every aggregate takes the same transitions as in real life,
/// each at its own moment. What would lie in the future has not happened yet.
/// </summary>
internal sealed class DemoStory(Places places, DateTimeOffset now)
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private readonly List<(DateTimeOffset At, Action Happen)> _script = [];
    private readonly Dictionary<string, Member> _people = [];
    private readonly Dictionary<string, Campaign> _campaigns = [];
    private readonly Dictionary<string, Idea> _ideas = [];
    private readonly Dictionary<string, Comment> _comments = [];
    private readonly Dictionary<int, int> _receipts = [];

    public IReadOnlyList<DemoCampaign> Campaigns { get; } = SeedFiles.Campaigns();

    /// <summary>Everything there is at the end.</summary>
    public List<AggregateRoot> Aggregates { get; } = [];

    /// <summary>Everything that happened, in order.</summary>
    public List<IDomainEvent> Happened { get; } = [];

    /// <summary>How many receipts each year has given out.</summary>
    public IReadOnlyDictionary<int, int> Receipts => _receipts;

    public Member Person(string key) => _people[key];

    public void Tell()
    {
        foreach (var person in SeedFiles.People())
            Enrol(person);
        foreach (var campaign in Campaigns)
            new DemoCampaigns(this).Script(campaign);
        foreach (var role in SeedFiles.People().SelectMany(person => person.Roles.Select(role => (Person: person, role.Role, role.Scope))))
            On(-420, () => Grant(role.Person.Key, role.Role, role.Scope));
        foreach (var idea in SeedFiles.Ideas())
            new DemoIdeas(this).Script(idea);
        foreach (var comment in SeedFiles.Comments())
            new DemoComments(this).Script(comment);

        // A stable sort: what stands at the same moment happens in the order of the file.
        foreach (var (_, happen) in _script.OrderBy(step => step.At))
            happen();
        foreach (var idea in _ideas.Values)
            LetDatesPass(idea);
        Happened.Sort((left, right) => left.OccurredAt.CompareTo(right.OccurredAt));
    }

    public DateTimeOffset Moment(double days)
    {
        var today = TimeZoneInfo.ConvertTime(now, Paris);
        var midnight = new DateTimeOffset(today.Date, today.Offset);
        return midnight.AddDays(days).ToUniversalTime();
    }

    public void On(double days, Action happen)
    {
        var at = Moment(days);
        if (at <= now)
            _script.Add((at, happen));
    }

    public void Keep(AggregateRoot aggregate)
    {
        Aggregates.Add(aggregate);
        Note(aggregate);
    }

    public void Note(AggregateRoot aggregate) => Happened.AddRange(aggregate.TakeEvents());

    public MemberId Id(string key) => _people.TryGetValue(key, out var person)
        ? person.Id
        : throw new InvalidOperationException($"The demonstration names “{key}”, who is not among its people.");

    public Organisation At(string code) => places.At(code);

    public Campaign Campaign(string key) => _campaigns[key];

    public void Remember(string key, Campaign campaign) => _campaigns[key] = campaign;

    public Idea Idea(string key) => _ideas[key];

    public void Remember(string key, Idea idea) => _ideas[key] = idea;

    public Comment? Comment(string key) => _comments.GetValueOrDefault(key);

    public void Remember(string key, Comment comment) => _comments[key] = comment;

    /// <summary>The next receipt of the year: "2026-000123".</summary>
    public string NextReceipt(DateTimeOffset at)
    {
        var year = TimeZoneInfo.ConvertTime(at, Paris).Year;
        _receipts[year] = _receipts.GetValueOrDefault(year) + 1;
        return $"{year}-{_receipts[year]:000000}";
    }

    // What waited too long was told on its day, not when somebody first opens the demonstration.
    private void LetDatesPass(Idea idea)
    {
        if (idea.DueAt is not { } due)
            return;

        foreach (var day in new[] { due, due.AddDays(Domain.Ideas.Idea.FacilitatorAfterDays) }.Where(day => day <= now))
            idea.Escalate(day);
        Note(idea);
    }

    private void Enrol(DemoPerson person)
    {
        var at = Moment(-430);
        var member = Member.Enrol(MemberId.TheHouse, person.Name, person.Mail, person.Job, At(person.Agency).Id, person.Standing, at);
        if (person.Skills.Count > 0)
            member.Describe(member.Id, person.Name, person.Job, person.Skills, at);
        if (person.Roles.Max(role => role.Stage) is { } stage)
            member.Progress(MemberId.TheHouse, stage, at);
        _people[person.Key] = member;
        Keep(member);
    }

    private void Grant(string key, Role role, string scope)
    {
        _people[key].Grant(MemberId.TheHouse, role, ScopeOf(scope), Moment(-420));
        Note(_people[key]);
    }

    private Scope ScopeOf(string scope) => scope.Split(':') switch
    {
        ["network"] => Scope.Network,
        ["region", var code] => Scope.Region(places.Region(code).Id),
        ["agency", var code] => Scope.Agency(places.At(code).Id),
        ["campaign", var key] => Scope.Campaign(_campaigns[key].Id),
        _ => throw new InvalidOperationException($"The demonstration names the scope “{scope}”; allowed: network, region:…, agency:…, campaign:…."),
    };
}

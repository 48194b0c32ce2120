using Ideation.App.Campaigns;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;

namespace Ideation.App.Ideas;

/// <summary>What everybody who sees an idea reads alike; shared between them.</summary>
public sealed record IdeaView(
    IdeaId Id,
    IdeaState State,
    IdeaWriting Writing,
    int Revision,
    DateTimeOffset CreatedAt,
    DateTimeOffset? WrittenAt,
    IdeaCampaign Campaign,
    Place Agency,
    Person Author,
    IReadOnlyList<Person> CoAuthors,
    IReadOnlyList<WaitingCoAuthor> Waiting,
    Receipt? Receipt,
    DateTimeOffset? DueAt,
    EscalationLevel? Escalation,
    Said<Evidence>? Evidence,
    Said<Reserve>? Reserve,
    Said<Closure>? Closure,
    IReadOnlyList<Said<Transition>> Path,
    IdeaSupports Supports,
    int Comments,
    int Followers)
{
    public string Title => Writing.Title;

    public bool IsRipe { get; init; }
}

public sealed record IdeaCampaign(
    CampaignId Id, string Question, IReadOnlyList<string> Themes, IReadOnlyDictionary<string, string> Labels, int SupportsToMature, bool AsksForAndAgainst);

/// <summary>A fact with the name of whoever it comes from; the house when the clock did it.</summary>
public sealed record Said<T>(T Fact, string By);

public sealed record WaitingCoAuthor(Person Person, CoAuthoringKind Kind, DateTimeOffset At);

/// <param name="Latest">The latest people, a dozen at most.</param>
/// <param name="Places">The agencies and regions in whose name a correspondent supports.</param>
/// <param name="ToConfirm">How many are asked whether they still agree.</param>
public sealed record IdeaSupports(int Count, IReadOnlyList<Person> Latest, IReadOnlyList<Place> Places, int ToConfirm);

public enum SupportBar
{
    None = 1,
    SignInFirst = 2,
    OwnIdea = 3,
    NotForYou = 4,
    NotNow = 5,
    NotOpen = 6,
}

/// <summary>What one person holds in an idea, and may do with it now.</summary>
/// <param name="MayWrite">All its fields, as one of those who signed it.</param>
/// <param name="MayWriteText">Its text: where the campaign is open for it, that is everybody who takes part.</param>
/// <param name="Waiting">They asked to join, or were asked to.</param>
/// <param name="MaySupportFor">The places they relay that do not support it yet.</param>
public sealed record IdeaMine(
    MemberId? Member,
    bool IsAuthor,
    bool IsWriter,
    bool MayWrite,
    bool MayWriteText,
    bool MaySubmit,
    bool MayAnswer,
    bool MayJoin,
    CoAuthoringKind? Waiting,
    SupportBar SupportBar,
    MySupport? Support,
    IReadOnlyList<Place> MaySupportFor,
    bool Follows);

/// <param name="ConfirmRevision">The revision that changed so much that they are asked whether they still agree.</param>
public sealed record MySupport(Place? OnBehalfOf, int Revision, int? ConfirmRevision, DateTimeOffset GivenAt);

/// <summary>One idea in a list.</summary>
public sealed record IdeaRow(
    IdeaId Id,
    string Title,
    string Problem,
    IdeaState State,
    string StateLabel,
    CampaignId Campaign,
    string Question,
    Place Agency,
    string Author,
    IReadOnlyList<string> Writers,
    IReadOnlyList<string> Tags,
    string? Theme,
    int Supports,
    int Comments,
    Receipt? Receipt,
    DateTimeOffset? DueAt,
    DateTimeOffset ListedAt,
    DateTimeOffset UpdatedAt,
    int Revision);

/// <param name="Next">Continues the list; null at its end.</param>
public sealed record IdeaPageOf(IReadOnlyList<IdeaRow> Items, string? Next);

/// <summary>How many ideas each choice would show, the other choices kept as they are.</summary>
public sealed record IdeaFacets(
    int Total, IReadOnlyList<Counted<IdeaState>> States, IReadOnlyList<Counted<string>> Themes, IReadOnlyList<Counted<Place>> Regions, IReadOnlyList<Counted<Place>> Agencies);

public sealed record Counted<T>(T Value, int Count);

public sealed record IdeaRevisionLine(int Number, Person By, DateTimeOffset At, bool Substantial, string? Name, bool IsCurrent);

/// <summary>What one person's page of an idea shows: what all read alike, and their own part in it.</summary>
public sealed record IdeaOnPage(IdeaView Idea, IdeaMine Mine);

/// <summary>The text of an idea as it stands at this moment. Markdown.</summary>
public sealed record IdeaLiveWords(string Markdown);

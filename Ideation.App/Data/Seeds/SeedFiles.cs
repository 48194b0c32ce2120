using System.Text.Json;
using System.Text.Json.Serialization;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Community;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;

namespace Ideation.App.Data.Seeds;

/// <summary>The files of the network and of the demonstration, as they are built into the program. Moments are days from today's midnight in Paris.</summary>
internal static class SeedFiles
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static NetworkFile Network() => Read<NetworkFile>("network.json");

    public static IReadOnlyList<DemoPerson> People() => Read<List<DemoPerson>>("demo.people.json");

    public static IReadOnlyList<DemoCampaign> Campaigns() => Read<List<DemoCampaign>>("demo.campaigns.json");

    public static IReadOnlyList<DemoComment> Comments() => Read<List<DemoComment>>("demo.comments.json");

    public static IReadOnlyList<DemoIdea> Ideas() =>
        [.. typeof(SeedFiles).Assembly.GetManifestResourceNames()
            .Where(name => name.Contains(".demo.ideas", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(ReadNamed<List<DemoIdea>>)];

    private static T Read<T>(string file) => ReadNamed<T>($"{typeof(SeedFiles).Namespace}.{file}");

    private static T ReadNamed<T>(string name)
    {
        using var stream = typeof(SeedFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        return JsonSerializer.Deserialize<T>(stream, Options)!;
    }
}

internal sealed record NetworkFile(NetworkPlace National, IReadOnlyList<NetworkPlace> Regions, IReadOnlyList<NetworkAgency> Agencies);

internal sealed record NetworkPlace(string Code, string Name);

/// <param name="Tile">Column and row on the tile map of the country.</param>
internal sealed record NetworkAgency(string Code, string Name, string Region, HolidayCalendar Calendar, IReadOnlyList<int> Tile);

internal sealed record DemoRole(Role Role, string Scope, CorrespondentStage? Stage);

internal sealed record DemoPerson(
    string Key, string Name, string Mail, string Job, string Agency, Standing Standing, IReadOnlyList<string> Skills,
    IReadOnlyList<DemoRole> Roles);

internal sealed record DemoPhase(string Name, double OpensAt, double? ClosesAt, IReadOnlyList<Capability> Capabilities);

internal sealed record DemoTheme(string Key, string Label);

internal sealed record DemoCampaign(
    string Key, string Question, CampaignKind Kind, CampaignAudience Audience, JsonElement Scope, string Pitch, string Brief, string Rules, string Sponsor,
    double OpensAt, double? ClosesAt, IReadOnlyList<DemoPhase> Phases, IReadOnlyList<DemoTheme> Themes, IReadOnlyDictionary<string, string> Labels,
    bool ForAndAgainst, int AnswerWithinWorkingDays, IReadOnlyList<string> Facilitators, IReadOnlyList<string> Participants, bool Draft, DemoClosing? Closing);

internal sealed record DemoClosing(double At, string By, string Reason);

internal sealed record DemoAnswer(IdeaState To, double At, string By, string Reason);

internal sealed record DemoClosure(ClosureKind Kind, string Reason, string Learning);

internal sealed record DemoEvidence(string Kind, string Text);

internal sealed record DemoBy(string By, double At, string? OnBehalfOf, string? Reason);

internal sealed record DemoIdea(
    string Key, string Campaign, string Author, string Agency, IReadOnlyList<string> CoAuthors, string Title, string Problem, string Beneficiaries, string Text,
    IReadOnlyList<string> Tags, string Theme, IdeaState State, double DraftedAt, double? SubmittedAt, IReadOnlyList<DemoAnswer> Answers,
    IReadOnlyList<DemoEvidence> Evidence, DemoBy? Evidenced, IReadOnlyList<DemoBy> Supports, IReadOnlyList<string> Followers,
    double? RevisitAt, DemoClosure? Closure);

internal sealed record DemoReaction(ReactionKind Kind, IReadOnlyList<string> By);

internal sealed record DemoEdit(double At, string Previous);

internal sealed record DemoComment(
    string Key, string Idea, string Author, string? Parent, string Text, Side? Side, double At,
    IReadOnlyList<DemoReaction>? Reactions, DemoEdit? Edited, DemoBy? Resolved, DemoBy? Moderated);

using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Ideation.Tests.App.Seeds;

/// <summary>The demonstration is data written by hand: these tests find a name that points nowhere before a visitor does.</summary>
public sealed partial class SeedDataTests
{
    private static readonly Assembly s_app = Assembly.Load("Ideation.App");

    private static readonly string[] s_steps = ["draftedAt", "submittedAt", "admittedAt", "reservedAt", "closedAt"];
    private static readonly string[] s_closureParts = ["kind", "reason", "learning"];

    private static readonly JsonElement s_network = Read("network.json").Single();
    private static readonly List<JsonElement> s_agencies = [.. s_network.GetProperty("agencies").EnumerateArray()];
    private static readonly List<JsonElement> s_people = ReadAll("demo.people.json");
    private static readonly List<JsonElement> s_campaigns = ReadAll("demo.campaigns.json");
    private static readonly List<JsonElement> s_ideas = ReadAll("demo.ideas-");
    private static readonly List<JsonElement> s_comments = ReadAll("demo.comments.json");

    [Fact]
    public void The_network_has_one_tile_for_each_of_its_102_agencies()
    {
        Assert.Equal(102, Distinct(s_agencies, "code").Count);
        Assert.Equal(102, s_agencies.Select(agency => agency.GetProperty("tile").ToString()).Distinct().Count());
    }

    [Fact]
    public void Every_agency_stands_in_a_region_with_a_known_holiday_calendar()
    {
        HashSet<string> regions = Distinct(s_network.GetProperty("regions").EnumerateArray(), "code");
        string[] calendars = ["Metropolitan", "AlsaceMoselle", "Guadeloupe", "Martinique", "Guyane", "Reunion", "Mayotte"];

        Assert.Equal(18, regions.Count);
        Assert.All(s_agencies, agency => Assert.Contains(Text(agency, "region"), regions));
        Assert.All(s_agencies, agency => Assert.Contains(Text(agency, "calendar"), calendars));
        Assert.Equal(["57", "67", "68"], s_agencies.Where(agency => Text(agency, "calendar") == "AlsaceMoselle").Select(agency => Text(agency, "code")).Order());
    }

    [Fact]
    public void The_story_is_as_large_as_promised()
    {
        Assert.True(s_people.Count >= 64, $"{s_people.Count} people");
        Assert.True(s_ideas.Count >= 150, $"{s_ideas.Count} ideas");
        Assert.True(s_comments.Count >= 600, $"{s_comments.Count} comments");
        Assert.True(s_ideas.Select(idea => Text(idea, "author")).Distinct().Count() >= 50);
        Assert.True(s_ideas.Select(idea => Text(idea, "agency")).Where(code => code != "national").Distinct().Count() >= 32);
        Assert.Equal(["closed", "draft", "maturing", "reserve", "screening"], s_ideas.Select(idea => Text(idea, "state")).Distinct().Order());
    }

    [Fact]
    public void The_hackathon_has_14_teams_of_which_4_go_into_incubation()
    {
        List<JsonElement> teams = [.. s_ideas.Where(idea => Text(idea, "campaign") == "hackathon")];

        Assert.Equal(14, teams.Count);
        Assert.Equal(4, teams.Count(team => team.TryGetProperty("later", out JsonElement later) && Text(later, "state") == "incubating"));
    }

    [Fact]
    public void Nothing_is_told_twice()
    {
        foreach (List<JsonElement> set in new[] { s_people, s_campaigns, s_ideas, s_comments })
            Assert.Equal(set.Count, Distinct(set, "key").Count);

        Assert.Equal(s_people.Count, Distinct(s_people, "mail").Count);
        Assert.Equal(s_ideas.Count, Distinct(s_ideas, "title").Count);
        Assert.Equal(s_ideas.Count, Distinct(s_ideas, "text").Count);
        Assert.Equal(s_comments.Count, Distinct(s_comments, "text").Count);
    }

    [Fact]
    public void Everybody_named_anywhere_exists()
    {
        HashSet<string> people = Distinct(s_people, "key");
        HashSet<string> agencies = [.. Distinct(s_agencies, "code"), "national"];

        HashSet<string> scopes = ["network", .. agencies.Select(code => $"agency:{code}"), .. Distinct(s_campaigns, "key").Select(key => $"campaign:{key}"),
            .. Distinct(s_network.GetProperty("regions").EnumerateArray(), "code").Select(code => $"region:{code}")];

        Assert.All(s_people, person => Assert.Contains(Text(person, "agency"), agencies));
        Assert.All(s_people, person => Assert.All(Distinct(person.GetProperty("roles").EnumerateArray(), "scope"), scope => Assert.Contains(scope, scopes)));
        Assert.All(s_campaigns, campaign => Assert.All(
            Texts(campaign, "facilitators").Concat(Texts(campaign, "participants")).Append(Text(campaign, "sponsor")), key => Assert.Contains(key, people)));
        Assert.All(s_ideas, idea => Assert.All(
            Texts(idea, "coAuthors").Concat(Texts(idea, "followers")).Append(Text(idea, "author")), key => Assert.Contains(key, people)));
        Assert.All(s_ideas, idea => Assert.All(Distinct(idea.GetProperty("supports").EnumerateArray(), "by"), key => Assert.Contains(key, people)));
        Assert.All(s_comments, comment => Assert.Contains(Text(comment, "author"), people));
        Assert.All(s_comments, comment => Assert.All(Mention().Matches(Text(comment, "text")), match => Assert.Contains(match.Groups[1].Value, people)));
    }

    [Fact]
    public void Nobody_supports_their_own_idea_and_no_invited_campaign_is_entered_uninvited()
    {
        Dictionary<string, HashSet<string>> invited = s_campaigns.Where(campaign => Text(campaign, "audience") == "Invited")
            .ToDictionary(campaign => Text(campaign, "key"), campaign => Texts(campaign, "facilitators").Concat(Texts(campaign, "participants")).ToHashSet());
        Dictionary<string, string> campaignOf = s_ideas.ToDictionary(idea => Text(idea, "key"), idea => Text(idea, "campaign"));

        Assert.All(s_ideas, idea => Assert.DoesNotContain(Text(idea, "author"), Distinct(idea.GetProperty("supports").EnumerateArray(), "by")));
        Assert.All(s_ideas.Where(idea => invited.ContainsKey(Text(idea, "campaign"))), idea => Assert.Contains(Text(idea, "author"), invited[Text(idea, "campaign")]));
        Assert.All(s_comments.Where(comment => invited.ContainsKey(campaignOf[Text(comment, "idea")])),
            comment => Assert.Contains(Text(comment, "author"), invited[campaignOf[Text(comment, "idea")]]));
    }

    [Fact]
    public void Every_idea_is_complete_for_the_state_it_is_in()
    {
        Dictionary<string, HashSet<string>> themes = s_campaigns.ToDictionary(
            campaign => Text(campaign, "key"), campaign => Distinct(campaign.GetProperty("themes").EnumerateArray(), "key"));
        HashSet<string> ideas = Distinct(s_ideas, "key");

        foreach (JsonElement idea in s_ideas)
        {
            string state = Text(idea, "state");
            Assert.InRange(Text(idea, "title").Length, 10, 100);
            Assert.NotEmpty(Text(idea, "problem"));
            Assert.NotEmpty(Text(idea, "beneficiaries"));
            Assert.Contains(Text(idea, "theme"), themes[Text(idea, "campaign")]);
            if (state != "draft")
                Assert.InRange(Word().Count(Text(idea, "text")), 60, 420);
            if (state == "reserve")
                Assert.True(idea.GetProperty("revisitAt").GetDouble() > 0);
            if (state == "closed")
                Assert.All(s_closureParts, part => Assert.NotEmpty(Text(idea.GetProperty("closure"), part)));
            if (state == "closed" && Text(idea.GetProperty("closure"), "kind") == "Merged")
                Assert.Contains(Text(idea.GetProperty("closure"), "into"), ideas);
        }
    }

    [Fact]
    public void Dates_follow_one_another_and_what_has_happened_is_in_the_past()
    {
        foreach (JsonElement idea in s_ideas)
        {
            double[] dates = [.. s_steps.Where(step => idea.TryGetProperty(step, out _)).Select(step => idea.GetProperty(step).GetDouble())];
            Assert.True(dates.SequenceEqual(dates.Order()) && dates.All(date => date < 0), Text(idea, "key"));
        }
    }

    [Fact]
    public void Every_reply_follows_a_comment_of_the_same_idea()
    {
        Dictionary<string, JsonElement> byKey = s_comments.ToDictionary(comment => Text(comment, "key"));
        HashSet<string> ideas = Distinct(s_ideas, "key");

        foreach (JsonElement comment in s_comments)
        {
            Assert.Contains(Text(comment, "idea"), ideas);
            Assert.True(comment.GetProperty("at").GetDouble() < 0);
            if (!comment.TryGetProperty("parent", out JsonElement parent))
                continue;
            JsonElement first = byKey[parent.GetString()!];
            Assert.Equal(Text(first, "idea"), Text(comment, "idea"));
            Assert.True(first.GetProperty("at").GetDouble() < comment.GetProperty("at").GetDouble());
        }

        Assert.Equal(3, s_comments.Count(comment => comment.TryGetProperty("moderated", out _)));
    }

    [Fact]
    public void Whatever_was_written_was_allowed_by_the_phase_of_its_day()
    {
        Dictionary<string, JsonElement> campaigns = s_campaigns.ToDictionary(campaign => Text(campaign, "key"));
        Dictionary<string, string> campaignOf = s_ideas.ToDictionary(idea => Text(idea, "key"), idea => Text(idea, "campaign"));

        Assert.All(s_ideas.Where(idea => idea.TryGetProperty("submittedAt", out _)), idea => AssertAllowed(campaigns[Text(idea, "campaign")], "Propose", idea.GetProperty("submittedAt")));
        Assert.All(s_comments, comment => AssertAllowed(campaigns[campaignOf[Text(comment, "idea")]], "Comment", comment.GetProperty("at")));
    }

    private static void AssertAllowed(JsonElement campaign, string capability, JsonElement at) =>
        Assert.Contains(campaign.GetProperty("phases").EnumerateArray(), phase => Texts(phase, "capabilities").Contains(capability)
            && phase.GetProperty("opensAt").GetDouble() <= at.GetDouble()
            && (phase.GetProperty("closesAt").ValueKind == JsonValueKind.Null || at.GetDouble() < phase.GetProperty("closesAt").GetDouble()));

    private static List<JsonElement> ReadAll(string name) => [.. Read(name).SelectMany(document => document.EnumerateArray())];

    private static List<JsonElement> Read(string name) =>
        [.. s_app.GetManifestResourceNames().Where(resource => resource.StartsWith($"Ideation.App.Data.Seeds.{name}", StringComparison.Ordinal)).Order().Select(Parse)];

    private static JsonElement Parse(string resource)
    {
        using Stream stream = s_app.GetManifestResourceStream(resource)!;
        return JsonDocument.Parse(stream).RootElement.Clone();
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static IEnumerable<string> Texts(JsonElement element, string name) => element.GetProperty(name).EnumerateArray().Select(item => item.GetString()!);

    private static HashSet<string> Distinct(IEnumerable<JsonElement> elements, string name) => [.. elements.Select(element => Text(element, name))];

    [GeneratedRegex(@"@\[(\w+)\]")]
    private static partial Regex Mention();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}

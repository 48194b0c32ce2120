using Ideation.App.Components.Ui;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Hackathons;

namespace Ideation.App.Hackathons;

/// <summary>The word, the sign and the address of a team.</summary>
internal static class TeamWords
{
    public static string Key(TeamState state) => state switch
    {
        TeamState.Draft => "team.state.draft",
        TeamState.Submitted => "team.state.submitted",
        TeamState.Disqualified => "team.state.disqualified",
        TeamState.Dissolved => "team.state.dissolved",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Say what a team in this state is called."),
    };

    public static (IconName Icon, Tone Tone) SignOf(TeamState state) => state switch
    {
        TeamState.Draft => (IconName.Draft, Tone.Plain),
        TeamState.Submitted => (IconName.Done, Tone.Success),
        TeamState.Disqualified => (IconName.Refused, Tone.Danger),
        TeamState.Dissolved => (IconName.Archive, Tone.Plain),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Say which sign a team in this state has."),
    };

    public static string AddressOf(CampaignId hackathon) => $"/campaigns/{hackathon.Value}/teams";

    public static string AddressOf(CampaignId hackathon, TeamId team) => $"{AddressOf(hackathon)}/{team.Value}";
}

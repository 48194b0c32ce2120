using System.Text.Json;
using Ideation.Domain.Campaigns;

namespace Ideation.App.Data.Seeds;

internal sealed class DemoCampaigns(DemoStory story)
{
    /// <summary>Campaigns are prepared a fortnight before they open; a role may name one from the first day on.</summary>
    public void Script(DemoCampaign file)
    {
        var prepared = Math.Min(file.OpensAt - 14, -12);
        var first = story.Id(file.Facilitators[0]);
        var campaign = Campaign.Draft(first, Describe(file), story.Moment(prepared));
        story.Remember(file.Key, campaign);
        story.Keep(campaign);

        var at = story.Moment(prepared + 0.02);
        foreach (var facilitator in file.Facilitators)
            campaign.AppointFacilitator(first, story.Id(facilitator), at);
        foreach (var participant in file.Participants)
            campaign.InviteParticipant(first, story.Id(participant), at);
        foreach (var (state, label) in file.Labels)
            campaign.Label(first, state, label, at);
        campaign.Schedule(first, story.Moment(file.OpensAt), At(file.ClosesAt), [.. file.Phases.Select(Phase)], at);
        if (!file.Draft)
            campaign.Publish(first, story.Moment(Math.Min(file.OpensAt, prepared + 7)));
        story.Note(campaign);
        if (file.Closing is { } closing)
        {
            story.On(closing.At, () =>
            {
                campaign.Close(story.Id(closing.By), closing.Reason, story.Moment(closing.At));
                story.Note(campaign);
            });
        }
    }

    private CampaignDescription Describe(DemoCampaign file)
    {
        var sponsor = story.Person(file.Sponsor);
        return new CampaignDescription
        {
            Question = file.Question,
            Kind = file.Kind,
            Audience = file.Audience,
            Scope = file.Scope.ValueKind is JsonValueKind.Array
                ? new CampaignScope([.. file.Scope.EnumerateArray().Select(code => story.At(code.GetString()!).Id)])
                : CampaignScope.Network,
            Pitch = file.Pitch,
            Brief = file.Brief,
            Rules = file.Rules,
            Sponsor = new Sponsor(sponsor.Name, sponsor.Job),
            Themes = [.. file.Themes.Select(theme => theme.Label)],
            AsksForAndAgainst = file.ForAndAgainst,
            AnswerWithinWorkingDays = file.AnswerWithinWorkingDays,
        };
    }

    private CampaignPhase Phase(DemoPhase phase) => new(phase.Name, story.Moment(phase.OpensAt), At(phase.ClosesAt), phase.Capabilities);

    private DateTimeOffset? At(double? days) => days is { } d ? story.Moment(d) : null;
}

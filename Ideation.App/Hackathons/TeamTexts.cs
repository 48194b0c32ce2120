using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.CoEditing;
using Ideation.App.Data;
using Ideation.App.Live;
using Ideation.Domain.Campaigns;
using Ideation.Domain.CoEditing;
using Ideation.Domain.Hackathons;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Hackathons;

/// <summary>The pitch of a project: its team writes it while teams work and it is not submitted.</summary>
internal sealed class TeamTexts(TimeProvider clock) : ITextOwner
{
    public TextOwnerKind Kind => TextOwnerKind.Team;

    public static TextId Of(TeamId team) => TextId.From(team.Value);

    public static TeamId Of(TextId text) => TeamId.From(text.Value);

    public async Task<TextRights?> RightsAsync(IdeationDb db, Viewer viewer, TextId text, CancellationToken cancellationToken)
    {
        var id = Of(text);
        if (await db.Teams.AsNoTracking().SingleOrDefaultAsync(known => known.Id == id, cancellationToken) is not { } team)
            return null;

        var campaign = await db.Campaigns.AsNoTracking().SingleAsync(known => known.Id == team.Hackathon, cancellationToken);
        if (!team.ShowsPitchTo(viewer, campaign))
            return null;

        var terms = (await db.Hackathons.AsNoTracking().SingleOrDefaultAsync(known => known.Id == team.Hackathon, cancellationToken))?.Terms ?? HackathonTerms.Usual;
        var now = clock.GetUtcNow();
        return new TextRights(MayWrite(team, campaign, terms, viewer, now), !team.IsWritable, NextChange(campaign, terms, now));
    }

    public async Task<OwnedText?> FindAsync(IdeationDb db, TextId text, CancellationToken cancellationToken)
    {
        var id = Of(text);
        var team = await db.Teams.AsNoTracking().SingleOrDefaultAsync(known => known.Id == id, cancellationToken);
        return team is null ? null : new OwnedText(team.Pitch, team.FormedBy, team.FormedAt, [LiveTopic.TeamsOf(team.Hackathon), LiveTopic.Of(team.Hackathon)]);
    }

    public async Task FollowAsync(IdeationDb db, TextNow now, CancellationToken cancellationToken)
    {
        var id = Of(now.Text);
        if (await db.Teams.SingleOrDefaultAsync(known => known.Id == id, cancellationToken) is { } team)
            team.Follow(now.Markdown, now.By, now.At);
    }

    internal static bool MayWrite(Team team, Campaign campaign, HackathonTerms terms, Viewer viewer, DateTimeOffset now) =>
        viewer.Member is { } me && team.Has(me) && team.IsWritable && campaign.IsFor(viewer) && campaign.LetsTeamsWork(terms, now);

    private static DateTimeOffset? NextChange(Campaign campaign, HackathonTerms terms, DateTimeOffset now) => campaign.Phases
        .SelectMany(phase => new[] { phase.OpensAt, phase.ClosesAt }).Append(campaign.ClosesAt).Append(terms.SubmitBy)
        .Where(moment => moment > now)
        .Min();
}

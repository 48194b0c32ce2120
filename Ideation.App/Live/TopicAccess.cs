using System.Security.Claims;
using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Ideas;
using Ideation.App.Juries;
using Ideation.App.Rounds;
using Ideation.App.Sessions;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Juries.Judging;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Ideation.Domain.Sessions;

namespace Ideation.App.Live;

/// <summary>Which topics a viewer may watch from outside: those whose subject they may see.</summary>
public sealed class TopicAccess(IdeaSheets ideas, CampaignSheets campaigns, RoundQueries rounds, SessionQueries sessions, JuryQueries juries, Viewers viewers, SignInSessions signIns)
{
    /// <summary>The kinds of topics that an outside client may watch.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["campaign", "idea", "round", "session", "jury", "member"];

    /// <summary>The same for whoever came with a cookie or a token, as long as it is good and lets them read.</summary>
    public async Task<LiveTopic?> FindAsync(ClaimsPrincipal person, string name, CancellationToken cancellationToken = default)
    {
        if (person.Identity?.IsAuthenticated is true
            && (!person.MayUse(TokenScope.Read) || await signIns.StateOfAsync(person, cancellationToken) is not SessionState.Good))
            return null;

        return await FindAsync(await viewers.OfAsync(person, cancellationToken), name, cancellationToken);
    }

    /// <summary>The topic behind a name of the contract (<c>campaign/{id}</c>, <c>idea/{id}</c>, <c>round/{id}</c>, <c>session/{id}</c>, <c>jury/{id}</c>, <c>member/me</c>); null when there is none for this viewer.</summary>
    public async Task<LiveTopic?> FindAsync(Viewer viewer, string name, CancellationToken cancellationToken = default)
    {
        if (name is "member/me")
            return viewer.Member is { } me ? LiveTopic.Of(me) : null;
        if (name.Split('/') is not [var kind, var digits] || !Guid.TryParseExact(digits, "N", out var id))
            return null;

        cancellationToken.ThrowIfCancellationRequested();
        return kind switch
        {
            "campaign" when (await campaigns.RecordAsync(CampaignId.From(id)))?.Campaign.IsVisibleTo(viewer) is true => LiveTopic.Of(CampaignId.From(id)),
            "idea" when await ideas.SeenByAsync(viewer, IdeaId.From(id)) is not null => LiveTopic.Of(IdeaId.From(id)),
            "round" when await rounds.FindAsync(viewer, RoundId.From(id), cancellationToken) is not null => LiveTopic.Of(RoundId.From(id)),
            "session" when await sessions.FindAsync(viewer, SessionId.From(id), cancellationToken) is not null => LiveTopic.Of(SessionId.From(id)),
            "jury" when await juries.FindAsync(viewer, JuryId.From(id), cancellationToken) is not null => LiveTopic.Of(JuryId.From(id)),
            _ => null,
        };
    }
}

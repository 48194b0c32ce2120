using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Data;
using Ideation.App.Ideas;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Community;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Community;

/// <summary>
/// The conversation about one idea and what one person may do in it. Found through what they may see, or not at all.
/// </summary>
/// <param name="Region">The region above the agency that answers.</param>
internal sealed record Talk(Viewer Me, Idea Idea, Campaign Campaign, OrganisationId? Region)
{
    public MemberId Actor => Me.Member!.Value;

    /// <summary>Those who run the campaign or relay the agency keep order.</summary>
    public bool MayModerate => Campaign.IsRunBy(Me) || Me.Relays(Idea.Agency, Region);

    public static async Task<Talk?> FindAsync(IdeationDb db, Viewer me, IdeaId id, CancellationToken cancellationToken)
    {
        var idea = await db.Ideas.AsNoTracking().VisibleTo(db, me).SingleOrDefaultAsync(i => i.Id == id, cancellationToken);
        if (idea is null)
            return null;

        var campaign = await db.Campaigns.AsNoTracking().SingleAsync(c => c.Id == idea.Campaign, cancellationToken);
        var region = await db.Organisations.AsNoTracking().Where(place => place.Id == idea.Agency).Select(place => place.Parent)
            .SingleOrDefaultAsync(cancellationToken);
        return new Talk(me, idea, campaign, region);
    }

    public bool MayResolve(MemberId threadAuthor) =>
        Me.Member is { } me && (me == threadAuthor || Idea.IsWrittenBy(me) || MayModerate);

    public bool MayTakePart(DateTimeOffset now) =>
        Me.IsSignedIn && IdeaPath.IsOpen(Idea.State) && Campaign.IsFor(Me) && Campaign.Allows(Capability.Comment, now);

    public void RequireTakingPart(DateTimeOffset now)
    {
        if (!Campaign.IsFor(Me))
            throw CommentRefusals.NotForYou(Campaign);
        if (!IdeaPath.IsOpen(Idea.State))
            throw CommentRefusals.IdeaNotOpen(Idea);

        Campaign.Require(Capability.Comment, now);
    }

    public void RequireSide(Side? side)
    {
        if (side is not null && !Campaign.AsksForAndAgainst)
            throw CommentRefusals.SideNotAsked(Campaign);
    }

    public void RequireModerating()
    {
        if (!MayModerate)
            throw CommentRefusals.NotYoursToModerate();
    }
}

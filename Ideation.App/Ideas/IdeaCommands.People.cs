using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;

namespace Ideation.App.Ideas;

/// <summary>Who writes and who supports.</summary>
public sealed partial class IdeaCommands
{
    public Task RequestToJoinAsync(Viewer viewer, IdeaId id, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, idea =>
        {
            idea.RequireTakingPart(Capability.CoEdit, clock.GetUtcNow());
            idea.Idea.RequestToJoin(idea.Actor, clock.GetUtcNow());
        }, cancellationToken);

    /// <summary>Only somebody the campaign is for: an invitation shows the draft, it does not open the campaign.</summary>
    public Task InviteCoAuthorAsync(Viewer viewer, IdeaId id, MemberId member, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, async idea =>
        {
            if (idea.Idea.State is not IdeaState.Draft)
                idea.RequireTakingPart(Capability.CoEdit, clock.GetUtcNow());
            var invited = await Viewers.LoadAsync(idea.Db, member, cancellationToken) ?? throw IdeaRefusals.PersonUnknown();
            if (!idea.Campaign.IsFor(invited))
                throw IdeaRefusals.PersonNotThere(invited.Name);

            idea.Idea.InviteCoAuthor(idea.Actor, member, clock.GetUtcNow());
        }, cancellationToken);

    /// <summary>The author accepts who asked; who was invited accepts for themselves.</summary>
    public Task AcceptCoAuthorAsync(Viewer viewer, IdeaId id, MemberId member, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, idea => idea.Idea.AcceptCoAuthor(idea.Actor, member, clock.GetUtcNow()), cancellationToken);

    public Task DeclineCoAuthorAsync(Viewer viewer, IdeaId id, MemberId member, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, idea => idea.Idea.DeclineCoAuthor(idea.Actor, member, clock.GetUtcNow()), cancellationToken);

    public Task RemoveCoAuthorAsync(Viewer viewer, IdeaId id, MemberId member, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, idea => idea.Idea.RemoveCoAuthor(idea.Actor, member, clock.GetUtcNow()), cancellationToken);

    public Task LeaveAsync(Viewer viewer, IdeaId id, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, idea => idea.Idea.Leave(idea.Actor, clock.GetUtcNow()), cancellationToken);

    /// <summary>Supporting twice is supporting once; changing between one's own name and an agency's needs the first taken back.</summary>
    /// <param name="onBehalfOf">An agency or region that the supporter relays; none for their own name.</param>
    public Task SupportAsync(Viewer viewer, IdeaId id, OrganisationId? onBehalfOf = null, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, async idea =>
        {
            idea.RequireTakingPart(Capability.Support, clock.GetUtcNow());
            if (onBehalfOf is { } place && !idea.Me.Relayed.Contains(place))
                throw IdeaRefusals.AgencyNotRelayed();
            if (await idea.SupportOfAsync(idea.Actor, cancellationToken) is { } given && given.OnBehalfOf == onBehalfOf)
                return;

            idea.Db.Supports.Add(Support.Give(idea.Idea, idea.Actor, onBehalfOf, clock.GetUtcNow()));
        }, cancellationToken);

    /// <summary>Taking back what was not given changes nothing.</summary>
    public Task TakeBackSupportAsync(Viewer viewer, IdeaId id, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, async idea =>
        {
            if (await idea.SupportOfAsync(idea.Actor, cancellationToken) is not { } support)
                return;

            support.TakeBack(idea.Idea, idea.Actor, clock.GetUtcNow());
            idea.Db.Supports.Remove(support);
        }, cancellationToken);

    /// <summary>After a substantial change: "I still agree".</summary>
    public Task ConfirmSupportAsync(Viewer viewer, IdeaId id, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, async idea =>
        {
            var support = await idea.SupportOfAsync(idea.Actor, cancellationToken) ?? throw IdeaRefusals.NotGiven(idea.Idea);
            support.Confirm(idea.Idea, idea.Actor, clock.GetUtcNow());
        }, cancellationToken);
}

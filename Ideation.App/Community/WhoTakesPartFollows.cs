using Ideation.App.Data;
using Ideation.Domain.Common;
using Ideation.Domain.Community;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Community;

/// <summary>Who submits, joins, supports or comments an idea hears what becomes of it.</summary>
internal sealed class WhoTakesPartFollows : IReactTo
{
    public Task HandleAsync(IDomainEvent happened, IdeationDb db, CancellationToken cancellationToken) => happened switch
    {
        IdeaSubmitted e => FollowAsync(db, e.Idea, e.Actor, e.OccurredAt, cancellationToken),
        CoAuthorJoined e => FollowAsync(db, e.Idea, e.Member, e.OccurredAt, cancellationToken),
        SupportGiven e => FollowAsync(db, e.Idea, e.Actor, e.OccurredAt, cancellationToken),
        CommentPosted e => FollowAsync(db, e.Idea, e.Actor, e.OccurredAt, cancellationToken),
        _ => Task.CompletedTask,
    };

    private static async Task FollowAsync(IdeationDb db, IdeaId idea, MemberId member, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = db.Follows.Local.Any(follow => follow.Idea == idea && follow.Member == member)
            || await db.Follows.AnyAsync(follow => follow.Idea == idea && follow.Member == member, cancellationToken);
        if (!known)
            db.Follows.Add(Follow.OfIdea(member, idea, now));
    }
}

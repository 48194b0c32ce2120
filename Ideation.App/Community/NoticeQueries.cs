using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Data;
using Ideation.App.Ideas;
using Ideation.Domain.Community;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Community;

/// <summary>What waits for one member. A notice about something they may no longer see is not shown, and not counted.</summary>
public sealed class NoticeQueries(IDbContextFactory<IdeationDb> contexts)
{
    public const int AtOnce = 50;
    private const int QuoteLength = 160;

    public async Task<NoticeCount> UnreadAsync(Viewer viewer, CancellationToken cancellationToken = default)
    {
        if (viewer.Member is not { } me)
            return new NoticeCount(0);

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return new NoticeCount(await Of(db, viewer, me).CountAsync(notice => notice.ReadAt == null, cancellationToken));
    }

    /// <summary>The latest first.</summary>
    public async Task<NoticePageOf> ListAsync(
        Viewer viewer, bool unreadOnly = false, int take = AtOnce, CancellationToken cancellationToken = default)
    {
        if (viewer.Member is not { } me)
            return new NoticePageOf([], 0, false);

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var mine = Of(db, viewer, me);
        var found = await mine.Where(notice => !unreadOnly || notice.ReadAt == null)
            .OrderByDescending(notice => notice.At).ThenByDescending(notice => notice.Id).Take(take + 1)
            .Select(notice => new
            {
                Notice = notice,
                Actor = db.Members.Where(member => member.Id == notice.Actor).Select(member => member.Name).FirstOrDefault(),
                Comment = db.Comments.Where(c => c.Id == notice.Comment && c.Withdrawal == null && c.Moderation == null).Select(c => c.Text).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return new NoticePageOf(
            [.. found.Take(take).Select(one => View(one.Notice, one.Actor, one.Comment))],
            await mine.CountAsync(notice => notice.ReadAt == null, cancellationToken),
            found.Count > take);
    }

    private static NoticeView View(Notice notice, string? actor, string? comment) =>
        new(notice.Id, notice.Kind, notice.Idea, notice.Campaign, notice.Comment, actor, notice.About, Quoted(comment), notice.At, notice.ReadAt is not null);

    private static string? Quoted(string? comment)
    {
        if (comment is null)
            return null;

        var plain = Mentions.Written(comment).Text.ReplaceLineEndings(" ").Replace("**", "", StringComparison.Ordinal);
        return plain.Length <= QuoteLength ? plain : $"{plain.AsSpan(0, QuoteLength - 1).TrimEnd()}…";
    }

    private static IQueryable<Notice> Of(IdeationDb db, Viewer viewer, MemberId me)
    {
        var ideas = db.Ideas.VisibleTo(db, viewer);
        var campaigns = db.Campaigns.VisibleTo(viewer);
        return db.Notices.AsNoTracking().Where(notice => notice.Member == me
            && (notice.Idea == null || ideas.Any(idea => idea.Id == notice.Idea))
            && (notice.Idea != null || notice.Campaign == null || campaigns.Any(campaign => campaign.Id == notice.Campaign)));
    }
}

using Ideation.App.Data;
using Ideation.App.Data.Configurations;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Community;

/// <summary>Tells those concerned of one activity, inside a transaction.</summary>
internal static class Telling
{
    /// <returns>How many people hear of it.</returns>
    public static async Task<int> TellAsync(IdeationDb db, Activity activity, CancellationToken cancellationToken)
    {
        if (EventJson.Read(activity.Kind, activity.Data) is not { } happened || await new Newsroom(db, cancellationToken).OfAsync(happened) is not { } news)
            return 0;

        // Whoever has heard of it already, because this very activity was told before, does not hear it again.
        var heard = await db.Notices.Where(notice => EF.Property<long?>(notice, NoticeConfiguration.ActivitySeq) == activity.Seq)
            .Select(notice => notice.Member).ToListAsync(cancellationToken);
        var people = news.People.Except(heard);
        var sight = new Sight(db);
        var seeing = news.Campaign is { } campaign
            ? await sight.OfAsync(campaign, news.Idea, people, cancellationToken)
            : await sight.ViewersAsync(people, cancellationToken);
        foreach (var viewer in seeing)
        {
            var notice = news.For(viewer.Member!.Value, happened.OccurredAt);
            db.Notices.Add(notice);
            db.Entry(notice).Property(NoticeConfiguration.ActivitySeq).CurrentValue = activity.Seq;
        }

        return seeing.Count;
    }
}

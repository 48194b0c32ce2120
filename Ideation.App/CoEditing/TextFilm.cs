using Ideation.App.Data;
using Ideation.Domain.CoEditing;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.CoEditing;

/// <summary>One thing that somebody did to a text: at a place, so much was taken away and this put there. UTF-16 units.</summary>
public sealed record FilmFrame(long Seq, DateTimeOffset At, MemberId Member, int Place, int Removed, string Put);

public sealed record FilmPerson(MemberId Member, string Name, string Colour);

/// <param name="Length">How many updates the whole film has now.</param>
/// <param name="Next">Where the next part goes on; null at the end.</param>
public sealed record FilmPart(IReadOnlyList<FilmPerson> People, IReadOnlyList<FilmFrame> Frames, long Length, long? Next);

/// <summary>The history of a text as a film: its log, each update as the plain change it made.</summary>
internal static class TextFilm
{
    public const int UpdatesPerPart = 250;

    public static async Task<FilmPart> PartAsync(IdeationDb db, TextId text, long after, CancellationToken cancellationToken)
    {
        var replica = new TextReplica(TextLimits.None);
        List<FilmFrame> frames = [];
        var length = await db.TextUpdates.Where(update => update.Text == text).MaxAsync(update => (long?)update.Seq, cancellationToken) ?? 0;
        var to = after + UpdatesPerPart;
        var log = db.TextUpdates.AsNoTracking().Where(update => update.Text == text && update.Seq <= to).OrderBy(update => update.Seq);
        await foreach (var update in log.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var before = update.Seq > after ? replica.Text : "";
            replica.Apply(update.Bytes);
            if (update.Seq > after)
                frames.Add(Between(before, replica.Text, update));
        }

        return new FilmPart([], frames, length, to < length ? to : null);
    }

    private static FilmFrame Between(string before, string after, TextUpdate update)
    {
        var same = before.AsSpan().CommonPrefixLength(after);
        var (old, young) = (before.Length, after.Length);
        while (old > same && young > same && before[old - 1] == after[young - 1])
            (old, young) = (old - 1, young - 1);
        return new FilmFrame(update.Seq, update.At, update.Member, same, old - same, after[same..young]);
    }
}

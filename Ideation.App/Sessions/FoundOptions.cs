using Ideation.App.Data;
using Ideation.Domain.Rounds;
using Ideation.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Sessions;

/// <summary>What can be voted on because it was found on the way: the headings of the last grouping before the vote, or else the notes of the last brainwriting that was revealed.</summary>
internal static class FoundOptions
{
    public static async Task<IReadOnlyList<string>> OfAsync(IdeationDb db, Session session, StepId vote, CancellationToken cancellationToken)
    {
        var before = session.Before(vote);
        var groups = await db.Set<NoteGroup>().AsNoTracking().Where(group => group.Session == session.Id).OrderBy(group => group.MadeAt).ToListAsync(cancellationToken);
        var last = before.LastOrDefault(step => groups.Any(group => group.Step == step.Id));
        if (last is not null)
            return Fit(groups.Where(group => group.Step == last.Id).Select(group => group.Title));

        if (before.LastOrDefault(step => step.IsRevealed) is not { } written)
            return [];

        var notes = await db.Set<Note>().AsNoTracking().Where(note => note.Session == session.Id && note.Step == written.Id).OrderBy(note => note.WrittenAt).Select(note => note.Text)
            .ToListAsync(cancellationToken);
        return Fit(notes);
    }

    // A ballot has room for so many lines of so many signs.
    private static IReadOnlyList<string> Fit(IEnumerable<string> found) =>
        [.. found.Select(text => text.ReplaceLineEndings(" ")).Select(text => text.Length <= BallotPaper.MaxOptionLength ? text : text[..(BallotPaper.MaxOptionLength - 1)] + "…")
            .Distinct(StringComparer.CurrentCultureIgnoreCase).Take(BallotPaper.MaxOptions)];
}

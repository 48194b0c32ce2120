using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Juries.Judging;

namespace Ideation.App.Juries;

/// <summary>What a juror changed on a card.</summary>
/// <param name="Marks">By line, from 0: a level of 1 to 5, or null to take it back.</param>
/// <param name="Met">By eliminating criterion, from 0.</param>
public sealed record ScorecardChange(Dictionary<int, int?>? Marks = null, Dictionary<int, bool>? Met = null, string? Notes = null, string? Feedback = null);

/// <summary>What a juror does with a scorecard of their own; each mark is saved as it is given, so that two devices of one juror never overwrite each other's fields.</summary>
public sealed class ScoringCommands(Work work, TimeProvider clock)
{
    /// <summary>What is not named in the change stays as it is.</summary>
    public Task WriteAsync(Viewer viewer, JuryId id, TeamId team, ScorecardChange change, CancellationToken cancellationToken = default) =>
        OwnAsync(viewer, id, team, (jury, card) =>
        {
            var now = clock.GetUtcNow();
            foreach (var (line, level) in change.Marks ?? [])
                card.Mark(jury, line, level, now);
            foreach (var (criterion, met) in change.Met ?? [])
                card.Judge(jury, criterion, met, now);
            if (change.Feedback is { } feedback)
                card.Advise(jury, feedback, now);
            if (change.Notes is { } notes)
                card.Note(jury, notes, now);
        }, cancellationToken);

    public Task SubmitAsync(Viewer viewer, JuryId id, TeamId team, CancellationToken cancellationToken = default) =>
        OwnAsync(viewer, id, team, (jury, card) => card.Submit(jury, clock.GetUtcNow()), cancellationToken);

    public Task RecuseAsync(Viewer viewer, JuryId id, TeamId team, ConflictKind kind, string note, CancellationToken cancellationToken = default) =>
        OwnAsync(viewer, id, team, (jury, card) => card.Recuse(jury, card.Juror, kind, note, clock.GetUtcNow()), cancellationToken);

    // Found through who asks: nobody reaches a card that is not theirs.
    private Task OwnAsync(Viewer viewer, JuryId id, TeamId team, Action<Jury, Scorecard> act, CancellationToken cancellationToken) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var at = await JuryAtHand.FindAsync(db, me, id, cancellationToken);
            act(at.Jury, await at.CardAsync(at.Actor, team, cancellationToken));
        }, cancellationToken);
}

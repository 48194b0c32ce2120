using Ideation.App.Account;
using Ideation.App.CoEditing;
using Ideation.Domain.Campaigns;
using Ideation.Domain.CoEditing;
using Ideation.Domain.Ideas;

namespace Ideation.App.Ideas;

/// <summary>What is written in an idea: its fields, and its text, which belongs to those who type in it.</summary>
public sealed partial class IdeaCommands
{
    /// <param name="basedOn">The revision the writer had before them.</param>
    /// <param name="substantial">Declared by the writer: all supporters are then asked whether they still agree.</param>
    /// <param name="textSeq">Where the shared text stood that <paramref name="writing"/> was made from; none: at that revision.</param>
    /// <returns>The number of the revision that now stands; writing the same words again makes no new one.</returns>
    public async Task<int> WriteAsync(
        Viewer viewer, IdeaId id, int basedOn, IdeaWriting writing, bool substantial = false, long? textSeq = null, CancellationToken cancellationToken = default)
    {
        var wordsAreIn = await EditTextAsync(viewer, id, writing.Text, async idea =>
        {
            idea.Idea.GuardWritable(idea.Actor, basedOn);
            var last = await IdeaRevisions.LastAsync(idea.Db, idea.Idea, cancellationToken);
            return new TextBase(last?.Text ?? "", textSeq);
        }, cancellationToken);
        return await ChangeAsync(viewer, id, idea => WriteAsync(idea, basedOn, writing, substantial, wordsAreIn, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Writes what the writer changed and leaves what they did not: two people who save the same form keep each other's words.
    /// Refuses with <c>idea.changed-meanwhile</c> when both changed the same field.
    /// </summary>
    /// <param name="before">What the form showed before anything was typed into it.</param>
    public async Task<int> ReviseAsync(
        Viewer viewer, IdeaId id, IdeaWriting before, IdeaWriting after, bool substantial = false, CancellationToken cancellationToken = default)
    {
        if (before.Text.Trim() != after.Text.Trim())
        {
            await EditTextAsync(viewer, id, after.Text, idea =>
            {
                idea.Idea.GuardWritable(idea.Actor, idea.Idea.Revision);
                return Task.FromResult(new TextBase(before.Text, null));
            }, cancellationToken);
        }

        return await ChangeAsync(viewer, id, async idea =>
        {
            var now = idea.Idea.AsWritten();
            var merged = after.Onto(before, now) ?? throw IdeaRefusals.ChangedMeanwhile(idea.Idea);

            // Nobody has ever opened the text together: it is a field like the others.
            if (!await SharedTexts.IsSharedAsync(idea.Db, IdeaTexts.Of(id), cancellationToken) && before.Text.Trim() != after.Text.Trim())
            {
                if (now.Text.Trim() != before.Text.Trim() && now.Text.Trim() != after.Text.Trim())
                    throw IdeaRefusals.ChangedMeanwhile(idea.Idea);

                merged = merged with { Text = after.Text };
            }

            return await WriteAsync(idea, idea.Idea.Revision, merged, substantial, wordsAreIn: true, cancellationToken);
        }, cancellationToken);
    }

    /// <summary>Makes a revision of the words as they stand, under a name people remember them by.</summary>
    /// <returns>Its number; when nothing was typed since the last revision, that one has the name.</returns>
    public Task<int> KeepRevisionAsync(Viewer viewer, IdeaId id, string name, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, async idea =>
        {
            var revision = await IdeaRevisions.CutAsync(idea.Db, idea.Idea, clock.GetUtcNow(), cancellationToken)
                ?? await RevisionAsync(idea, idea.Idea.Revision, cancellationToken);
            revision.Call(idea.Idea, idea.Actor, name, clock.GetUtcNow());
            return revision.Number;
        }, cancellationToken);

    /// <param name="name">Nothing takes the name away.</param>
    public Task NameRevisionAsync(Viewer viewer, IdeaId id, int number, string? name, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, async idea =>
        {
            var revision = await RevisionAsync(idea, number, cancellationToken);
            revision.Call(idea.Idea, idea.Actor, name, clock.GetUtcNow());
        }, cancellationToken);

    /// <summary>A new revision with the old words; what came in between stays readable, and those who type see it happen.</summary>
    public async Task<int> RestoreRevisionAsync(Viewer viewer, IdeaId id, int basedOn, int number, CancellationToken cancellationToken = default)
    {
        var old = await ChangeAsync(viewer, id, idea => RevisionAsync(idea, number, cancellationToken), cancellationToken);
        var wordsAreIn = await EditTextAsync(viewer, id, old.Text, idea =>
        {
            idea.Idea.GuardWritable(idea.Actor, basedOn);
            return Task.FromResult(new TextBase(idea.Idea.Text, null));
        }, cancellationToken);
        return await ChangeAsync(viewer, id, async idea =>
        {
            var writing = idea.Idea.AsWritten() with { Title = old.Title, Problem = old.Problem, Beneficiaries = old.Beneficiaries, Text = old.Text };
            return await WriteAsync(idea, basedOn, writing, substantial: false, wordsAreIn, cancellationToken);
        }, cancellationToken);
    }

    private async Task<int> WriteAsync(
        IdeaAtHand idea, int basedOn, IdeaWriting writing, bool substantial, bool wordsAreIn, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        RequireWriting(idea);
        idea.RequireTheme(writing.Theme);

        if (await SharedTexts.IsSharedAsync(idea.Db, IdeaTexts.Of(idea.Idea.Id), cancellationToken))
        {
            // Opened together a moment ago, while these words were on their way: they are not overwritten, nor are the others'.
            if (!wordsAreIn && writing.Text.Trim() != idea.Idea.Text)
                throw IdeaRefusals.ChangedMeanwhile(idea.Idea);

            writing = writing with { Text = idea.Idea.Text };
        }

        if (idea.Idea is { Unrevised: null } && idea.Idea.IsWrittenBy(idea.Actor) && writing.SaysTheSameAs(idea.Idea.AsWritten()))
            return idea.Idea.Revision;

        var last = idea.Idea.Unrevised is null ? null : await IdeaRevisions.LastAsync(idea.Db, idea.Idea, cancellationToken);
        var revision = idea.Idea.Write(idea.Actor, writing, basedOn, substantial, now, last);
        idea.Db.IdeaRevisions.Add(revision);
        return revision.Number;
    }

    private void RequireWriting(IdeaAtHand idea)
    {
        if (idea.Idea.State is not IdeaState.Draft)
            idea.RequireTakingPart(Capability.CoEdit, clock.GetUtcNow());
    }

    /// <summary>Brings new words into the text when it is shared: as an edit of the difference, before the rest is saved.</summary>
    /// <returns>Whether the text is shared, so that the words are in it.</returns>
    private async Task<bool> EditTextAsync(Viewer viewer, IdeaId id, string wanted, Func<IdeaAtHand, Task<TextBase>> basedOn, CancellationToken cancellationToken)
    {
        var text = IdeaTexts.Of(id);
        if (!await texts.IsSharedAsync(text, cancellationToken))
            return false;

        var (from, now, idea) = await ChangeAsync(viewer, id, async idea =>
        {
            var origin = await basedOn(idea);
            RequireWriting(idea);
            if (wanted.Trim().Length > Idea.MaxTextLength)
                throw IdeaRefusals.TextTooLong(idea.Idea);

            return (origin, idea.Idea.Text, idea);
        }, cancellationToken);
        if (wanted.Trim() == now.Trim() || (from.Seq is null && wanted.Trim() == from.Markdown.Trim()))
            return true;

        var replica = from.Seq is { } seq ? await history.AtAsync(text, seq, cancellationToken) : null;
        if (replica is null && from.Markdown.Trim() != now.Trim())
            replica = await history.WhenItSaidAsync(text, from.Markdown, cancellationToken) ?? throw IdeaRefusals.ChangedMeanwhile(idea.Idea);

        await texts.EditAsync(text, idea.Actor, _ => wanted, replica, cancellationToken);
        return true;
    }

    /// <summary>The text that somebody changed: what it said, or where it stood.</summary>
    private sealed record TextBase(string Markdown, long? Seq);
}

using Ideation.Domain.Common;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;

namespace Ideation.Domain.Sessions;

/// <summary>Something that somebody wrote in a brainwriting. Until it is revealed it is theirs alone.</summary>
public sealed class Note : AggregateRoot
{
    public const int MaxLength = 280;
    public const int MostOfOnePerson = 50;

    private Note(NoteId id, SessionId session, StepId step, VoterId author, DateTimeOffset writtenAt)
    {
        Id = id;
        Session = session;
        Step = step;
        Author = author;
        WrittenAt = writtenAt;
    }

    public NoteId Id { get; }

    public SessionId Session { get; }

    public StepId Step { get; }

    public VoterId Author { get; }

    public DateTimeOffset WrittenAt { get; }

    public string Text { get; private set; } = "";

    public NoteGroupId? Group { get; private set; }

    /// <param name="written">How many of theirs there are already in this step.</param>
    public static Note Write(Session session, VoterId author, MemberId actor, string? text, int written, DateTimeOffset now)
    {
        var step = Writing(session);
        if (written >= MostOfOnePerson)
            throw SessionErrors.TooManyNotes();

        var note = new Note(NoteId.New(), session.Id, step.Id, author, now) { Text = Fit(text) };
        note.Raise(new NoteWritten(note.Id, session.Id, step.Id, actor, now));
        return note;
    }

    public void Rewrite(Session session, VoterId author, MemberId actor, string? text, DateTimeOffset now)
    {
        Guard(session, author);
        Text = Fit(text);
        Raise(new NoteRewritten(Id, Session, Step, actor, now));
    }

    /// <summary>It is gone, and nobody else ever saw it.</summary>
    public void Withdraw(Session session, VoterId author, MemberId actor, DateTimeOffset now)
    {
        Guard(session, author);
        Raise(new NoteWithdrawn(Id, Session, Step, actor, now));
    }

    /// <summary>Puts it under a heading, or under none.</summary>
    public void PutUnder(Session session, NoteGroup? group, MemberId actor, DateTimeOffset now)
    {
        NoteGroup.GuardGrouping(session);
        if (Group == group?.Id)
            return;

        Group = group?.Id;
        Raise(new NoteGrouped(Id, Group, Session, actor, now));
    }

    private void Guard(Session session, VoterId author)
    {
        if (Author != author)
            throw SessionErrors.NoteNotYours();
        if (Writing(session).Id != Step)
            throw SessionErrors.NotWriting(session);
    }

    private static AgendaStep Writing(Session session)
    {
        if (session.Stage is not SessionStage.Running || session.CurrentStep is not { Kind: StepKind.Brainwriting } step)
            throw SessionErrors.NotWriting(session);
        if (step.IsRevealed)
            throw SessionErrors.RevealedAlready(step);
        if (session.IsFrozen)
            throw SessionErrors.Frozen(session);

        return step;
    }

    private static string Fit(string? text) =>
        Words.TidyOrNone(text) is { Length: <= MaxLength } fit ? fit : throw SessionErrors.NoteUnfit();
}

using Ideation.App.Rounds;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Ideation.Domain.Sessions;

namespace Ideation.App.Sessions;

/// <summary>Somebody in the room.</summary>
public sealed record SessionPerson(VoterId Id, string Name, bool IsGuest, bool IsHost)
{
    /// <summary>Their account; null for a guest.</summary>
    public MemberId? Member => IsGuest ? null : MemberId.From(Id.Value);
}

public sealed record FollowUpLine(FollowUpId Id, string Text, MemberId Owner, string OwnerName, DateOnly? Due, DateTimeOffset? DoneAt);

/// <summary>The round of a step, if there is one.</summary>
public sealed record StepRound(StepId Step, RoundId Round);

/// <summary>What is the same for everybody who sees a session.</summary>
/// <param name="Notes">All of them, also those that are still private: what goes out to a viewer has none here, but what they may read in its own list.</param>
public sealed record SessionSheet(
    Session Session, Room Room, IReadOnlyList<SessionPerson> People, IReadOnlyList<Note> Notes, IReadOnlyList<NoteGroup> Groups, IReadOnlyList<Gesture> Gestures,
    IReadOnlyList<FollowUpLine> FollowUps, IReadOnlyList<StepRound> Rounds, RoomPerson? Backup, string? CampaignQuestion);

/// <summary>A note as one viewer sees it.</summary>
public sealed record NoteView(NoteId Id, StepId Step, string Text, NoteGroupId? Group, bool IsMine);

/// <summary>A session as one viewer sees it.</summary>
/// <param name="Now">By the server's clock, when it was read.</param>
/// <param name="Notes">Mine, and everybody's of steps that were revealed.</param>
/// <param name="Written">How many notes there are in each step, whoever may read them.</param>
public sealed record SessionView(
    SessionSheet Sheet, DateTimeOffset Now, VoterId? Me, bool IsHost, bool IsHere, IReadOnlyList<NoteView> Notes, IReadOnlyDictionary<StepId, int> Written)
{
    public Session Session => Sheet.Session;

    public AgendaStep? Step => Session.CurrentStep;

    /// <summary>Those who raised a hand, the first one first.</summary>
    public IReadOnlyList<SessionPerson> Hands => [.. Showing(GestureKind.Hand)];

    public int ReadyCount => Showing(GestureKind.Ready).Count();

    public bool IsHandUp => Hands.Any(person => person.Id == Me);

    public bool IsReady => Showing(GestureKind.Ready).Any(person => person.Id == Me);

    public SessionPerson? Speaker => Session.Floor is { } floor ? Sheet.People.FirstOrDefault(person => person.Id == floor.Speaker) : null;

    public StepRound? RoundOf(StepId step) => Sheet.Rounds.LastOrDefault(round => round.Step == step);

    public IReadOnlyList<NoteView> NotesOf(StepId step) => [.. Notes.Where(note => note.Step == step)];

    /// <summary>What is put together in a step of grouping: the notes of everything that was revealed before it.</summary>
    public IReadOnlyList<NoteView> NotesBefore(StepId grouping)
    {
        var revealed = Session.Before(grouping).Where(step => step.IsRevealed).Select(step => step.Id).ToHashSet();
        return [.. Notes.Where(note => revealed.Contains(note.Step))];
    }

    private IEnumerable<SessionPerson> Showing(GestureKind kind) =>
        Sheet.Gestures.Where(gesture => gesture.Kind == kind && gesture.Step == Session.Current).OrderBy(gesture => gesture.At)
            .Select(gesture => Sheet.People.FirstOrDefault(person => person.Id == gesture.Person)).OfType<SessionPerson>();
}

/// <summary>What the projector shows: no names of people, and no note that was not revealed.</summary>
public sealed record SessionProjectorView(
    Session Session, string Code, bool IsLocked, string JoinKey, int Present, int Written, int Ready, IReadOnlyList<NoteView> Notes, IReadOnlyList<NoteGroup> Groups,
    RoundId? Round, string? RoundKey, DateTimeOffset Now);

/// <summary>A session in a list.</summary>
public sealed record SessionRow(SessionId Id, string Title, SessionStage Stage, DateTimeOffset PreparedAt, DateTimeOffset? EndedAt, bool IsHost, int Steps, int Minutes, bool IsRehearsal, string? Campaign);

/// <summary>Something I said I would do.</summary>
public sealed record MyFollowUp(FollowUpId Id, string Text, DateOnly? Due, SessionId Session, string SessionTitle, DateTimeOffset? DoneAt);

/// <summary>An idea that everybody was brought to, as far as one may see it.</summary>
public sealed record BroughtIdea(IdeaId Id, string Title, string Text);

using Ideation.Domain.Rounds;

namespace Ideation.Domain.Sessions;

public enum GestureKind
{
    /// <summary>Wants to speak.</summary>
    Hand = 1,

    /// <summary>Is done with this step.</summary>
    Ready = 2,
}

/// <summary>Something that a participant shows without a word, in one step.</summary>
public sealed class Gesture
{
    private Gesture(SessionId session, VoterId person, GestureKind kind, StepId step, DateTimeOffset at)
    {
        Session = session;
        Person = person;
        Kind = kind;
        Step = step;
        At = at;
    }

    public SessionId Session { get; }

    public VoterId Person { get; }

    public GestureKind Kind { get; }

    public StepId Step { get; }

    public DateTimeOffset At { get; }

    /// <summary>Refuses when nothing is under way.</summary>
    public static Gesture Show(Session session, VoterId person, GestureKind kind, DateTimeOffset now) =>
        session is { Stage: SessionStage.Running, Current: { } step } ? new Gesture(session.Id, person, kind, step, now) : throw SessionErrors.NotRunning(session);
}

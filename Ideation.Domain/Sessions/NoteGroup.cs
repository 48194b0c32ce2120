using Ideation.Domain.Common;
using Ideation.Domain.Network;

namespace Ideation.Domain.Sessions;

/// <summary>A heading under which notes are put together.</summary>
public sealed class NoteGroup : AggregateRoot
{
    public const int MaxTitleLength = 120;

    private NoteGroup(NoteGroupId id, SessionId session, StepId step, DateTimeOffset madeAt)
    {
        Id = id;
        Session = session;
        Step = step;
        MadeAt = madeAt;
    }

    public NoteGroupId Id { get; }

    public SessionId Session { get; }

    public StepId Step { get; }

    public DateTimeOffset MadeAt { get; }

    public string Title { get; private set; } = "";

    public static NoteGroup Make(Session session, MemberId actor, string? title, DateTimeOffset now)
    {
        var group = new NoteGroup(NoteGroupId.New(), session.Id, GuardGrouping(session).Id, now);
        group.Name(session, actor, title, now);
        return group;
    }

    public void Name(Session session, MemberId actor, string? title, DateTimeOffset now)
    {
        GuardGrouping(session);
        Title = Words.TidyOrNone(title) is { Length: <= MaxTitleLength } tidy ? tidy : throw SessionErrors.GroupTitleUnfit();
        Raise(new GroupNamed(Id, Session, actor, now));
    }

    /// <summary>The heading goes; its notes stay.</summary>
    public void Dissolve(Session session, MemberId actor, DateTimeOffset now)
    {
        GuardGrouping(session);
        Raise(new GroupDissolved(Id, Session, actor, now));
    }

    internal static AgendaStep GuardGrouping(Session session)
    {
        if (session.Stage is not SessionStage.Running || session.CurrentStep is not { Kind: StepKind.Grouping } step)
            throw SessionErrors.NotGrouping(session);
        if (session.IsFrozen)
            throw SessionErrors.Frozen(session);

        return step;
    }
}

using Ideation.Domain.Common;
using Ideation.Domain.Network;

namespace Ideation.Domain.Sessions;

/// <summary>What somebody said in a session that they would do. It goes on after the session, until they have done it.</summary>
public sealed class FollowUp : AggregateRoot
{
    public const int MaxLength = 280;

    private FollowUp(FollowUpId id, SessionId session, MemberId owner, DateTimeOffset agreedAt)
    {
        Id = id;
        Session = session;
        Owner = owner;
        AgreedAt = agreedAt;
    }

    public FollowUpId Id { get; }

    public SessionId Session { get; }

    public MemberId Owner { get; }

    public DateTimeOffset AgreedAt { get; }

    public string Text { get; private set; } = "";

    public DateOnly? Due { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    /// <param name="today">The day it is for whoever writes it down.</param>
    public static FollowUp Agree(Session session, MemberId actor, MemberId owner, string? text, DateOnly? due, DateOnly today, DateTimeOffset now)
    {
        if (session.Stage is not SessionStage.Running)
            throw SessionErrors.FollowUpNotNow(session);
        if (Words.TidyOrNone(text) is not { Length: <= MaxLength } fit)
            throw SessionErrors.FollowUpUnfit();
        if (due < today)
            throw SessionErrors.DueInThePast();

        var followUp = new FollowUp(FollowUpId.New(), session.Id, owner, now) { Text = fit, Due = due };
        followUp.Raise(new FollowUpAgreed(followUp.Id, session.Id, owner, actor, now));
        return followUp;
    }

    public void Complete(MemberId actor, DateTimeOffset now)
    {
        if (DoneAt is not null)
            return;

        DoneAt = now;
        Raise(new FollowUpDone(Id, Session, Owner, actor, now));
    }

    public void Reopen(MemberId actor, DateTimeOffset now)
    {
        if (DoneAt is null)
            return;

        DoneAt = null;
        Raise(new FollowUpReopened(Id, Session, Owner, actor, now));
    }

    /// <summary>It was written down by mistake.</summary>
    public void Drop(MemberId actor, DateTimeOffset now) => Raise(new FollowUpDropped(Id, Session, Owner, actor, now));
}

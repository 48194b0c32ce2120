using Ideation.Domain.Common;

namespace Ideation.App.Sessions;

/// <summary>Every way the application says no to a session, on one page; the rules of the domain have their own. The sentences are in Sessions.fr.resx and Sessions.en.resx.</summary>
internal static class SessionRefusals
{
    public static DomainException NotFound() => new("session.not-found");

    public static DomainException NotYours() => new("session.not-yours");

    public static DomainException NotHere() => new("session.not-here");

    public static DomainException PreparingNotAllowed() => new("session.preparing-not-allowed");

    public static DomainException ChangedMeanwhile() => new("session.changed-meanwhile");

    public static DomainException MethodUnknown(string method) => new("session.method-unknown", method);

    public static DomainException SpeakerNotHere() => new("session.speaker-not-here");

    public static DomainException IdeaNotFound() => new("session.idea-not-found");

    public static DomainException NoteNotFound() => new("note.not-found");

    public static DomainException GroupNotFound() => new("note-group.not-found");

    public static DomainException FollowUpNotFound() => new("follow-up.not-found");

    public static DomainException OwnerNotFound() => new("follow-up.owner-not-found");
}

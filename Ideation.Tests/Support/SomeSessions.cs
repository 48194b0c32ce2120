using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Ideation.Domain.Sessions;

namespace Ideation.Tests.Support;

/// <summary>Makes valid sessions; a test names only what it is about.</summary>
internal static class SomeSessions
{
    public static readonly MemberId Host = MemberId.New();
    public static readonly VoterId Me = VoterId.Of(MemberId.New());

    public static AgendaStep Step(StepKind kind, string title = "Étape", int minutes = 10, AgendaVote? vote = null) =>
        AgendaStep.Of(kind, title, minutes, vote: vote ?? (kind is StepKind.Vote ? new AgendaVote("approval", []) : null));

    /// <summary>Prepared at noon; a step of each kind when none are named.</summary>
    public static Session Prepared(params AgendaStep[] steps) => Session.Prepare(
        RoomId.New(), null, Host, "Séance", steps.Length > 0 ? steps : [.. Enum.GetValues<StepKind>().Select(kind => Step(kind, kind.ToString()))], Some.Noon);

    /// <summary>Running since noon.</summary>
    public static Session Running(params AgendaStep[] steps)
    {
        var session = Prepared(steps);
        session.Start(Host, Some.Noon);
        session.TakeEvents();
        return session;
    }
}

using Ideation.Domain.Network;

namespace Ideation.Domain.Ideas;

/// <summary>
/// A date that passes without a decision reaches the correspondent, and some days later the facilitator. Never silence.
/// </summary>
public sealed partial class Idea
{
    public const int FacilitatorAfterDays = 3;

    /// <summary>Does nothing before the date, and nothing twice; the clock may call it as often as it likes.</summary>
    public void Escalate(DateTimeOffset now)
    {
        if (DueAt is not { } due)
            return;

        if (now >= due)
            Reach(EscalationLevel.Correspondent, now);
        if (now >= due.AddDays(FacilitatorAfterDays))
            Reach(EscalationLevel.Facilitator, now);
    }

    private void Reach(EscalationLevel level, DateTimeOffset now)
    {
        if (Escalation?.Level >= level)
            return;

        Escalation = new Escalation(level, now);
        Raise(new IdeaEscalated(Id, Campaign, State, level, MemberId.TheHouse, now));
    }
}

using Ideation.Domain.Network;

namespace Ideation.Domain.Rounds;

/// <summary>Whoever has not voted hears that the round is open. Who that is never stands in the event: it is worked out from the roll where people are told.</summary>
public sealed partial class Round
{
    public void Remind(MemberId actor, DateTimeOffset now)
    {
        GuardOpen(now);
        Raise(new RoundReminded(Id, Room, Campaign, actor, now));
    }
}

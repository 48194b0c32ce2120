using Ideation.Domain.Network;

namespace Ideation.Domain.Rounds;

/// <summary>One line of the roll: who may vote in a round, whether they came, and whether they have voted. What they chose stands elsewhere.</summary>
public sealed class Voter
{
    private Voter(RoundId round, VoterId person, bool isGuest, DateTimeOffset enrolledAt)
    {
        Round = round;
        Person = person;
        IsGuest = isGuest;
        EnrolledAt = enrolledAt;
    }

    public RoundId Round { get; }

    public VoterId Person { get; }

    public bool IsGuest { get; }

    public DateTimeOffset EnrolledAt { get; }

    /// <summary>When they were first seen in this round.</summary>
    public DateTimeOffset? CameAt { get; private set; }

    public VoterStance Stance { get; private set; } = VoterStance.Votes;

    public DateTimeOffset? RecordedAt { get; private set; }

    /// <summary>Who cast the ballot that counts, when it was not the voter.</summary>
    public VoterId? CastBy { get; private set; }

    public bool HasVoted => RecordedAt is not null;

    public static Voter Enrol(RoundId round, VoterId person, bool isGuest, DateTimeOffset now) => new(round, person, isGuest, now);

    /// <summary>As it was kept.</summary>
    public static Voter Kept(
        RoundId round, VoterId person, bool isGuest, DateTimeOffset enrolledAt, DateTimeOffset? cameAt, VoterStance stance, DateTimeOffset? recordedAt, VoterId? castBy) =>
        new(round, person, isGuest, enrolledAt) { CameAt = cameAt, Stance = stance, RecordedAt = recordedAt, CastBy = castBy };

    public void Come(DateTimeOffset now) => CameAt ??= now;

    /// <summary>"I do not vote", or "I do after all"; of no effect on a ballot that is in.</summary>
    public void Declare(Round round, VoterStance stance, DateTimeOffset now)
    {
        if (!round.IsRunning || !round.AcceptsAt(now))
            throw RoundErrors.NotOpen(round);
        if (HasVoted)
            throw RoundErrors.BallotFinal(round);

        Stance = stance;
        Come(now);
    }

    internal void Record(VoterId castBy, DateTimeOffset now)
    {
        RecordedAt = now;
        CastBy = castBy == Person ? null : castBy;
        Stance = VoterStance.Votes;
        if (castBy == Person)
            Come(now);
    }
}

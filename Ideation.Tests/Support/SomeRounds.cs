using Ideation.Domain.Network;
using Ideation.Domain.Rounds;

namespace Ideation.Tests.Support;

/// <summary>Makes valid rounds; a test names only what it is about.</summary>
internal static class SomeRounds
{
    public static readonly VoterId Me = VoterId.Of(MemberId.New());

    public static readonly RoundSettings Secret = new() { Secrecy = Secrecy.Secret, BallotChange = false };

    private static readonly MemberId Host = MemberId.New();

    public static Room Room(bool guests = true) => Ideation.Domain.Rounds.Room.Open(Host, "123456", new string('a', 32), new string('b', 32), guests, Some.Noon);

    public static Round Draft(RoundSettings? settings = null, string[]? options = null, string method = "approval", int seats = 1) =>
        Round.Draft(Room(), null, Host, "Lequel ?", new BallotPaper(method, options ?? ["A", "B", "C"]) { Seats = seats }, settings ?? new RoundSettings(), Some.Noon);

    /// <summary>Open since noon, for five voters.</summary>
    public static Round Open(RoundSettings? settings = null, int seats = 1)
    {
        var round = Draft(settings, seats: seats);
        round.Open(Host, 5, Some.Noon);
        round.TakeEvents();
        return round;
    }

    public static Round Closed(RoundSettings settings, IReadOnlyList<int>? tied = null, IReadOnlyList<int>? winners = null, int seats = 1)
    {
        var round = Open(settings, seats);
        round.Close(Host, Some.Noon);
        round.CompleteClosing(Sealed(tied, winners), Some.Noon.AddSeconds(3));
        round.TakeEvents();
        return round;
    }

    public static Seal Sealed(IReadOnlyList<int>? tied = null, IReadOnlyList<int>? winners = null) => new(
        Some.Noon, new string('c', 64), 5, new Attendance(5, 5, 5, 5, 0, 0), new Outcome(winners ?? [], tied ?? [], 0, 0, null, "sha256:" + new string('d', 64)));

    public static Voter VoterOf(Round round, VoterId? person = null) => Voter.Enrol(round.Id, person ?? Me, isGuest: false, Some.Noon);
}

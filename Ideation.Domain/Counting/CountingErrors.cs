using Ideation.Domain.Common;

namespace Ideation.Domain.Counting;

internal static class CountingErrors
{
    public static DomainException UnequalJudgments(int option, long judgments, long expected) =>
        new("counting.unequal-judgments", option, judgments, expected);

    public static DomainException MoreJudgmentsThanParticipants(int option, long judgments, long participants) =>
        new("counting.too-many-judgments", option, judgments, participants);

    public static DomainException TooLarge(string what) => new("counting.too-large", what);
}

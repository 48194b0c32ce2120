using System.Numerics;
using Ideation.Domain.Common;

namespace Ideation.Domain.Counting;

internal static class CountingErrors
{
    public static DomainException UnequalJudgments(int option, BigInteger judgments, BigInteger expected) =>
        new("counting.unequal-judgments", option, judgments, expected);

    public static DomainException MoreJudgmentsThanParticipants(int option, BigInteger judgments, BigInteger participants) =>
        new("counting.too-many-judgments", option, judgments, participants);
}

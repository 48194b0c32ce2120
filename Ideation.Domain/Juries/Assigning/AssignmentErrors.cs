using Ideation.Domain.Common;

namespace Ideation.Domain.Juries.Assigning;

public static class AssignmentErrors
{
    public static DomainException TooFewJurors(int project, int allowed, int visits) =>
        new("jury.too-few-jurors", project, allowed, visits);

    public static DomainException FewerJurorsThanVisits(int jurors, int visits) =>
        new("jury.fewer-jurors-than-visits", jurors, visits);

    public static DomainException NoVisits() => new("jury.no-visits");

    public static DomainException WindowTooShort(int minutes) => new("jury.window-too-short", minutes);
}

using Ideation.Domain.Common;

namespace Ideation.App.Juries;

/// <summary>What the application says no to, beside the rules of the domain.</summary>
internal static class JuryRefusals
{
    public static DomainException NotFound() => new("jury.not-found");

    public static DomainException CardNotFound() => new("scorecard.not-found");

    public static DomainException NotYours() => new("jury.not-yours");

    public static DomainException PersonUnknown() => new("jury.person-unknown");

    public static DomainException ChangedMeanwhile() => new("jury.changed-meanwhile");

    public static DomainException Elsewhere() => new("scorecard.elsewhere");

    public static DomainException ChangeMalformed(string allowed) => new("scorecard.malformed", allowed);

    public static DomainException NotInTeam() => new("jury.not-in-team");
}

using Ideation.Domain.Common;

namespace Ideation.Domain.Hackathons;

/// <summary>Every way a hackathon and its teams say no, on one page. The sentences are in Hackathons.fr.resx and Hackathons.en.resx.</summary>
internal static class HackathonErrors
{
    public static DomainException SizeUnfit() => new("hackathon.size-unfit", Hackathon.LargestTeam);

    public static DomainException TooManyTracks() => new("hackathon.too-many-tracks", Hackathon.MostTracks);

    public static DomainException TooManyPrizes() => new("hackathon.too-many-prizes", Hackathon.MostPrizes);

    public static DomainException NameUnfit() => new("hackathon.name-unfit", Hackathon.MaxNameLength);

    public static DomainException TrackUnknown(string track) => new("hackathon.track-unknown", track);

    public static DomainException TooLate(DateTimeOffset end) => new("hackathon.too-late", end);

    public static DomainException TeamNameUnfit() => new("team.name-unfit", Team.MaxNameLength);

    public static DomainException HeadlineTooLong() => new("team.headline-too-long", Team.MaxHeadlineLength);

    public static DomainException PositionsUnfit() => new("team.positions-unfit", Team.MostPositions, Team.MaxPositionLength);

    public static DomainException TooManyLinks() => new("team.too-many-links", Team.MostLinks);

    public static DomainException LabelTooLong(string label) => new("team.label-too-long", label, Team.MaxLabelLength);

    public static DomainException AddressUnfit(string address) => new("team.address-unfit", address, Team.MaxAddressLength);

    public static DomainException ReasonUnfit() => new("team.reason-unfit", Team.MaxReasonLength);

    public static DomainException MessageTooLong() => new("team.message-too-long", Team.MaxMessageLength);

    public static DomainException NotADraft(Team team) => new("team.not-a-draft", team.Name, team.State);

    public static DomainException NotInTeam(Team team) => new("team.not-in-team", team.Name);

    public static DomainException NotTheCaptain(Team team) => new("team.not-the-captain", team.Name);

    public static DomainException CaptainLeaves(Team team) => new("team.captain-leaves", team.Name);

    public static DomainException NotYoursToAccept(Team team) => new("team.not-yours-to-accept", team.Name);

    public static DomainException NotAwaited(Team team) => new("team.not-awaited", team.Name);

    public static DomainException AlreadyInTeam(Team team) => new("team.already-in-team", team.Name);

    public static DomainException AlreadyAwaited(Team team) => new("team.already-awaited", team.Name);

    public static DomainException TooManyCandidacies(Team team) => new("team.too-many-candidacies", team.Name);

    public static DomainException TeamFull(Team team, HackathonTerms terms) => new("team.full", team.Name, terms.MaxSize);

    public static DomainException TeamSizeUnfit(Team team, HackathonTerms terms) => new("team.size-unfit", team.Name, terms.MinSize, terms.MaxSize, team.Places.Count);

    public static DomainException HeadlineMissing(Team team) => new("team.headline-missing", team.Name);

    public static DomainException PitchMissing(Team team) => new("team.pitch-missing", team.Name);

    public static DomainException TrackMissing(Team team) => new("team.track-missing", team.Name);
}

using Ideation.App.Counting;
using Ideation.Domain.Common;

namespace Ideation.App.Rounds;

/// <summary>Every way the application says no to a round, on one page; the rules of the domain have their own. The sentences are in Rounds.fr.resx and Rounds.en.resx.</summary>
internal static class RoundRefusals
{
    public static DomainException NotFound() => new("round.not-found");

    public static DomainException RoomNotFound() => new("room.not-found");

    public static DomainException NotYours() => new("round.not-yours");

    public static DomainException DraftingNotAllowed() => new("round.drafting-not-allowed");

    public static DomainException ChangedMeanwhile() => new("round.changed-meanwhile");

    public static DomainException PaperUnfit(CountFileException fault) => PaperPlaceUnfit(fault.Place, fault.Allowed);

    public static DomainException PaperPlaceUnfit(string place, string allowed) => new("round.paper-unfit", place, allowed);

    public static DomainException ElectorNotFound(string number) => new("round.elector-not-found", number);

    public static DomainException QuorumUnfit() => new("round.quorum-unfit");

    public static DomainException NotOnTheRoll() => new("ballot.not-on-the-roll");

    public static DomainException AccountsOnly() => new("ballot.accounts-only");

    public static DomainException KeyMissing() => new("ballot.key-missing");

    public static DomainException ReceiptUnfit() => new("ballot.receipt-unfit");

    public static DomainException BallotMalformed(string place, string allowed) => new("ballot.malformed", place, allowed);

    public static DomainException BallotInvalid(string reason) => new("ballot.invalid", reason);

    public static DomainException Elsewhere() => new("ballot.elsewhere");

    public static DomainException NoProxy() => new("ballot.no-proxy");

    public static DomainException ResultNotShown() => new("round.result-not-shown");

    public static DomainException CodeUnknown() => new("join.code-not-found");

    public static DomainException CodeLocked() => new("join.locked");

    public static DomainException TieStands() => new("round.tie-stands");
}

using Ideation.Domain.Common;

namespace Ideation.Domain.Rounds;

/// <summary>Every way a round says no, on one page. The sentences are in Rounds.fr.resx and Rounds.en.resx.</summary>
internal static class RoundErrors
{
    public static DomainException TitleUnfit() => new("round.title-unfit", Round.MaxTitleLength);

    public static DomainException OptionsUnfit() => new("round.options-unfit", BallotPaper.MaxOptions, BallotPaper.MaxOptionLength);

    public static DomainException RulesTooLong() => new("round.rules-too-long", BallotPaper.MaxRulesLength);

    public static DomainException SeatsUnfit() => new("round.seats-unfit");

    public static DomainException SecretNeedsLateReveal() => new("round.secret-needs-late-reveal");

    public static DomainException SecretIsFinal() => new("round.secret-is-final");

    public static DomainException DurationUnfit() => new("round.duration-unfit");

    public static DomainException ExtensionUnfit() => new("round.extension-unfit");

    public static DomainException Over(Round round) => new("round.over", round.Title, round.State);

    public static DomainException FixedByBallots(Round round) => new("round.fixed-by-ballots", round.Title);

    public static DomainException OnlyStricter(Round round) => new("round.only-stricter", round.Title);

    public static DomainException ElectorateFixed(Round round) => new("round.electorate-fixed", round.Title);

    public static DomainException TooFewOptions(Round round) => new("round.too-few-options", round.Title);

    public static DomainException NotDraft(Round round) => new("round.not-draft", round.Title, round.State);

    public static DomainException NobodyToVote(Round round) => new("round.nobody-to-vote", round.Title);

    public static DomainException TooFewForSecrecy(Round round, int voters) =>
        new("round.too-few-for-secrecy", round.Title, voters, RoundSettings.FewestSecretVoters);

    public static DomainException EndsInThePast(Round round) => new("round.ends-in-the-past", round.Title);

    public static DomainException NotOpen(Round round) => new("round.not-open", round.Title, round.State);

    public static DomainException Paused(Round round) => new("round.paused", round.Title);

    public static DomainException NotPaused(Round round) => new("round.not-paused", round.Title, round.State);

    public static DomainException TimeIsOver(Round round) => new("round.time-is-over", round.Title);

    public static DomainException NotClosed(Round round) => new("round.not-closed", round.Title, round.State);

    public static DomainException NotRevealed(Round round) => new("round.not-revealed", round.Title, round.State);

    public static DomainException NotCertified(Round round) => new("round.not-certified", round.Title, round.State);

    public static DomainException OpenedAlready(Round round) => new("round.opened-already", round.Title, round.State);

    public static DomainException CannotBeVoid(Round round) => new("round.cannot-be-void", round.Title, round.State);

    public static DomainException NoTie(Round round) => new("round.no-tie", round.Title);

    public static DomainException TieDecided(Round round) => new("round.tie-decided", round.Title);

    public static DomainException ChosenUnfit(Round round) => new("round.chosen-unfit", round.Title);

    public static DomainException ReasonMissing(Round round) => new("round.reason-missing", round.Title, Round.MaxReasonLength);

    public static DomainException BallotFinal(Round round) => new("ballot.final", round.Title);
}

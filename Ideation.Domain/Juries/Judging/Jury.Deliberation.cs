using Ideation.Domain.Common;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Network;

namespace Ideation.Domain.Juries.Judging;

/// <content>Scores are frozen. The order changes only by the chair's word on a tie or by a motion with a reason that the jurors adopt; then the chair signs.</content>
public sealed partial class Jury
{
    public const int MaxPrizeLength = 60;

    private readonly List<Motion> _motions = [];
    private readonly List<ChairWord> _words = [];
    private readonly List<Award> _awards = [];

    public IReadOnlyList<Motion> Motions => _motions;

    public IReadOnlyList<ChairWord> ChairWords => _words;

    public IReadOnlyList<Award> Awards => _awards;

    /// <summary>The deliberation was to take until then; null without a limit. Nothing ends by itself.</summary>
    public DateTimeOffset? DeliberateUntil { get; private set; }

    public Signature? Signature { get; private set; }

    /// <summary>Half of the jurors who are there, rounded up: as many must vote on a motion.</summary>
    public int VotesNeeded => (Seated().Count() + 1) / 2;

    /// <param name="minutes">1 to 1,440; null: without a limit.</param>
    public void Deliberate(MemberId actor, int? minutes, DateTimeOffset now)
    {
        GuardChair(actor);
        GuardStage(JuryStage.Closed);
        if (minutes is < 1 or > MostMinutes)
            throw JuryErrors.PlanUnfit();

        (Stage, DeliberateUntil) = (JuryStage.Deliberation, minutes is { } length ? now.AddMinutes(length) : null);
        Raise(new DeliberationBegun(Id, DeliberateUntil, actor, now));
    }

    /// <summary>Asks that a project stand elsewhere. One motion at a time.</summary>
    /// <param name="ranked">How many projects stand in the ranking.</param>
    public void Move(MemberId actor, TeamId team, int place, string? reason, int ranked, DateTimeOffset now)
    {
        GuardStage(JuryStage.Deliberation);
        if (!IsSeated(actor) && Chair != actor)
            throw JuryErrors.NotAJuror();
        if (!IsBefore(team) || IsCalibration(team))
            throw JuryErrors.NotBeforeTheJury();
        if (place < 1 || place > ranked)
            throw JuryErrors.PlaceUnfit(ranked);
        if (_motions.Exists(known => known.Outcome is null))
            throw JuryErrors.MotionOpen();

        var motion = new Motion(_motions.Count + 1, team, place, Reason(reason), actor, now, [], null);
        _motions.Add(motion);
        Raise(new MotionMoved(Id, motion.Number, team, place, motion.Reason, actor, now));
    }

    /// <summary>Jurors who are there vote, those with a conflict with the project excepted; the last word of each counts.</summary>
    public void Vote(MemberId actor, int number, bool inFavour, DateTimeOffset now)
    {
        GuardStage(JuryStage.Deliberation);
        var at = Open(number);
        if (!IsSeated(actor))
            throw JuryErrors.NotAJuror();
        if (IsBarred(actor, _motions[at].Team))
            throw JuryErrors.InConflict();

        _motions[at] = _motions[at] with { Votes = [.. _motions[at].Votes.Where(vote => vote.Juror != actor), new MotionVote(actor, inFavour)] };
        Raise(new MotionVoted(Id, number, actor, now));
    }

    /// <summary>Adopted with more in favour than against, once half of the jurors have voted.</summary>
    public void Settle(MemberId actor, int number, DateTimeOffset now)
    {
        GuardChair(actor);
        GuardStage(JuryStage.Deliberation);
        var at = Open(number);
        var (cast, inFavour) = (_motions[at].Votes.Count, _motions[at].Votes.Count(vote => vote.InFavour));
        if (cast < VotesNeeded)
            throw JuryErrors.TooFewVotes(cast, VotesNeeded);

        End(actor, at, inFavour > cast - inFavour ? MotionOutcome.Adopted : MotionOutcome.Rejected, now);
    }

    /// <summary>By whoever moved it, or the chair.</summary>
    public void Withdraw(MemberId actor, int number, DateTimeOffset now)
    {
        GuardStage(JuryStage.Deliberation);
        var at = Open(number);
        if (_motions[at].By != actor && Chair != actor)
            throw JuryErrors.MotionNotYours();

        End(actor, at, MotionOutcome.Withdrawn, now);
    }

    /// <summary>The chair decides among projects that the ladder left equal.</summary>
    /// <param name="equal">Those that stand equal where the ladder reaches the chair.</param>
    public void Cast(MemberId actor, IReadOnlyList<TeamId> equal, TeamId first, string? reason, DateTimeOffset now)
    {
        GuardChair(actor);
        GuardStage(JuryStage.Deliberation);
        if (!equal.Contains(first) || equal.Count < 2)
            throw JuryErrors.NotEqual();

        var words = Reason(reason);
        _words.RemoveAll(word => word.Among.ToHashSet().SetEquals(equal));
        _words.Add(new ChairWord([.. equal], first, words, now));
        Raise(new TieCast(Id, first, words, actor, now));
    }

    /// <summary>A prize has one project; a project may have several.</summary>
    public void Give(MemberId actor, string? prize, TeamId team, DateTimeOffset now)
    {
        GuardChair(actor);
        GuardStage(JuryStage.Deliberation);
        if (Words.TidyOrNone(prize) is not { Length: <= MaxPrizeLength } name)
            throw JuryErrors.PrizeUnfit();
        if (!IsBefore(team) || IsCalibration(team))
            throw JuryErrors.NotBeforeTheJury();

        _awards.RemoveAll(known => known.Prize == name);
        _awards.Add(new Award(name, team));
        Raise(new AwardGiven(Id, name, team, actor, now));
    }

    public void TakeBack(MemberId actor, string prize, DateTimeOffset now)
    {
        GuardChair(actor);
        GuardStage(JuryStage.Deliberation);
        if (_awards.RemoveAll(known => known.Prize == prize) > 0)
            Raise(new AwardTakenBack(Id, prize, actor, now));
    }

    /// <param name="ranking">The order with all that was cast and adopted, as it is from now on.</param>
    public void Sign(MemberId actor, IReadOnlyList<IReadOnlyList<TeamId>> ranking, DateTimeOffset now)
    {
        GuardChair(actor);
        GuardStage(JuryStage.Deliberation);
        if (_motions.Exists(motion => motion.Outcome is null))
            throw JuryErrors.MotionOpen();

        (Stage, Signature) = (JuryStage.Decided, new Signature(actor, now, ranking));
        Raise(new JurySigned(Id, Hackathon, actor, now));
    }

    private int Open(int number)
    {
        var at = _motions.FindIndex(motion => motion.Number == number && motion.Outcome is null);
        return at >= 0 ? at : throw JuryErrors.MotionClosed();
    }

    private void End(MemberId actor, int at, MotionOutcome outcome, DateTimeOffset now)
    {
        var motion = _motions[at] = _motions[at] with { Outcome = outcome };
        var inFavour = motion.Votes.Count(vote => vote.InFavour);
        Raise(new MotionSettled(Id, motion.Number, outcome, inFavour, motion.Votes.Count - inFavour, actor, now));
    }
}

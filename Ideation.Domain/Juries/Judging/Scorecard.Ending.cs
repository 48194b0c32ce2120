using Ideation.Domain.Network;

namespace Ideation.Domain.Juries.Judging;

/// <content>What others do with a card: given back by the chair, ended by recusal, absence or replacement, taken up again.</content>
public sealed partial class Scorecard
{
    /// <summary>By the chair, until the deliberation begins.</summary>
    public void Reopen(Jury jury, MemberId actor, string? reason, DateTimeOffset now)
    {
        jury.GuardChair(actor);
        if (State is not ScorecardState.Submitted)
            throw JuryErrors.NotSubmitted();
        jury.GuardReopening();

        var words = Judging.Jury.Reason(reason);
        (State, SubmittedAt) = (ScorecardState.Reopened, null);
        _reopenings.Add(new Reopening(actor, words, now));
        Raise(new ScorecardReopened(Jury, Juror, Team, words, actor, now));
    }

    /// <summary>« Je me déporte », or a link that came to light: also after submitting, as long as scores are not frozen; what was scored counts for nothing.</summary>
    public void Recuse(Jury jury, MemberId actor, ConflictKind kind, string? note, DateTimeOffset now)
    {
        if (State is ScorecardState.Recused)
            return;
        if (State is ScorecardState.Absent or ScorecardState.Replaced)
            throw JuryErrors.CardOver();

        jury.Register(actor, Juror, Team, kind, note, now);
        (State, SubmittedAt) = (ScorecardState.Recused, null);
        Raise(new JurorRecused(Jury, Juror, Team, kind, actor, now));
    }

    /// <summary>Its juror is gone, or the project went to somebody else. What was submitted stays.</summary>
    public void End(ScorecardState state, MemberId actor, DateTimeOffset now)
    {
        if (!IsAwaited)
            return;

        State = state;
        Raise(new ScorecardEnded(Jury, Juror, Team, state, actor, now));
    }

    /// <summary>The project came back to the same juror, with what they had written.</summary>
    public void TakeUp(MemberId actor, DateTimeOffset now)
    {
        if (State is not (ScorecardState.Absent or ScorecardState.Replaced))
            return;

        State = ScorecardState.Draft;
        Raise(new ScorecardOpened(Jury, Juror, Team, actor, now));
    }
}

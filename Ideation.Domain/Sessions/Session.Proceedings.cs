using Ideation.Domain.Common;
using Ideation.Domain.Network;

namespace Ideation.Domain.Sessions;

/// <summary>Who approved what was written of a session, and when.</summary>
public sealed record Approval(MemberId By, DateTimeOffset At);

/// <content>The proceedings: what those who were there keep of it, written together while it runs and afterwards, until whoever runs it approves them.</content>
public sealed partial class Session
{
    public const int MaxProceedingsLength = 200_000;

    /// <summary>Markdown.</summary>
    public string Proceedings { get; private set; } = "";

    /// <summary>From then on nobody writes the proceedings, unless they are opened again.</summary>
    public Approval? Approval { get; private set; }

    /// <summary>Those who run it may write the proceedings at any time, those who came once it has begun and while nothing is held.</summary>
    public bool LetsWriteProceedings(bool isHost) => Approval is null && (isHost || (Stage is not SessionStage.Prepared && !IsFrozen));

    /// <summary>The proceedings follow what people type together.</summary>
    public void Follow(string proceedings, MemberId by, DateTimeOffset now)
    {
        var tidy = Words.Tidy(proceedings);
        if (tidy == Proceedings || Approval is not null)
            return;

        Proceedings = tidy;
        Raise(new ProceedingsWritten(Id, by, now));
    }

    public void Approve(MemberId actor, DateTimeOffset now)
    {
        if (Approval is not null)
            return;
        if (Stage is not SessionStage.Ended)
            throw SessionErrors.NotEnded(this);
        if (Proceedings.Length == 0)
            throw SessionErrors.ProceedingsEmpty(this);

        Approval = new Approval(actor, now);
        Raise(new ProceedingsApproved(Id, actor, now));
    }

    /// <summary>Takes the approval back: they are written further.</summary>
    public void Reopen(MemberId actor, DateTimeOffset now)
    {
        if (Approval is null)
            return;

        Approval = null;
        Raise(new ProceedingsReopened(Id, actor, now));
    }
}

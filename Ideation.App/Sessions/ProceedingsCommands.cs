using Ideation.App.Account;
using Ideation.App.CoEditing;
using Ideation.App.Data;
using Ideation.Domain.Sessions;

namespace Ideation.App.Sessions;

/// <summary>What those who run a session decide about its proceedings; writing them goes through their shared text.</summary>
public sealed class ProceedingsCommands(Work work, SharedTexts texts, TimeProvider clock)
{
    /// <summary>Approves the words that stand there at this moment: whoever types waits, and writes no further.</summary>
    public Task ApproveAsync(Viewer viewer, SessionId id, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var session = await SessionWork.HostedAsync(db, me, id, cancellationToken);
            var text = SessionTexts.Of(id);
            texts.HoldFor(db, text);
            if (await texts.BringInAsync(db, text, cancellationToken) is { } now)
                session.Follow(now.Markdown, now.By, now.At);
            session.Approve(me.Member!.Value, clock.GetUtcNow());
        }, cancellationToken);

    public Task ReopenAsync(Viewer viewer, SessionId id, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) => (await SessionWork.HostedAsync(db, me, id, cancellationToken)).Reopen(me.Member!.Value, clock.GetUtcNow()), cancellationToken);
}

using Ideation.App.Account;
using Ideation.Domain.Rounds;

namespace Ideation.App.Rounds;

/// <summary>What those who run a round may say to those it waits for.</summary>
public sealed partial class RoundCommands
{
    /// <summary>Whoever is on the roll with an account, has not voted and has not said that they do not vote finds a notice; nobody learns who they are.</summary>
    public Task RemindAsync(Viewer viewer, RoundId id, CancellationToken cancellationToken = default) =>
        StepAsync(viewer, id, (round, actor) => round.Remind(actor, clock.GetUtcNow()), cancellationToken);
}

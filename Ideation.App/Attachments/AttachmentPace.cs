using Ideation.App.Account;

namespace Ideation.App.Attachments;

/// <summary>How many files somebody sends, and how many pictures are unfolded at the same time: each may take 160 MB for a moment.</summary>
internal sealed class AttachmentPace(AttemptLimits attempts) : IDisposable
{
    public const int Most = 60;
    private const int AtOnce = 2;
    private static readonly TimeSpan Within = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _turns = new(AtOnce, AtOnce);

    /// <summary>How long to wait; null when this one is taken, and counted.</summary>
    public TimeSpan? WaitFor(Viewer viewer)
    {
        var limit = new AttemptLimit("attach/by/" + viewer.Member, Most, Within);
        if (attempts.WaitFor(limit) is { } wait)
            return wait;

        attempts.Count(limit);
        return null;
    }

    public async Task<T> InTurnAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(work, cancellationToken);
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();
}

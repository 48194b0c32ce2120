using System.Collections.Concurrent;

namespace Ideation.App.Account;

/// <summary>
/// How often something may be tried from one address, and for one mail, within a stretch of time. Counted in memory: guessing slows down
/// at once, and the lockout of the account, which is kept, does the rest.
/// </summary>
public sealed class AttemptLimits(TimeProvider clock)
{
    private const int Crowd = 50_000;

    private readonly ConcurrentDictionary<string, Window> _windows = new();

    /// <summary>How long to wait; null when one more try is allowed.</summary>
    public TimeSpan? WaitFor(params ReadOnlySpan<AttemptLimit> limits)
    {
        var now = clock.GetUtcNow();
        TimeSpan? longest = null;
        foreach (var limit in limits)
        {
            if (_windows.TryGetValue(limit.Key, out var window) && now < window.EndsAt && window.Count >= limit.Most && !(longest > window.EndsAt - now))
                longest = window.EndsAt - now;
        }

        return longest;
    }

    public void Count(params ReadOnlySpan<AttemptLimit> limits)
    {
        var now = clock.GetUtcNow();
        if (_windows.Count > Crowd)
            Forget(now);
        foreach (var limit in limits)
        {
            var fresh = new Window(1, now + limit.Within);
            _windows.AddOrUpdate(limit.Key, fresh, (_, known) => now < known.EndsAt ? known with { Count = known.Count + 1 } : fresh);
        }
    }

    public void Clear(AttemptLimit limit) => _windows.TryRemove(limit.Key, out _);

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, window) in _windows)
        {
            if (now >= window.EndsAt)
                _windows.TryRemove(key, out _);
        }
    }

    private sealed record Window(int Count, DateTimeOffset EndsAt);
}

/// <param name="Key">What is tried and by whom, such as <c>sign-in/mail/awa@agence.example</c>.</param>
public readonly record struct AttemptLimit(string Key, int Most, TimeSpan Within)
{
    /// <summary>One account: a person mistypes a few times.</summary>
    public static AttemptLimit SignInOf(string mail) => new("sign-in/mail/" + Fold(mail), 8, TimeSpan.FromMinutes(15));

    /// <summary>One address: a whole agency may sit behind it, so only failures are counted and many are allowed.</summary>
    public static AttemptLimit SignInFrom(string address) => new("sign-in/from/" + address, 40, TimeSpan.FromMinutes(5));

    public static AttemptLimit MailTo(string mail) => new("mail/to/" + Fold(mail), 3, TimeSpan.FromMinutes(15));

    public static AttemptLimit MailFrom(string address) => new("mail/from/" + address, 20, TimeSpan.FromMinutes(15));

    /// <summary>The code of the first start: nobody types it wrong ten times.</summary>
    public static AttemptLimit SetupFrom(string address) => new("setup/from/" + address, 10, TimeSpan.FromMinutes(15));

    /// <summary>Codes of rooms that were wrong, from one address: people of a whole agency mistype, nobody mistypes fifty times in five minutes.</summary>
    public static AttemptLimit JoinFrom(string address) => new("join/from/" + address, 50, TimeSpan.FromMinutes(5));

    /// <summary>Wrong codes from all addresses together from which nobody joined yet: somebody guesses from many places.</summary>
    public static AttemptLimit JoinFromAnywhere() => new("join/from-anywhere", 5_000, TimeSpan.FromMinutes(5));

    /// <summary>Somebody joined from this address today: it is no stranger.</summary>
    public static AttemptLimit JoinedFrom(string address) => new("joined/from/" + address, 1, TimeSpan.FromHours(12));

    private static string Fold(string mail) => mail.Trim().ToUpperInvariant();
}

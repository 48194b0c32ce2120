namespace Ideation.Bench.Blank;

/// <summary>The least that can be live: a number of the whole process, and an event.</summary>
internal static class LiveNumber
{
    private static int _value;

    public static event Action? Changed;

    public static int Value => Volatile.Read(ref _value);

    public static int Bump()
    {
        var value = Interlocked.Increment(ref _value);
        Changed?.Invoke();
        return value;
    }
}

using Ideation.App.Components;
using Ideation.App.Components.Ui;
using Ideation.Domain.Rounds;

namespace Ideation.App.Rounds;

/// <summary>How a round is put into words and icons: the same in lists, the cockpit, the result and the minute.</summary>
public static class RoundWords
{
    public static string Word(Texts t, RoundState state) => t[$"hosting.state.{Key(state)}"];

    public static IconName IconOf(RoundState state) => state switch
    {
        RoundState.Draft => IconName.Draft,
        RoundState.Ready => IconName.Clock,
        RoundState.Open => IconName.Vote,
        RoundState.Paused => IconName.Paused,
        RoundState.Closing => IconName.Deadline,
        RoundState.Closed => IconName.Lock,
        RoundState.Revealed => IconName.Chart,
        RoundState.Certified => IconName.Done,
        RoundState.Archived => IconName.Archive,
        RoundState.Cancelled or RoundState.Void => IconName.Refused,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Say which icon this state has."),
    };

    public static Tone ToneOf(RoundState state) => state switch
    {
        RoundState.Open => Tone.Accent,
        RoundState.Paused or RoundState.Closing => Tone.Warm,
        RoundState.Revealed or RoundState.Certified => Tone.Success,
        RoundState.Void => Tone.Danger,
        RoundState.Draft or RoundState.Ready or RoundState.Closed or RoundState.Archived or RoundState.Cancelled => Tone.Plain,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Say which tone this state has."),
    };

    /// <summary>As people call it: « Chacun coche ce qui lui convient ».</summary>
    public static string Method(Texts t, string method) => t[$"hosting.method.{method}"];

    public static string Word(Texts t, Secrecy secrecy) => t[$"hosting.secrecy.{Key(secrecy)}"];

    public static string Word(Texts t, Reveal reveal) => t[$"hosting.reveal.{Key(reveal)}"];

    /// <summary>« A, B et C ».</summary>
    public static string List(Texts t, IReadOnlyList<string> names) => names switch
    {
        [] => "",
        [var one] => one,
        _ => t["hosting.and", string.Join(", ", names.SkipLast(1)), names[^1]],
    };

    internal static string Key<T>(T choice)
        where T : struct, Enum => choice.ToString().ToLowerInvariant();
}

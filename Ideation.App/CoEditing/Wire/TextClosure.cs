using System.Globalization;
using Ideation.Domain.CoEditing;

namespace Ideation.App.CoEditing;

/// <summary>Why a line to a text ends: the code and the short reason of the close frame. Both are stable.</summary>
public sealed record TextClosure(int Code, string Reason)
{
    public static readonly TextClosure Malformed = new(4400, "text.malformed");
    public static readonly TextClosure SignedOut = new(4401, "text.signed-out");
    public static readonly TextClosure NotAllowed = new(4403, "text.not-allowed");
    public static readonly TextClosure NotFound = new(4404, "text.not-found");
    public static readonly TextClosure Frozen = new(4409, "text.frozen");
    public static readonly TextClosure TooLarge = new(4413, "text.too-large");
    public static readonly TextClosure TooLong = new(4413, "text.too-long");
    public static readonly TextClosure TooFast = new(4429, "text.too-fast");
    public static readonly TextClosure Full = new(4429, "text.full");
    public static readonly TextClosure TooManyLines = new(4429, "text.too-many-lines");

    /// <summary>The client went away, or the server does.</summary>
    public static readonly TextClosure Leaving = new(1001, "");

    /// <summary>Too slow a reader, or a room that has to be read again: the client comes back and asks for what it missed.</summary>
    public static readonly TextClosure ComeBack = new(1013, "text.come-back");

    /// <summary>The copy that the client holds must not be merged; what it comes back with is today's.</summary>
    public static TextClosure EpochIs(int today) => new(4409, string.Create(CultureInfo.InvariantCulture, $"epoch {today}"));

    public static TextClosure Of(TextFault fault) => fault switch
    {
        TextFault.Malformed or TextFault.Unsupported => Malformed,
        TextFault.TooMuchWork or TextFault.PendingFull => TooLarge,
        TextFault.TooLarge => TooLong,
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Say how a line ends after this fault."),
    };
}

/// <summary>Ends the line of whoever sent what is being read.</summary>
public sealed class TextClosedException(TextClosure closure) : Exception(closure.Reason)
{
    public TextClosure Closure { get; } = closure;
}

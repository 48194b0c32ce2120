using System.Threading.Channels;
using Ideation.App.Account;
using Ideation.Domain.Network;

namespace Ideation.App.CoEditing;

/// <summary>
/// One line into a text: who is at the other end, what they may do, and what waits to be sent to them. A reader too slow for what waits is dropped, comes
/// back and asks for what it missed: nobody else waits for it.
/// </summary>
internal sealed class Participant(ITextLine line, Entrant entrant, Viewer viewer, TextRights rights, TimeProvider clock)
{
    public const int FramesPerSecond = 60;

    /// <summary>A y-websocket client says again what it heard of others' cursors; that is not held against it.</summary>
    public const int EchoesPerSecond = 600;

    public const int MostFrames = 2_000;
    public const int MostBytes = 8 * 1024 * 1024;

    private readonly Channel<ReadOnlyMemory<byte>> _out = Channel.CreateUnbounded<ReadOnlyMemory<byte>>(
        new UnboundedChannelOptions { SingleReader = true, AllowSynchronousContinuations = false });
    private int _frames;
    private long _bytes;
    private TextClosure? _closure;

    public Entrant Entrant { get; } = entrant;

    public Viewer Viewer { get; } = viewer;

    public MemberId Member { get; } = viewer.Member!.Value;

    public TextRights Rights { get; set; } = rights;

    /// <summary>The one client id whose cursor this line shows; none until it said one.</summary>
    public long? Client { get; set; }

    public bool IsClosing => Volatile.Read(ref _closure) is not null;

    public FrameRate Frames { get; } = new(clock, FramesPerSecond);

    public FrameRate Echoes { get; } = new(clock, EchoesPerSecond);

    public long LastSent { get; private set; } = clock.GetTimestamp();

    public DateTimeOffset? AskedAgainAt { get; set; }

    /// <summary>Never waits.</summary>
    public void Offer(ReadOnlyMemory<byte> frame)
    {
        if (IsClosing)
            return;
        if (Interlocked.Increment(ref _frames) > MostFrames || Interlocked.Add(ref _bytes, frame.Length) > MostBytes)
        {
            // No close frame would get through what is stuck.
            if (Interlocked.CompareExchange(ref _closure, TextClosure.ComeBack, null) is null)
                line.Abort();
            _out.Writer.TryComplete();
            return;
        }

        _out.Writer.TryWrite(frame);
    }

    /// <summary>Once what waits is sent. The first reason stands.</summary>
    public void Close(TextClosure why)
    {
        Interlocked.CompareExchange(ref _closure, why, null);
        _out.Writer.TryComplete();
    }

    /// <summary>Sends what is offered until the line is closed from here or from there.</summary>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var frame in _out.Reader.ReadAllAsync(cancellationToken))
            {
                await line.SendAsync(frame, cancellationToken);
                Interlocked.Decrement(ref _frames);
                Interlocked.Add(ref _bytes, -frame.Length);
                LastSent = clock.GetTimestamp();
            }

            await line.CloseAsync(_closure ?? TextClosure.Leaving);
        }
        catch (Exception)
        {
            // Whatever broke the line, the other end comes back by itself.
            Close(TextClosure.ComeBack);
            line.Abort();
        }
    }
}

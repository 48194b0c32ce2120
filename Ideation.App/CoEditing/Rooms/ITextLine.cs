namespace Ideation.App.CoEditing;

/// <summary>How frames reach one client: a WebSocket of its own, or the hub where a proxy blocks WebSockets.</summary>
internal interface ITextLine
{
    ValueTask SendAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellationToken);

    /// <summary>Says why it ends, after everything that was sent before.</summary>
    Task CloseAsync(TextClosure why);

    /// <summary>Cuts it without a word.</summary>
    void Abort();
}

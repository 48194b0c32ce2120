// Loaded only when no WebSocket gets through: the same frames as bytes over the hub.
import { HttpTransportType, HubConnectionBuilder, LogLevel } from "@microsoft/signalr";

export function connect({ frame, closed }) {
    const line = new HubConnectionBuilder()
        .withUrl("/hubs/collab", { transport: HttpTransportType.ServerSentEvents | HttpTransportType.LongPolling })
        .configureLogging(LogLevel.None)
        .build();
    line.on("Frame", bytes => frame(bytesOf(bytes)));
    line.on("Closed", (code, reason) => closed(code, reason ?? ""));
    line.onclose(() => closed(1006));

    // One after the other: the order of frames is part of the protocol.
    let sending = Promise.resolve();
    return {
        start: () => line.start(),
        open: (textId, epoch) => line.invoke("Open", textId, epoch),
        send: bytes => (sending = sending.then(() => line.invoke("Send", textOf(bytes)))),
        stop: () => line.stop(),
    };
}

function bytesOf(text) {
    return Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
}

function textOf(bytes) {
    let text = "";
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return btoa(text);
}

// Two roads for the same frames. A road calls opened once at most, and closed exactly once.

/** The WebSocket beside the page's own line. */
export function webSocket(textId, epoch, { opened, frame, closed }) {
    const socket = new WebSocket(`${location.origin.replace(/^http/, "ws")}/collab/${textId}${epoch === null ? "" : `?epoch=${epoch}`}`);
    socket.binaryType = "arraybuffer";
    socket.onopen = opened;
    socket.onmessage = event => frame(new Uint8Array(event.data));
    socket.onclose = event => closed(event.code, event.reason);
    return {
        send: bytes => socket.send(bytes),
        close: () => socket.close(1000),
    };
}

/** Where something on the way lets no WebSocket through. The library comes only then. */
export function hub(textId, epoch, { opened, frame, closed }) {
    let over = false;
    let line = null;
    const end = (code, reason = "") => {
        if (over) return;
        over = true;
        line?.stop().catch(() => {});
        closed(code, reason);
    };

    (async () => {
        const { connect } = await import("./hub.js");
        if (over) return;
        line = connect({ frame: bytes => over || frame(bytes), closed: end });
        await line.start();
        await line.open(textId, epoch);
        if (!over) opened();
    })().catch(() => end(1006));

    return {
        send: bytes => line.send(bytes).catch(() => end(1006)),
        close: () => end(1000),
    };
}

/** Which road to try: what worked last is trusted longest, then they take turns. */
export function road(last, failures) {
    const first = last ?? "socket";
    const patience = last === "socket" ? 4 : 2;
    if (failures < patience || (failures - patience) % 2 === 1) return first;
    return first === "socket" ? "hub" : "socket";
}

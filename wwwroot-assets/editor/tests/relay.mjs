// A server of the protocol in memory, for tests: what it accepts becomes durable when the test says so.
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from "y-protocols/awareness";
import * as Y from "yjs";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

export class Relay {
    doc = new Y.Doc();
    awareness = new Awareness(this.doc);
    lines = new Set();
    refuses = new Set();
    holding = false;
    up = true;
    tried = [];

    constructor() {
        clearInterval(this.awareness._checkInterval);
        this.awareness.setLocalState(null);
    }

    get text() {
        return this.doc.getText("text").toString();
    }

    roads(who) {
        return Object.fromEntries(["socket", "hub"].map(name => [name, (textId, epoch, ends) => this.#open(name, who, epoch, ends)]));
    }

    /** The server dies; with `forget` it also loses what was not durable yet. */
    kill({ forget = false } = {}) {
        this.up = false;
        for (const line of [...this.lines]) line.end(1006, "");
        if (forget && this.stored) {
            this.doc = new Y.Doc();
            Y.applyUpdate(this.doc, this.stored);
        }
    }

    /** What was accepted so far is on the disk. */
    store() {
        this.stored = Y.encodeStateAsUpdate(this.doc);
        for (const line of this.lines) line.answerAll();
    }

    endAll(code, reason = "") {
        for (const line of [...this.lines]) line.end(code, reason);
    }

    #open(name, who, epoch, { opened, frame, closed }) {
        this.tried.push(name);
        const relay = this;
        let over = false;
        let due = 0;
        const ids = new Set();
        const line = {
            who,
            frame: bytes => over || queueMicrotask(() => over || frame(bytes)),
            answerAll() { for (; due > 0; due--) line.frame(durable()); },
            end(code, reason) {
                if (over) return;
                over = true;
                relay.lines.delete(line);
                removeAwarenessStates(relay.awareness, [...ids], "gone");
                relay.tell(line, awarenessOf(relay.awareness, [...ids]));
                queueMicrotask(() => closed(code, reason));
            },
        };
        const take = bytes => {
            if (bytes.length > 256 * 1024) return line.end(4413, "text.too-large");
            const decoder = decoding.createDecoder(bytes);
            while (decoding.hasContent(decoder)) {
                const kind = decoding.readVarUint(decoder);
                if (kind === 1) {
                    const update = decoding.readVarUint8Array(decoder);
                    const heard = ({ added, updated }) => [...added, ...updated].forEach(id => ids.add(id));
                    relay.awareness.on("update", heard);
                    applyAwarenessUpdate(relay.awareness, update, line);
                    relay.awareness.off("update", heard);
                    relay.tell(line, awarenessOf(relay.awareness, [...ids]));
                    continue;
                }
                const step = decoding.readVarUint(decoder);
                const content = decoding.readVarUint8Array(decoder);
                if (step === 0) {
                    line.frame(sync(1, Y.encodeStateAsUpdate(relay.doc, content)));
                } else if (relay.refuses.has(who) && content.length > 2) {
                    line.frame(refused(relay.reason ?? "text.read-only"));
                } else {
                    Y.applyUpdate(relay.doc, content, line);
                    if (content.length > 2) relay.tell(line, sync(2, content));
                    due++;
                    if (!relay.holding) relay.store();
                }
            }
        };
        queueMicrotask(() => {
            if (over) return;
            if (!relay.up || relay.closed?.has(name)) return line.end(1006, "");
            if (relay.epoch !== undefined && epoch !== null && epoch !== relay.epoch) return line.end(4409, `text.epoch ${relay.epoch}`);
            relay.lines.add(line);
            opened();
            line.frame(sync(0, Y.encodeStateVector(relay.doc)));
            line.frame(durable());
            line.frame(awarenessOf(relay.awareness, [...relay.awareness.getStates().keys()]));
        });
        return {
            send: bytes => over || queueMicrotask(() => over || take(bytes)),
            close: () => line.end(1000, ""),
        };
    }

    tell(from, bytes) {
        for (const line of this.lines) if (line !== from) line.frame(bytes);
    }
}

const frameOf = write => {
    const encoder = encoding.createEncoder();
    write(encoder);
    return encoding.toUint8Array(encoder);
};

const sync = (step, bytes) => frameOf(to => {
    encoding.writeVarUint(to, 0);
    encoding.writeVarUint(to, step);
    encoding.writeVarUint8Array(to, bytes);
});

const durable = () => frameOf(to => { encoding.writeVarUint(to, 4); encoding.writeVarUint(to, 1); });

const refused = reason => frameOf(to => { encoding.writeVarUint(to, 2); encoding.writeVarUint(to, 0); encoding.writeVarString(to, reason); });

const awarenessOf = (awareness, ids) => frameOf(to => {
    encoding.writeVarUint(to, 1);
    encoding.writeVarUint8Array(to, encodeAwarenessUpdate(awareness, ids.filter(id => awareness.meta.has(id))));
});

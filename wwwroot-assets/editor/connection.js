// One text, its line to the server, and the account of what is saved. Knows nothing of a screen.
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from "y-protocols/awareness";
import * as Y from "yjs";
import { nowhere } from "./keep.js";
import { road } from "./transports.js";
import { Frame, kinds, messagesOf, steps } from "./wire.js";

// Sixty frames a second are allowed; twenty-five are enough for the eye.
const pace = 40;
// A frame holds 256 KB; an answer that would be longer goes in the pieces in which it was typed.
const roomy = 200_000;
const silence = 10_000;
// The server gives a sign of life every fifteen seconds.
const deaf = 45_000;
const linger = 10_000;

/** Why a line ended for good, by close code. What is not here is tried again. */
const endings = { 4401: "signed-out", 4403: "not-allowed", 4404: "missing", 4409: "frozen", 4413: "too-large", 4400: "malformed" };
// What a second look may change: rights are checked again, a fault may have been on the way.
const secondLook = new Set([4403, 4400]);

/**
 * Keeps a Yjs text and the server's in step. `changed` is called whenever status, unsaved or people may look different,
 * `renewed` when the document had to be taken anew (with the words that could not be saved, or null), `stray` when the
 * device holds words of an earlier epoch (with what forgets them).
 */
export class Connection {
    #roads;
    #keep;
    #changed;
    #renewed;
    #stray;
    #wire = null;
    #last = null;
    #failures = 0;
    #turns = 0;
    #retry = 0;
    #flushing = 0;
    #flushed = 0;
    #watching = 0;
    #answering = false;
    #noticed = false;
    #gone = false;
    #looked = new Set();
    // Own updates without an answer yet: number, bytes. Those after #carried have not been sent on this line.
    #pieces = [];
    #number = 0;
    #carried = 0;
    // Messages the server still has to answer: the number of the last own update each one brought.
    #flights = [];
    #greeted = false;
    #oldest = 0;
    #heard = 0;
    #mine = new Map();
    #foundAgain = false;

    constructor({ text, epoch = null, roads, keep = nowhere, changed = () => {}, renewed = () => {}, stray = () => {} }) {
        this.textId = text;
        this.epoch = epoch;
        this.status = "connecting";
        this.synced = false;
        this.ended = null;
        /** There is no place in the text now; it is tried again. */
        this.isFull = false;
        this.#roads = roads;
        this.#keep = keep;
        this.#changed = changed;
        this.#renewed = renewed;
        this.#stray = stray;
        this.#begin();
    }

    get unsaved() {
        return this.#pieces.length;
    }

    /** The words of mine that no answer has come for yet, as they stand in the text. */
    unsavedWords() {
        const runs = [];
        let after = null;
        for (let item = this.text._start; item; item = item.right) {
            const from = this.#mine.get(item.id.client);
            if (item.deleted || !item.content.str) continue;
            const skip = from === undefined ? item.length : Math.min(item.length, Math.max(0, from - item.id.clock));
            const own = item.content.str.slice(skip);
            if (own === "") after = null;
            else if (after !== null && skip === 0) runs[runs.length - 1] += own;
            else runs.push(own);
            if (own !== "") after = item;
        }
        return runs.join("\n…\n");
    }

    connect() {
        if (this.#gone || this.#wire) return;
        clearTimeout(this.#retry);
        this.#set("connecting");
        this.#answering = false;
        this.#greeted = false;
        this.#flights = [];
        this.#carried = 0;
        this.synced = false;

        const which = road(this.#last, this.#failures);
        let open = false;
        const wire = this.#wire = this.#roads[which](this.textId, this.epoch, {
            opened: () => {
                if (this.#wire !== wire) return;
                open = true;
                this.#last = which;
                this.#send(new Frame().sync(steps.ask, Y.encodeStateVector(this.doc)).awareness(encodeAwarenessUpdate(this.awareness, [this.doc.clientID])));
            },
            frame: bytes => this.#wire === wire && this.#read(bytes),
            closed: (code, reason) => this.#wire === wire && this.#lost(code, reason, open),
        });
    }

    /** The device says that it has no network: nothing is waited for. */
    cut() {
        this.#drop();
    }

    /** Somebody asks for another try: they have signed in again, or do not want to wait. */
    again() {
        this.ended = null;
        this.#looked.clear();
        this.#failures = 0;
        this.connect();
    }

    /** The page goes on without this text. Words on their way are waited for a moment; they are kept on the device in any case. */
    leave() {
        this.awareness.setLocalState(null);
        this.#flush();
        const end = () => {
            if (this.#gone) return;
            this.#gone = true;
            clearTimeout(this.#retry);
            clearTimeout(this.#flushing);
            clearInterval(this.#watching);
            const wire = this.#wire;
            this.#wire = null;
            wire?.close();
            this.#keep.close();
            this.awareness.destroy();
            this.doc.destroy();
        };
        if (this.#pieces.length === 0 || this.ended) return end();
        const before = this.#changed;
        this.#changed = () => { before(); if (this.#pieces.length === 0) end(); };
        setTimeout(end, linger);
    }

    /** Takes the text from the server as it is there; my unsaved words come back beside it. */
    renew(reason) {
        const words = this.unsavedWords();
        this.#keep.forget(this.#number);
        this.#keep.turn(this.epoch);
        const wire = this.#wire;
        this.#wire = null;
        wire?.close();
        this.awareness.destroy();
        this.doc.destroy();
        this.#pieces = [];
        this.#begin();
        this.#renewed(reason, words.trim() === "" ? null : words);
        this.connect();
    }

    #begin() {
        this.doc = new Y.Doc();
        this.text = this.doc.getText("text");
        this.awareness = new Awareness(this.doc);
        this.synced = false;
        this.#foundAgain = false;
        this.#mine = new Map([[this.doc.clientID, 0]]);
        this.doc.on("update", (bytes, origin) => origin === this || this.#typed(bytes));
        this.awareness.on("update", ({ added, updated, removed }, origin) => {
            if ([...added, ...updated, ...removed].includes(this.doc.clientID)) {
                this.#noticed = true;
                this.#flushSoon();
            }
            if (origin !== "local") this.#changed();
        });
        clearInterval(this.#watching);
        this.#watching = setInterval(() => this.#watch(), 2000);
        this.#watching.unref?.();
    }

    #typed(bytes) {
        const number = ++this.#number;
        this.#pieces.push({ number, bytes });
        this.#keep.put(number, bytes);
        this.#flushSoon();
        this.#changed();
    }

    #flushSoon() {
        if (this.#flushing || !this.#answering) return;
        this.#flushing = setTimeout(() => this.#flush(), Math.max(0, this.#flushed + pace - Date.now()));
    }

    #flush() {
        clearTimeout(this.#flushing);
        this.#flushing = 0;
        if (!this.#answering || !this.#wire) return;
        this.#flushed = Date.now();
        const waiting = this.#pieces.filter(piece => piece.number > this.#carried);
        const size = waiting.reduce((sum, piece) => sum + piece.bytes.length, 0);
        const frame = new Frame();
        if (waiting.length > 0 && size <= roomy) this.#carry(frame, steps.update, merged(waiting), waiting.at(-1).number);
        else for (const piece of waiting) this.#send(this.#carry(new Frame(), steps.update, piece.bytes, piece.number));
        if (this.#noticed) {
            this.#noticed = false;
            frame.awareness(encodeAwarenessUpdate(this.awareness, [this.doc.clientID]));
        }
        if (!frame.isEmpty) this.#send(frame);
    }

    #carry(frame, step, bytes, number) {
        frame.sync(step, bytes);
        if (this.#flights.length === 0) this.#oldest = Date.now();
        this.#flights.push({ number, clock: Y.getState(this.doc.store, this.doc.clientID) });
        this.#carried = number;
        return frame;
    }

    #send(frame) {
        this.#wire?.send(frame.bytes());
    }

    #read(bytes) {
        const wire = this.#wire;
        this.#heard = Date.now();
        try {
            for (const message of messagesOf(bytes)) {
                this.#take(message);
                // The text was taken anew: what is left of this frame spoke of the old one.
                if (this.#wire !== wire) return;
            }
        } catch (reason) {
            // What we cannot read we do not guess at: the text is taken anew.
            console.error("A frame of the text could not be read.", reason);
            this.#drop();
        }
        this.#changed();
    }

    #take(message) {
        switch (message.kind) {
            case kinds.sync:
                if (message.step === steps.ask) return this.#answer(message.bytes);
                Y.applyUpdate(this.doc, message.bytes, this);
                if (message.step === steps.answer && !this.synced) this.#inStep();
                return;
            case kinds.awareness:
                return applyAwarenessUpdate(this.awareness, message.bytes, this);
            case kinds.query:
                this.#noticed = true;
                return this.#flushSoon();
            case kinds.durable:
                return this.#durable();
            case kinds.auth:
                return this.renew(message.reason === "text.read-only" ? "refused" : "unwelcome");
        }
    }

    // The server says what it has; we bring what it lacks, and from here on every change as it is made.
    #answer(vector) {
        const lacking = Y.encodeStateAsUpdate(this.doc, vector);
        this.#answering = true;
        if (lacking.length > roomy && this.#pieces.length > 1) {
            this.#send(this.#carry(new Frame(), steps.answer, nothing, 0));
            this.#flush();
        } else {
            this.#send(this.#carry(new Frame(), steps.answer, lacking, this.#number));
        }
        this.#noticed = true;
        this.#flushSoon();
    }

    #inStep() {
        this.synced = true;
        this.isFull = false;
        this.#failures = 0;
        this.#looked.clear();
        this.#set("live");
        if (!this.#foundAgain) this.#findAgain().catch(reason => console.error("Words kept on this device could not be read.", reason));
    }

    // What a page that was closed or killed had left on the device.
    async #findAgain() {
        this.#foundAgain = true;
        const doc = this.doc;
        const left = await this.#keep.left();
        if (this.#gone || doc !== this.doc) return;
        const before = this.#number;
        for (const bytes of left.updates) {
            for (const { client, clock } of startsOf(bytes))
                if (!this.#mine.has(client) && clock >= Y.getState(doc.store, client)) this.#mine.set(client, clock);
            Y.applyUpdate(doc, bytes, "found again");
        }
        this.foundAgain = this.#number > before;
        await left.forget();
        const strays = await this.#keep.strays();
        const words = wordsOf(strays.updates);
        if (!this.#gone && words !== "") this.#stray(words, strays.forget);
        this.#changed();
    }

    #durable() {
        if (!this.#greeted) {
            this.#greeted = true;
            return;
        }
        const flight = this.#flights.shift();
        if (!flight) return;
        this.#oldest = Date.now();
        this.#pieces = this.#pieces.filter(piece => piece.number > flight.number);
        this.#keep.forget(flight.number);
        this.#mine.set(this.doc.clientID, flight.clock);
        if (this.#pieces.length === 0) this.#mine = new Map([[this.doc.clientID, flight.clock]]);
    }

    // A line that is cut without a word looks open for minutes; an answer that does not come tells sooner.
    #watch() {
        if (!this.#wire || !this.#answering) return;
        const unanswered = this.#flights.length > 0 && this.#pieces.length > 0 && Date.now() - this.#oldest > silence;
        if (unanswered || Date.now() - this.#heard > deaf) this.#drop();
    }

    #drop() {
        const wire = this.#wire;
        if (!wire) return;
        this.#lost(1006, "", true);
        wire.close();
    }

    #lost(code, reason, wasOpen) {
        this.#wire = null;
        this.#answering = false;
        this.synced = false;
        this.#flights = [];
        clearTimeout(this.#flushing);
        this.#flushing = 0;
        removeAwarenessStates(this.awareness, [...this.awareness.getStates().keys()].filter(id => id !== this.doc.clientID), this);
        if (this.#gone) return;

        if (code === 4409 && /epoch/.test(reason)) {
            // The server tells the epoch of today after the word, where it can.
            this.epoch = /\d+/.test(reason) ? Number(/\d+/.exec(reason)[0]) : null;
            if (++this.#turns < 3) return this.renew("epoch");
        }
        const ending = endings[code];
        if (ending && !(secondLook.has(code) && !this.#looked.has(code))) {
            this.ended = { why: ending, reason };
            return this.#set("ended");
        }
        if (ending) this.#looked.add(code);

        this.isFull = code === 4429 && /full|too-many/.test(reason);
        this.#failures += wasOpen && this.status === "live" ? 0 : 1;
        this.#set("offline");
        const slow = code === 4429 ? 5000 : 0;
        const wait = slow + Math.min(15_000, 400 * 1.7 ** Math.min(this.#failures, 12)) * (.5 + Math.random());
        this.#retry = setTimeout(() => this.connect(), wait);
        this.#retry.unref?.();
    }

    #set(status) {
        this.status = status;
        this.#changed();
    }
}

const nothing = Uint8Array.of(0, 0);

const merged = pieces => pieces.length === 1 ? pieces[0].bytes : Y.mergeUpdates(pieces.map(piece => piece.bytes));

/** What was typed in updates that can no longer be merged: their words, in the order in which they were typed. */
function wordsOf(updates) {
    return updates.map(bytes => Y.decodeUpdate(bytes).structs.map(one => one.content?.str ?? "").join("")).join("").trim();
}

function* startsOf(bytes) {
    const seen = new Set();
    for (const { id } of Y.decodeUpdate(bytes).structs) {
        if (seen.has(id.client)) continue;
        seen.add(id.client);
        yield id;
    }
}

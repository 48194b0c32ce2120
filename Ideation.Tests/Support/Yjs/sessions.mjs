// Plays random sessions of several people in one text with real Yjs, and tells what somebody who only listens received, in which order, and what
// their document then was. Usage: node sessions.mjs SEED COUNT [LATE]
// LATE: the share of updates that do not come in their turn, 0.3 unless said.
// For each session the number of steps, then the steps: "update" and its bytes, or "state" with text, state, state vector, what lacks to somebody
// who knows an earlier state vector, that vector, then the position of an index (index, association, encoded) and the index that the position of the
// "state" before has now.
import * as Y from "yjs";
import { flush, put, putText } from "./frames.mjs";
import { seeded } from "./random.mjs";

const words = ["vélo", " ", "é", "une idée ", "🚲", "👩‍🚀", "a", "b", "\n", "\ufeff", "œuvre, ", "𝒜𝒷", "- [ ] ", "x".repeat(40)];

const [seed, count, late = 0.3] = process.argv.slice(2).map(Number);
for (let session = 0; session < count; session++)
    play(seeded(seed * 1_000_003 + session));
flush();

function play(random) {
    const ids = new Set();
    const people = Array.from({ length: 2 + random.below(5) }, () => person(random, ids));
    const listener = new Y.Doc();
    const post = [];
    const steps = [];
    let vector = Y.encodeStateVector(listener);
    let position = Y.createRelativePositionFromTypeIndex(listener.getText("text"), 0);

    // Yjs writes an update out for whoever listens: asked only while somebody writes, it does not write out again what it receives.
    const write = someone => {
        const send = update => [...people.filter(other => other !== someone).map(other => other.doc), listener].forEach(doc => post.push({ doc, update }));
        someone.doc.on("update", send);
        act(random, someone);
        someone.doc.off("update", send);
    };

    const deliver = () => {
        // Mostly in order, sometimes late, sometimes twice, sometimes several merged into one.
        const index = random.chance(1 - late) ? 0 : random.below(post.length);
        const { doc, update } = random.chance(0.05) ? post[index] : post.splice(index, 1)[0];
        const others = random.chance(0.1) ? post.filter(letter => letter.doc === doc).slice(0, 3).map(letter => letter.update) : [];
        const bytes = others.length > 0 ? Y.mergeUpdates([update, ...others]) : update;
        Y.applyUpdate(doc, bytes, "post");
        if (doc === listener)
            steps.push(["update", bytes]);
    };

    const look = () => {
        const known = random.chance(0.5) ? vector : Y.encodeStateVector(random.of(people).doc);
        steps.push(["state", Buffer.from(listener.getText("text").toString(), "utf8"), Y.encodeStateAsUpdate(listener), Y.encodeStateVector(listener), Y.encodeStateAsUpdate(listener, known), known, ...places()]);
        if (random.chance(0.3))
            vector = Y.encodeStateVector(listener);
    };

    const places = () => {
        const text = listener.getText("text");
        const [index, association] = [random.below(text.length + 1), random.of([0, -1])];
        const now = Y.createAbsolutePositionFromRelativePosition(position, listener);
        position = Y.createRelativePositionFromTypeIndex(text, index, association);
        return [Buffer.from(String(index)), Buffer.from(String(association)), Y.encodeRelativePosition(position), Buffer.from(String(now.index))];
    };

    for (let left = 20 + random.below(80); left > 0; left--) {
        write(random.of(people));
        for (let letters = random.below(people.length * 2); letters > 0 && post.length > 0; letters--)
            deliver();
        if (random.chance(0.05))
            look();
    }

    if (random.chance(0.3)) {
        // Somebody was away all the time, and comes with everything at once.
        const bytes = Y.encodeStateAsUpdate(random.of(people).doc, Y.encodeStateVector(listener));
        Y.applyUpdate(listener, bytes);
        steps.push(["update", bytes]);
        look();
    }

    while (post.length > 0)
        deliver();
    look();

    const texts = new Set([listener, ...people.map(someone => someone.doc)].map(doc => doc.getText("text").toString().toWellFormed()));
    if (texts.size !== 1)
        throw new Error("The session did not converge.");

    putText(String(steps.length));
    steps.forEach(([kind, ...pieces]) => {
        putText(kind);
        pieces.forEach(put);
    });
}

function person(random, ids) {
    // A name of its own by lot would be the costliest thing about it.
    const doc = new Y.Doc({ guid: String(ids.size) });
    do {
        doc.clientID = random.chance(0.2) ? random.below(50) : random.id();
    } while (ids.has(doc.clientID));
    ids.add(doc.clientID);
    const text = doc.getText("text");
    const undo = random.chance(0.4) ? new Y.UndoManager(text, { captureTimeout: 0 }) : undefined;
    return { doc, text, undo, place: 0 };
}

function act(random, someone) {
    const { text, undo } = someone;
    const kind = random.below(10);
    if (undo && kind === 0) {
        undo.undo();
    } else if (undo && kind === 1) {
        undo.redo();
    } else if (kind < 4 && text.length > 0) {
        const at = random.below(text.length);
        text.delete(at, Math.min(text.length - at, 1 + random.below(random.chance(0.2) ? 30 : 3)));
    } else if (kind < 7) {
        // Types on where the cursor is.
        someone.place = Math.min(someone.place, text.length);
        const typed = random.of(words);
        text.insert(someone.place, typed);
        someone.place += typed.length;
    } else {
        // The beginning, the end and the middle of an emoji are as likely as any other place.
        someone.place = random.chance(0.3) ? 0 : random.chance(0.3) ? text.length : random.below(text.length + 1);
        text.insert(someone.place, random.of(words));
    }
}

// Places that go with their words: Yjs relative positions, in base64 as the server keeps them.
import * as Y from "yjs";

/** Where a passage is now; null when its text has another history than these anchors. An empty range: its words are gone. */
export function rangeOf(text, { anchor, head }) {
    const [from, to] = [indexOf(text, anchor), indexOf(text, head)];
    return from === null || to === null ? null : { from: Math.min(from, to), to: Math.max(from, to) };
}

/** Anchors for a range: they hold on to the words inside, so that what others write at its edges stays outside. */
export function anchorsOf(text, from, to) {
    return { anchor: anchorOf(text, from, 0), head: anchorOf(text, to, -1) };
}

/** The index at which somebody's cursor is; null when they have none here. */
export function placeIn(text, awareness, client) {
    const head = awareness.getStates().get(client)?.cursor?.head;
    return head ? absolute(text, Y.createRelativePositionFromJSON(head)) : null;
}

/** A place as awareness tells it to others. */
export function told(text, index) {
    return JSON.parse(JSON.stringify(Y.createRelativePositionFromTypeIndex(text, Math.min(index, text.length))));
}

export function absolute(text, position) {
    const found = Y.createAbsolutePositionFromRelativePosition(position, text.doc);
    return found?.type === text ? found.index : null;
}

function anchorOf(text, index, assoc) {
    return btoa(String.fromCharCode(...Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, index, assoc))));
}

function indexOf(text, anchor) {
    try {
        return absolute(text, Y.decodeRelativePosition(Uint8Array.from(atob(anchor), letter => letter.charCodeAt(0))));
    } catch {
        return null;
    }
}

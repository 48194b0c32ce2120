// The plain mode: a text area on the same Yjs text, for people and tools that a richer editor hinders.
import * as Y from "yjs";
import { difference, letterMoved, moved } from "./difference.js";

/**
 * Keeps the area and the text equal. What is being composed (an accent, a character chosen from a list) is never written over:
 * others' changes wait until it is done.
 * @returns the surface that toolbar and presence work on.
 */
export function plainSurface(area, text, undo, { moved: told = () => {} } = {}) {
    const origin = area;
    let shown = read();
    let composing = false;
    // Others' changes that came while something was being composed.
    let waiting = [];

    undo.addTrackedOrigin(origin);
    area.value = shown;
    text.observe(hear);
    const ends = new AbortController();
    const on = (name, what, options) => area.addEventListener(name, what, { signal: ends.signal, ...options });
    on("compositionstart", () => { composing = true; });
    on("compositionend", () => { composing = false; push(); });
    on("input", () => { if (!composing) push(); });
    on("keydown", event => {
        const key = event.key.toLowerCase();
        if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
        if (key === "z") event.shiftKey ? undo.redo() : undo.undo();
        else if (key === "y") undo.redo();
        else return;
        event.preventDefault();
    });
    on("beforeinput", event => {
        if (event.inputType === "historyUndo") undo.undo();
        else if (event.inputType === "historyRedo") undo.redo();
        else return;
        event.preventDefault();
    });
    document.addEventListener("selectionchange", tell, { signal: ends.signal });
    on("blur", () => told(null));

    function tell() {
        if (document.activeElement === area) told({ anchor: toText(area.selectionStart), head: toText(area.selectionEnd) });
    }

    function hear(event, transaction) {
        if (transaction.origin === origin) return;
        if (composing) {
            waiting.push(event.delta);
            return;
        }
        show(event.delta);
    }

    // A text with the line ends of another system is shown without them, as every text area does; then places are counted anew.
    function show(delta) {
        const now = read();
        if (now.length !== text.length || shown.length !== area.value.length) {
            const change = difference(shown, now);
            if (change) area.setRangeText(change.insert, change.at, change.at + change.remove, "preserve");
        } else {
            let at = 0;
            for (const { retain, insert, delete: gone } of delta) {
                if (retain) at += retain;
                else if (insert !== undefined) at = (area.setRangeText(insert, at, at, "preserve"), at + insert.length);
                else area.setRangeText("", at, at + gone, "preserve");
            }
        }
        if (area.value !== now) area.value = now;
        shown = now;
        area.dispatchEvent(new CustomEvent("rewritten"));
        tell();
    }

    function push() {
        const change = difference(shown, area.value, area.selectionEnd);
        const others = waiting;
        waiting = [];
        if (change) {
            // Letter by letter from behind, so that nothing goes that others put in between meanwhile.
            const gone = [];
            for (let index = change.at + change.remove - 1; index >= change.at; index--) {
                const at = others.reduce((place, delta) => place === null ? null : letterMoved(place, delta), toText(index));
                if (at !== null) gone.push(at);
            }
            const at = others.reduce(moved, toText(change.at));
            text.doc.transact(() => {
                for (const run of runs(gone)) text.delete(run.at, run.length);
                if (change.insert !== "") text.insert(at, change.insert);
            }, origin);
            shown = area.value;
        }
        if (others.length === 0) {
            if (read() !== shown) show([]);
            return;
        }
        // The places of mine in what is shown now, with theirs.
        const caret = others.reduce(moved, toText(area.selectionEnd));
        shown = area.value = read();
        area.setSelectionRange(caret, caret);
        area.dispatchEvent(new CustomEvent("rewritten"));
    }

    function read() {
        return text.toString().replace(/\r\n?/g, "\n");
    }

    function toText(index) {
        const raw = text.toString();
        if (!raw.includes("\r\n")) return index;
        let place = 0;
        for (let count = 0; count < index; count++) place += raw[place] === "\r" && raw[place + 1] === "\n" ? 2 : 1;
        return place;
    }

    return {
        element: area,
        get text() { return area.value; },
        get selection() { return { from: area.selectionStart, to: area.selectionEnd }; },
        change({ from, to, insert, anchor, head = anchor }) {
            area.setRangeText(insert, from, to, "end");
            area.setSelectionRange(Math.min(anchor, head), Math.max(anchor, head), anchor > head ? "backward" : "forward");
            area.focus();
            undo.stopCapturing();
            push();
            undo.stopCapturing();
        },
        undo: () => undo.undo(),
        redo: () => undo.redo(),
        focus: () => area.focus(),
        set readOnly(value) { area.readOnly = value; },
        show(index) {
            area.focus();
            area.setSelectionRange(index, index);
        },
        markPassages() {},
        destroy() {
            ends.abort();
            text.unobserve(hear);
            undo.removeTrackedOrigin(origin);
        },
    };
}

/** Neighbouring places, given from behind, as runs from behind. */
function runs(places) {
    const found = [];
    for (const at of places) {
        const last = found.at(-1);
        if (last && last.at === at + 1) {
            last.at = at;
            last.length++;
        } else {
            found.push({ at, length: 1 });
        }
    }
    return found;
}

/** Undo that takes back only what was typed here, in steps of half a second. */
export function undoOf(text) {
    return new Y.UndoManager(text, { captureTimeout: 500, trackedOrigins: new Set() });
}

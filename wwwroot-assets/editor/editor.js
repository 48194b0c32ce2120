// The door: opens a shared text in an element that the page leaves alone.
import { Screen } from "./screen.js";
import { Session } from "./session.js";

// Blazor draws a page anew when its line is taken up again. A text whose element went away waits here for the next one,
// with its line, its undo and its cursor.
const opened = new Map();
const orphans = 30_000;

export async function open(root, options, server) {
    const key = `${options.member}/${options.text}`;
    const known = opened.get(key);
    let entry;
    if (known && !known.root.isConnected) {
        entry = known;
        entry.screen.close();
        clearTimeout(entry.waiting);
    } else {
        entry = { session: await Session.open(options), typing: false };
        if (!known) opened.set(key, entry);
    }
    entry.root = root;
    entry.screen = new Screen(root, entry.session, server);
    entry.session.setRights(options.canWrite);
    if (entry.typing) entry.session.surface?.focus();
    const end = () => {
        clearInterval(watch);
        entry.screen.close();
        entry.session.leave();
        if (opened.get(key) === entry) opened.delete(key);
    };
    const watch = setInterval(() => {
        if (entry.root !== root) clearInterval(watch);
        else if (!root.isConnected) {
            clearInterval(watch);
            entry.waiting = setTimeout(end, orphans);
        }
    }, 2000);

    return {
        close: () => { if (entry.root === root) end(); },
        setRights: canWrite => entry.session.setRights(canWrite),
        placePassages: list => entry.screen.placePassages(list),
        showPassage: passage => entry.screen.showPassage(passage),
    };
}

// What is typed between two elements goes where the cursor was.
document.addEventListener("focusin", event => {
    for (const entry of opened.values()) {
        if (entry.session.host.contains(event.target)) entry.typing = true;
        else if (entry.root.isConnected) entry.typing = false;
    }
});
document.addEventListener("pointerdown", event => {
    for (const entry of opened.values()) if (!entry.root.isConnected && !entry.root.contains(event.target)) entry.typing = false;
}, true);
document.addEventListener("keydown", event => {
    const entry = [...opened.values()].find(one => one.typing && !one.root.isConnected && one.session.surface && !one.session.locked);
    if (!entry || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.activeElement?.matches("input, textarea, select, button, a, [contenteditable=true]")) return;
    const { from, to } = entry.session.surface.selection;
    const letter = event.key === "Enter" ? "\n" : event.key.length === 1 ? event.key : event.key === "Backspace" ? "" : null;
    if (letter === null) return;
    event.preventDefault();
    const start = letter === "" && from === to ? Math.max(0, from - 1) : from;
    entry.session.surface.change({ from: start, to, insert: letter, anchor: start + letter.length });
}, true);

// What one types is kept on this device from the first key on, even before the page is alive. DraftArea.razor.js brings it back.
const wait = 250;
const timers = new WeakMap();

document.addEventListener("input", event => {
    const area = event.target;
    const key = area.dataset?.draft;
    if (!key) return;
    clearTimeout(timers.get(area));
    timers.set(area, setTimeout(() => write(key, area.value), wait));
});

// A page that goes away takes nothing with it.
addEventListener("pagehide", () => document.querySelectorAll("[data-draft][data-dirty]").forEach(area => write(area.dataset.draft, area.value)));

document.addEventListener("input", event => { if (event.target.dataset?.draft) event.target.dataset.dirty = ""; }, true);

// Blazor draws a page anew when it becomes alive, and when it takes up its line again: the area one types in is then another one.
// What is typed in between is caught here, and goes on where it was.
let typing = null;

document.addEventListener("focusin", event => {
    if (event.target.dataset?.draft) typing = { area: event.target, key: event.target.dataset.draft, since: "" };
    // A page drawn anew puts the focus on its title by itself; that is not a wish of the one who types.
    else if (typing?.area.isConnected) typing = null;
});
document.addEventListener("pointerdown", () => { if (typing && !typing.area.isConnected) typing = null; }, true);
document.addEventListener("focusout", event => { if (event.target.isConnected && document.hasFocus()) typing = null; });
document.addEventListener("keydown", event => {
    if (!typing || typing.area.isConnected || document.activeElement?.matches("input, textarea, select, button, a, [contenteditable]") || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === "Backspace") typing.since = typing.since.slice(0, -1);
    else if (event.key === "Enter") typing.since += "\n";
    else if (event.key.length === 1) typing.since += event.key;
    else return;
    event.preventDefault();
}, true);

window.ideation ??= {};

/** What was typed in the area that this one has replaced, with the place of the cursor; null when nobody was typing there. */
window.ideation.takeUp = area => {
    if (!typing || typing.area === area || typing.area.isConnected || typing.key !== area.dataset.draft) return null;
    const { area: gone, since } = typing;
    const at = gone.selectionStart;
    typing = null;
    return { text: gone.value.slice(0, at) + since + gone.value.slice(gone.selectionEnd), at: at + since.length, touched: "dirty" in gone.dataset || since !== "" };
};

window.ideation.forgetDraft = area => {
    clearTimeout(timers.get(area));
    try { localStorage.removeItem("draft:" + area.dataset.draft); } catch { /* See below. */ }
};

function write(key, text) {
    try {
        if (text.trim() === "") localStorage.removeItem("draft:" + key);
        else localStorage.setItem("draft:" + key, JSON.stringify({ text, at: Date.now() }));
    } catch {
        // A full or forbidden store must not stop anybody from typing.
    }
}

// Drafts nobody came back for in sixty days.
try {
    const old = Date.now() - 60 * 24 * 3600 * 1000;
    for (const name of Object.keys(localStorage).filter(name => name.startsWith("draft:")))
        if (!(JSON.parse(localStorage.getItem(name)).at > old)) localStorage.removeItem(name);
} catch {
    // Same as above.
}

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

window.ideation ??= {};

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

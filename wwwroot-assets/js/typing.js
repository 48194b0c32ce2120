// Blazor draws a page anew when it becomes alive, and when it takes up its line again: what had the focus is then another element.
// It gets the focus back, and what is typed in between is caught here and goes on where it was.
const writes = "textarea, input:not([type=checkbox], [type=radio], [type=submit], [type=button], [type=file])";
// A server that has just started draws slowly; whoever goes on elsewhere ends it before.
const patience = 60_000;

/** Who has the focus: the element, where it stands in the page, what was typed since it is gone. */
let held = null;

/** What got the focus back a moment ago: the title of the new page must not take it away again, and it may itself be drawn once more. */
let back = null;
const settling = 10_000;

/** Where a finger or a mouse went last. */
let pointed = null;
const isPointed = element => pointed && element.contains(pointed.target) && performance.now() - pointed.at < 1000;

document.addEventListener("focusin", ({ target, relatedTarget }) => {
    // A page drawn anew puts the focus on its title by itself; that is not a wish of the one who types.
    if (target.matches("h1, main")) {
        if (held && !held.element.isConnected) return;
        if (back?.element.isConnected && performance.now() - back.at < 1500) return back.element.focus({ preventScroll: true });
        // Somebody was faster than the page, and is in a field of it already.
        if (relatedTarget?.isConnected && relatedTarget.matches(writes) && held?.page === location.pathname && !isPointed(target)) return relatedTarget.focus({ preventScroll: true });
    }
    // The message about the line only stands in between.
    if (target.closest("#line")) return;
    held = target.closest(".frame") ? { element: target, page: location.pathname, frame: target.closest(".frame"), where: whereIs(target), label: labelOf(target), since: "", typed: false } : null;
});
document.addEventListener("pointerdown", ({ target }) => {
    pointed = { target, at: performance.now() };
    if (held && !held.element.isConnected) held = null;
}, true);
document.addEventListener("focusout", ({ target, relatedTarget }) => {
    if (relatedTarget?.closest("#line")) return;
    // An element that is being taken away still says that it is there; a moment later it tells the truth.
    const mine = held;
    setTimeout(() => { if (held === mine && target.isConnected && document.hasFocus() && document.activeElement !== target && !document.activeElement?.closest("#line")) held = null; });
});
document.addEventListener("input", ({ target }) => { if (held?.element === target) held.typed = true; }, true);

document.addEventListener("keydown", event => {
    if (!held || held.element.isConnected || !held.element.matches(writes) || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (document.activeElement?.matches(`${writes}, select, button, a, [contenteditable]`)) return;
    if (event.key === "Backspace") held.since = held.since.slice(0, -1);
    else if (event.key === "Enter" && held.element.tagName === "TEXTAREA") held.since += "\n";
    else if (event.key.length === 1) held.since += event.key;
    else return;
    event.preventDefault();
}, true);

// Only when the whole page was drawn anew: what goes away by itself (a row, a dialog) leaves the focus to whoever took it away.
new MutationObserver(() => {
    if (!held || held.element.isConnected || held.looking) return;
    const isSettling = back?.element === held.element && performance.now() - back.at < settling;
    if (!held.frame.isConnected || isSettling) seek(held);
}).observe(document.body, { childList: true, subtree: true });

/** Looks for what stands now where this stood, until it is there or somebody goes on elsewhere. */
function seek(mine) {
    mine.looking = performance.now();
    (function look() {
        if (held !== mine || location.pathname !== mine.page) return;
        const twin = twinOf(mine);
        // An area that keeps a draft takes up its own text: see DraftArea.razor.js.
        if (twin && !twin.dataset.draft) return goOn(twin);
        if (performance.now() - mine.looking < patience) requestAnimationFrame(look);
        else held = null;
    })();
}

window.ideation ??= {};

/** What was typed in the area that this one has replaced, with the place of the cursor; null when nobody was typing there. */
window.ideation.takeUp = area => {
    if (!held || held.element === area || held.element.isConnected || held.element.dataset.draft !== area.dataset.draft) return null;
    const taken = textOf(held);
    const touched = "dirty" in held.element.dataset || held.since !== "";
    held = null;
    back = { element: area, at: performance.now() };
    return { ...taken, touched };
};

/** Loads the page anew by our own wish: whoever was typing finds the place and the words again. */
window.ideation.reload = () => {
    // A password is kept nowhere.
    if (held && held.element.type !== "password") {
        const { element, page, where, label, since, typed } = held;
        const words = element.matches(writes) ? { value: element.value, from: element.selectionStart, to: element.selectionEnd, type: element.type } : {};
        keep({ page, where, label, since, typed, tag: element.tagName, draft: element.dataset.draft, dirty: "dirty" in element.dataset, ...words });
    }
    location.reload();
};

const place = "ideation:place";

function keep(told) {
    // Without storage (a strict browser) the page is only loaded.
    try { sessionStorage.setItem(place, JSON.stringify(told)); } catch { /* As above. */ }
}

// What was kept before the page was loaded anew: as if the element had been taken away just now.
(function remember() {
    let told;
    try {
        told = JSON.parse(sessionStorage.getItem(place));
        sessionStorage.removeItem(place);
    } catch { /* As above. */ }
    if (!told || told.page !== location.pathname) return;
    const element = document.createElement(told.tag);
    if (told.tag === "INPUT") element.type = told.type;
    if (told.draft !== undefined) element.dataset.draft = told.draft;
    if (told.dirty) element.dataset.dirty = "";
    if (told.value !== undefined) element.value = told.value;
    try { element.setSelectionRange(told.from, told.to); } catch { /* A date or a number has no cursor to place. */ }
    held = { element, page: told.page, frame: document.createElement("div"), where: told.where, label: told.label, since: told.since, typed: told.typed };
    seek(held);
})();

function goOn(twin) {
    const { typed, since, element } = held;
    const writing = element.matches(writes);
    const { text, at } = writing ? textOf(held) : {};
    held = null;
    back = { element: twin, at: performance.now() };
    twin.focus({ preventScroll: true });
    if (!writing || !(typed || since) || twin.value === text) return;
    twin.value = text;
    // A date or a number has no cursor to place.
    try { twin.setSelectionRange(at, at); } catch { /* As above. */ }
    twin.dispatchEvent(new Event("input", { bubbles: true }));
    twin.dispatchEvent(new Event("change", { bubbles: true }));
}

function textOf({ element, since }) {
    const [from, to] = [element.selectionStart ?? element.value.length, element.selectionEnd ?? element.value.length];
    return { text: element.value.slice(0, from) + since + element.value.slice(to), at: from + since.length };
}

// The steps down from the frame: the page drawn anew has the same ones.
function whereIs(element) {
    const steps = [];
    for (let one = element; one && !one.matches(".frame"); one = one.parentElement)
        steps.unshift([one.tagName, [...one.parentElement.children].filter(other => other.tagName === one.tagName).indexOf(one)]);
    return steps;
}

function twinOf({ where, label, element }) {
    let found = document.querySelector(".frame[data-interactive]");
    for (const [tag, at] of where) found = found && [...found.children].filter(child => child.tagName === tag)[at];
    return found && found !== element && labelOf(found) === label ? found : null;
}

// A field is known by its name, a button or a link by its words: another one at the same place is not meant.
function labelOf(element) {
    return element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? (element.matches(writes) ? element.getAttribute("name") ?? "" : element.textContent);
}

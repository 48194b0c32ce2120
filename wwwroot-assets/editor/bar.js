// The buttons above a text, and their shortcuts. One stop of the Tab key; arrows go from button to button.
import { marks, nextLine, pastedLink } from "./marks.js";

/**
 * @param surface gives what the buttons work on: `{ element, text, selection, change(change) }`, or null while there is none.
 * @param others what a button without a mark does, by its name.
 * @returns what ends it.
 */
export function bar(root, { surface, words, others = {} }) {
    const tools = root.querySelector("[role=toolbar]");
    const buttons = [...root.querySelectorAll("[data-do]")];
    const inBar = buttons.filter(button => tools.contains(button));
    const ends = new AbortController();
    const on = (target, name, what) => target.addEventListener(name, what, { signal: ends.signal });

    inBar.forEach((button, at) => { button.tabIndex = at === 0 ? 0 : -1; });
    on(tools, "keydown", event => {
        const shown = inBar.filter(button => button.offsetParent !== null && !button.disabled);
        const at = shown.indexOf(document.activeElement);
        const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: shown.length - 1 }[event.key];
        if (at < 0 || to === undefined) return;
        event.preventDefault();
        reach(shown[(to + shown.length) % shown.length]).focus();
    });
    on(tools, "focusin", event => inBar.includes(event.target) && reach(event.target));
    // A press must not take the cursor, nor the keyboard of a phone, away from the text.
    on(root, "pointerdown", event => { if (event.target.closest("[data-do]") && event.pointerType !== "touch") event.preventDefault(); });
    on(root, "mousedown", event => { if (event.target.closest("[data-do]")) event.preventDefault(); });
    on(root, "click", event => {
        const button = event.target.closest("[data-do]");
        if (button && buttons.includes(button)) press(button.dataset.do);
    });
    on(root, "keydown", event => {
        if (event.defaultPrevented || event.isComposing) return;
        const button = buttons.find(one => one.dataset.keys && matches(one.dataset.keys, event));
        if (button) {
            event.preventDefault();
            press(button.dataset.do);
        } else if (event.key === "Enter" && !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey && event.target === area()) {
            const { text, selection: { from, to } } = surface();
            const next = from === to && nextLine(text, from);
            if (!next) return;
            event.preventDefault();
            surface().change(next);
        }
    });
    on(root, "paste", event => {
        if (event.target !== area() || event.defaultPrevented) return;
        const { text, selection: { from, to } } = surface();
        const link = pastedLink(text, from, to, event.clipboardData?.getData("text/plain") ?? "");
        if (!link) return;
        event.preventDefault();
        surface().change(link);
    });

    // A text area does not know lists and links by itself; the live mode does.
    function area() {
        const element = surface()?.element;
        return element?.tagName === "TEXTAREA" && !element.readOnly ? element : null;
    }

    function reach(button) {
        for (const one of inBar) one.tabIndex = one === button ? 0 : -1;
        return button;
    }

    function press(name) {
        if (others[name]) return others[name]();
        const on = surface();
        if (!on || !marks[name]) return;
        const { from, to } = on.selection;
        on.change(marks[name](on.text, from, to, words.table.split("|")));
    }

    return () => ends.abort();
}

/** "b", "shift+l" or "shift+Digit8": a letter by what it writes, a figure by its place on the keyboard. */
function matches(keys, event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
    const parts = keys.split("+");
    const key = parts.at(-1);
    return parts.includes("shift") === event.shiftKey && (key.startsWith("Digit") ? event.code === key : event.key.toLowerCase() === key);
}

/** A single-author text area, with the undo of the browser itself. */
export function draftSurface(area) {
    return {
        element: area,
        get text() { return area.value; },
        get selection() { return { from: area.selectionStart, to: area.selectionEnd }; },
        change({ from, to, insert, anchor, head = anchor }) {
            area.focus();
            area.setSelectionRange(from, to);
            const done = insert === "" ? from === to || document.execCommand("delete") : document.execCommand("insertText", false, insert);
            if (!done) {
                area.setRangeText(insert, from, to, "end");
                area.dispatchEvent(new Event("input", { bubbles: true }));
            }
            area.setSelectionRange(Math.min(anchor, head), Math.max(anchor, head));
        },
    };
}

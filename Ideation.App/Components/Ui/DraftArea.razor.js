// The text belongs to the one who types. drafts.js (app.js) keeps the copy; here it comes back, and goes to the server in small steps.
const quiet = 350;
const oneMessage = 6000;

export function attach(area, server, first) {
    const key = "draft:" + area.dataset.draft;
    // What the server believes is written: neither defaultValue (a live page is drawn without it) nor value (one may have typed before the page was alive).
    const original = first.replace(/\r\n?/g, "\n");
    let timer;
    let sent = original;

    // Somebody is in the middle of a sentence in the area that this one replaces: they go on here.
    const before = window.ideation?.takeUp?.(area);
    if (before) {
        area.focus({ preventScroll: true });
        if (before.touched) area.value = before.text;
        area.setSelectionRange(before.at, before.at);
    }

    // What was typed before the page was alive is in the copy too: drafts.js keeps it from the first key on.
    const kept = before?.touched ? null : read(key);
    if (before?.touched) {
        area.dataset.dirty = "";
        area.dispatchEvent(new Event("input", { bubbles: true }));
        if (area.value !== original) send(false);
    } else if (kept !== null && kept !== original) {
        area.value = kept;
        area.dataset.dirty = "";
        send(true);
    }

    area.addEventListener("input", () => {
        clearTimeout(timer);
        timer = setTimeout(() => send(false), quiet);
    });

    // Blazor listens to "change" on the document. A long text does not fit one message, so it takes the stream instead.
    area.addEventListener("change", event => {
        clearTimeout(timer);
        if (area.value.length <= oneMessage) {
            sent = area.value;
            return;
        }
        event.stopPropagation();
        send(false);
    });

    function send(found) {
        if (area.value === sent && !found) return;
        sent = area.value;
        if (!found && area.value.length <= oneMessage) {
            area.dispatchEvent(new Event("change", { bubbles: true }));
            return;
        }
        const stream = DotNet.createJSStreamReference(new Blob([area.value]));
        server.invokeMethodAsync("TakeAsync", stream, found).catch(() => { sent = null; });
    }

    return {
        offer(text) {
            if (document.activeElement === area || "dirty" in area.dataset) return;
            area.value = sent = text;
        },
        saved() {
            if (area.value !== sent) return;
            delete area.dataset.dirty;
            window.ideation?.forgetDraft?.(area);
        },
        clear(text) {
            clearTimeout(timer);
            area.value = sent = text;
            delete area.dataset.dirty;
            window.ideation?.forgetDraft?.(area);
        },
    };
}

function read(key) {
    try {
        return JSON.parse(localStorage.getItem(key))?.text ?? null;
    } catch {
        return null;
    }
}

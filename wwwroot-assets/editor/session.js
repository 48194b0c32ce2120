// One open text: its line, its undo, and the surface it is written on. It outlives the element it is shown in, so that a page
// that Blazor draws anew goes on in the middle of a word.
import { told } from "./anchors.js";
import { Connection } from "./connection.js";
import { filesIn } from "./files.js";
import { keepFor } from "./keep.js";
import { plainSurface, undoOf } from "./plain.js";
import { hub, webSocket } from "./transports.js";

const remembered = "editor-mode";

export class Session {
    listeners = new Set();
    surface = null;
    host = document.createElement("div");
    /** Why the text had to be taken anew, and the words that could not be saved: shown until somebody has read it. */
    rescued = null;

    static async open(options) {
        const keep = await keepFor(options.member, options.text, options.epoch);
        return new Session(options, keep);
    }

    constructor(options, keep) {
        this.options = options;
        this.mode = remember() === "plain" ? "plain" : "live";
        this.readOnly = !options.canWrite;
        this.host.className = "coedit__paper";
        this.connection = new Connection({
            text: options.text,
            epoch: options.epoch,
            roads: { socket: webSocket, hub },
            keep,
            changed: () => this.#line(),
            renewed: (why, words) => {
                if (why === "refused") this.readOnly = true;
                if (words !== null) this.rescued = { why, words: [this.rescued?.words, words].filter(Boolean).join("\n\n") };
                else if (why === "refused") this.rescued ??= { why, words: null };
                this.#dress();
            },
            stray: (words, read) => {
                this.rescued = { why: "epoch", words: [this.rescued?.words, words].filter(Boolean).join("\n\n"), read };
                this.#tell("line");
            },
        });
        this.typing = 0;
        this.#dress();
        this.connection.connect();
    }

    get text() {
        return this.connection.text;
    }

    get awareness() {
        return this.connection.awareness;
    }

    listen(what) {
        this.listeners.add(what);
        return () => this.listeners.delete(what);
    }

    setRights(canWrite) {
        this.readOnly = !canWrite;
        if (this.surface) this.#lock();
        if (canWrite && this.rescued?.words === null) this.rescued = null;
        this.#tell("line");
    }

    /** Nobody writes in a text that has not come yet, that is frozen, or that they may only read. */
    get locked() {
        return this.readOnly || !this.ready || this.connection.ended !== null;
    }

    async setMode(mode) {
        this.mode = mode;
        try { localStorage.setItem(remembered, mode); } catch { /* The choice holds for this page. */ }
        const { from } = this.surface?.selection ?? { from: 0 };
        await this.#mount();
        if (!this.surface) return;
        if (mode === "plain") this.surface.show(Math.min(from, this.surface.text.length));
        else this.surface.focus();
    }

    leave() {
        this.over = true;
        this.surface?.destroy();
        this.connection.leave();
    }

    #line() {
        if (this.connection.synced && !this.ready) this.#begin();
        if (this.surface && this.surface.locked !== this.locked) this.#lock();
        this.#tell("line");
    }

    #lock() {
        this.surface.locked = this.surface.readOnly = this.locked;
    }

    #dress() {
        this.ready = false;
        this.undo?.destroy();
        this.undo = undoOf(this.text);
        this.awareness.setLocalStateField("typing", false);
        // A new document has new surfaces; the words of the old one are not kept on the screen.
        this.surface?.destroy();
        this.surface = null;
        this.awareness.on("change", () => this.#tell("people"));
        this.#tell("anew");
    }

    /** The text has come: from here on it is written on. */
    #begin() {
        this.ready = true;
        this.#mount().catch(reason => console.error("The editor could not be shown.", reason));
    }

    async #mount() {
        const { text, awareness, undo, mode } = this;
        const live = mode === "live" ? await import("./live.js") : null;
        if (text !== this.text || mode !== this.mode || this.over) return;
        const hadFocus = this.host.contains(document.activeElement);
        this.surface?.destroy();
        this.host.replaceChildren();
        this.surface = live ? this.#live(live, text, undo, awareness) : this.#plain(text, undo);
        this.#lock();
        if (hadFocus) this.surface.focus();
        this.#tell("surface");
    }

    #live({ liveSurface }, text, undo, awareness) {
        const { options } = this;
        return liveSurface(this.host, text, undo, awareness, {
            ...options,
            placeholder: options.words.placeholder,
            readOnly: this.locked,
            onChange: mine => this.#changed(mine),
            onFull: () => this.#tell("full"),
            onFiles: files => this.#tell("files", files),
            onPassage: id => this.#tell("passage", id),
        });
    }

    #plain(text, undo) {
        const { options } = this;
        const area = document.createElement("textarea");
        area.className = "coedit__area";
        area.setAttribute("aria-label", options.label);
        if (options.describedBy) area.setAttribute("aria-describedby", options.describedBy);
        area.lang = options.language;
        area.spellcheck = true;
        area.maxLength = options.limit;
        area.placeholder = options.words.placeholder;
        this.host.append(area);
        const fit = () => { area.style.height = "auto"; area.style.height = `${area.scrollHeight + 2}px`; };
        area.addEventListener("input", () => { fit(); this.#changed(true); });
        area.addEventListener("rewritten", () => { fit(); this.#changed(false); });
        const pictures = (data, event) => {
            const files = filesIn(data);
            if (files.length === 0) return;
            event.preventDefault();
            this.#tell("files", files);
        };
        area.addEventListener("paste", event => pictures(event.clipboardData, event));
        area.addEventListener("drop", event => pictures(event.dataTransfer, event));
        const surface = plainSurface(area, text, undo, { moved: cursor => this.awareness.setLocalStateField("cursor", cursor && { anchor: told(text, cursor.anchor), head: told(text, cursor.head) }) });
        requestAnimationFrame(fit);
        return surface;
    }

    #changed(mine) {
        if (mine) {
            if (!this.typing) this.awareness.setLocalStateField("typing", true);
            clearTimeout(this.typing);
            this.typing = setTimeout(() => {
                this.typing = 0;
                this.awareness.setLocalStateField("typing", false);
            }, 2000);
        }
        this.#tell(mine ? "mine" : "theirs");
    }

    #tell(what, detail) {
        for (const listener of this.listeners) listener(what, detail);
    }
}

function remember() {
    try { return localStorage.getItem(remembered); } catch { return null; }
}

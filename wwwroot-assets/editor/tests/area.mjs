// As much of a text area as the plain mode uses, by the rules of the HTML standard.
export class Area extends EventTarget {
    #value = "";
    selectionStart = 0;
    selectionEnd = 0;

    get value() { return this.#value; }

    set value(text) {
        if (text === this.#value) return;
        this.#value = text.replace(/\r\n?/g, "\n");
        this.selectionStart = this.selectionEnd = this.#value.length;
    }

    setRangeText(text, from, to, mode) {
        this.#value = this.#value.slice(0, from) + text + this.#value.slice(to);
        const grown = text.length - (to - from);
        if (mode === "end") this.selectionStart = this.selectionEnd = from + text.length;
        if (mode !== "preserve") return;
        this.selectionStart = this.selectionStart > to ? this.selectionStart + grown : Math.min(this.selectionStart, Math.max(from, this.selectionStart > from ? from : this.selectionStart));
        this.selectionEnd = this.selectionEnd > to ? this.selectionEnd + grown : this.selectionEnd > from ? from + text.length : this.selectionEnd;
    }

    setSelectionRange(from, to) {
        this.selectionStart = from;
        this.selectionEnd = to;
    }

    focus() {}

    /** As a keyboard does: takes out the selection, puts in the text, then tells. */
    type(text) {
        this.setRangeText(text, this.selectionStart, this.selectionEnd, "end");
        this.dispatchEvent(new Event("input"));
    }

    tell(name) {
        this.dispatchEvent(new Event(name));
    }
}

globalThis.document ??= new EventTarget();
globalThis.CustomEvent ??= Event;

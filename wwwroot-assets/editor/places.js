// Where the others are: a caret with a name, a colour and a shape; their selections as a ground. And where I am, told to them.
import { StateEffect } from "@codemirror/state";
import { Decoration, EditorView, ViewPlugin, WidgetType } from "@codemirror/view";
import * as Y from "yjs";
import { absolute, told } from "./anchors.js";
import { colourOf } from "./people.js";

const moved = StateEffect.define();

class Caret extends WidgetType {
    constructor(user, since) {
        super();
        this.user = user;
        this.since = since;
    }

    // A caret that moved is drawn anew, so that its name shows again for a moment.
    eq(other) {
        return other.user.name === this.user.name && other.user.shape === this.user.shape && other.since === this.since;
    }

    toDOM() {
        const caret = document.createElement("span");
        caret.className = `caret colour--${colourOf(this.user.name)}`;
        caret.setAttribute("aria-hidden", "true");
        const flag = document.createElement("span");
        flag.className = "caret__flag";
        const shape = document.createElement("span");
        shape.className = `shape shape--${this.user.shape ?? 0}`;
        const name = document.createElement("span");
        name.className = "caret__name";
        // Drawn by the style sheet: it is not a part of the text, for whoever looks for words or copies them.
        name.dataset.name = this.user.name;
        flag.append(shape, name);
        caret.append("\u2060", flag, "\u2060");
        return caret;
    }

    get estimatedHeight() { return -1; }

    ignoreEvent() { return true; }
}

export function places(text, awareness) {
    const doc = text.doc;
    const place = json => json ? absolute(text, Y.createRelativePositionFromJSON(json)) : null;

    return ViewPlugin.fromClass(class {
        decorations = Decoration.none;
        said = "";

        constructor(view) {
            this.view = view;
            this.waiting = false;
            this.hear = ({ added, updated, removed }) => {
                if (this.waiting || ![...added, ...updated, ...removed].some(id => id !== doc.clientID)) return;
                this.waiting = true;
                setTimeout(() => {
                    this.waiting = false;
                    if (!this.over) view.dispatch({ effects: moved.of(null) });
                });
            };
            awareness.on("change", this.hear);
            this.draw(view.state);
        }

        update(update) {
            if (update.docChanged || update.selectionSet || update.focusChanged) this.tell(update.view);
            if (update.docChanged || update.transactions.some(one => one.effects.some(effect => effect.is(moved)))) this.draw(update.state);
        }

        destroy() {
            this.over = true;
            awareness.off("change", this.hear);
        }

        // After the shared text took the change, so that the place is one of the new text.
        tell(view) {
            queueMicrotask(() => {
                if (this.over) return;
                const { anchor, head } = view.state.selection.main;
                const cursor = view.hasFocus ? { anchor: told(text, anchor), head: told(text, head) } : null;
                const now = JSON.stringify(cursor);
                if (now === this.said) return;
                this.said = now;
                awareness.setLocalStateField("cursor", cursor);
            });
        }

        draw(state) {
            const marks = [];
            for (const [client, one] of awareness.getStates()) {
                if (client === doc.clientID || !one.cursor || !one.user) continue;
                const [anchor, head] = [place(one.cursor.anchor), place(one.cursor.head)];
                if (anchor === null || head === null) continue;
                const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)].map(index => Math.min(index, state.doc.length));
                if (from < to) marks.push(Decoration.mark({ class: `chosen colour--${colourOf(one.user.name)}` }).range(from, to));
                marks.push(Decoration.widget({ widget: new Caret(one.user, awareness.meta.get(client)?.clock ?? 0), side: head > anchor ? -1 : 1 }).range(Math.min(head, state.doc.length)));
            }
            this.decorations = Decoration.set(marks, true);
        }
    }, { decorations: plugin => plugin.decorations });
}

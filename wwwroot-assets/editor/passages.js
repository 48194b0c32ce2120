// Passages somebody spoke about: a comment, a suggested change. They are anchored by relative positions and go with their words.
import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, WidgetType } from "@codemirror/view";
import { rangeOf } from "./anchors.js";

const placed = StateEffect.define();

class Proposed extends WidgetType {
    constructor(passage) {
        super();
        this.passage = passage;
    }

    eq(other) {
        return other.passage.id === this.passage.id && other.passage.text === this.passage.text && other.passage.isOpen === this.passage.isOpen;
    }

    toDOM() {
        const proposed = document.createElement("ins");
        proposed.className = "passage passage--proposed";
        proposed.dataset.passage = this.passage.id;
        proposed.textContent = this.passage.text;
        return proposed;
    }

    ignoreEvent() { return false; }
}

/** A field of marks; a click on one, or the cursor in it with Enter on its note, goes to `onPassage(id)`. */
export function passages(text, { onPassage }) {
    const field = StateField.define({
        create: () => Decoration.none,
        update(marks, change) {
            marks = marks.map(change.changes);
            for (const effect of change.effects) if (effect.is(placed)) marks = Decoration.set(effect.value.flatMap(passage => marksOf(text, passage, change.newDoc.length)), true);
            return marks;
        },
        provide: self => EditorView.decorations.from(self),
    });
    return [field, EditorView.domEventHandlers({
        click(event) {
            const id = event.target.closest?.("[data-passage]")?.dataset.passage;
            if (id) onPassage(id);
        },
    })];
}

export function placePassages(view, list) {
    view.dispatch({ effects: placed.of(list) });
}

function marksOf(text, passage, length) {
    const range = rangeOf(text, passage);
    if (!range) return [];
    const [from, to] = [Math.min(range.from, length), Math.min(range.to, length)];
    const marks = [];
    const attributes = { "data-passage": passage.id };
    if (from < to) marks.push(Decoration.mark({ class: `passage passage--${passage.kind}${passage.isOpen ? " passage--open" : ""}`, attributes }).range(from, to));
    if (passage.kind === "Suggestion" && passage.text) marks.push(Decoration.widget({ widget: new Proposed(passage), side: 1 }).range(to));
    return marks;
}

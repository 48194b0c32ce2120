// The live mode: CodeMirror on the shared text. Tab leaves it, undo is one's own, others' places are drawn by places.js.
import { defaultKeymap } from "@codemirror/commands";
import { HighlightStyle, Language, defineLanguageFacet, syntaxHighlighting } from "@codemirror/language";
import { Compartment, EditorState } from "@codemirror/state";
import { EditorView, drawSelection, keymap, placeholder } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { Autolink, Strikethrough, Table, TaskList, parser } from "@lezer/markdown";
import { yCollab, yUndoManagerKeymap, ySyncAnnotation } from "y-codemirror.next";
import { filesIn } from "./files.js";
import { nextLine, pastedLink } from "./marks.js";
import { passages, placePassages } from "./passages.js";
import { places } from "./places.js";

const markdown = syntaxHighlighting(HighlightStyle.define([
    { tag: tags.heading1, class: "md-title md-title--1" },
    { tag: tags.heading2, class: "md-title md-title--2" },
    { tag: [tags.heading3, tags.heading4, tags.heading5, tags.heading6], class: "md-title" },
    { tag: tags.strong, class: "md-strong" },
    { tag: tags.emphasis, class: "md-em" },
    { tag: tags.strikethrough, class: "md-gone" },
    { tag: tags.quote, class: "md-quote" },
    { tag: [tags.link, tags.url], class: "md-link" },
    { tag: tags.monospace, class: "md-code" },
    { tag: [tags.processingInstruction, tags.contentSeparator, tags.labelName], class: "md-mark" },
]));

const language = new Language(defineLanguageFacet(), parser.configure([Table, TaskList, Strikethrough, Autolink]), [], "markdown");

/**
 * @param options label, language, placeholder, limit (characters), words, onFull, onFiles (images pasted or dropped), onPassage
 * @returns the surface that toolbar and presence work on.
 */
export function liveSurface(host, text, undo, awareness, options) {
    const writing = new Compartment();
    const rights = readOnly => [EditorState.readOnly.of(readOnly), EditorView.contentAttributes.of({ "aria-readonly": String(readOnly) })];
    const view = new EditorView({
        parent: host,
        state: EditorState.create({
            doc: text.toString(),
            extensions: [
                // Another line end in the text is a letter like others: places here and in the shared text stay the same.
                EditorState.lineSeparator.of("\n"),
                EditorView.clipboardInputFilter.of(pasted => pasted.replace(/\r\n?/g, "\n")),
                writing.of(rights(options.readOnly)),
                EditorState.transactionFilter.of(change => fits(change, options)),
                yCollab(text, null, { undoManager: undo }),
                keymap.of([
                    { key: "Enter", run: continues },
                    ...yUndoManagerKeymap,
                    ...defaultKeymap.filter(key => key.key !== "Mod-i" && key.key !== "Escape"),
                ]),
                EditorView.domEventHandlers({
                    paste: (event, here) => pastes(event, here, options),
                    drop: (event, here) => takes(event.dataTransfer, event, options, () => {
                        const anchor = here.posAtCoords({ x: event.clientX, y: event.clientY });
                        if (anchor !== null) here.dispatch({ selection: { anchor } });
                    }),
                }),
                drawSelection(),
                EditorView.lineWrapping,
                placeholder(options.placeholder),
                EditorView.contentAttributes.of({
                    "aria-label": options.label,
                    ...(options.describedBy ? { "aria-describedby": options.describedBy } : {}),
                    lang: options.language,
                    spellcheck: "true",
                    autocorrect: "on",
                    autocapitalize: "sentences",
                }),
                language,
                markdown,
                places(text, awareness),
                passages(text, options),
                EditorView.updateListener.of(update => {
                    if (update.docChanged) options.onChange(update.transactions.some(one => one.docChanged && !one.annotation(ySyncAnnotation)));
                }),
            ],
        }),
    });

    return {
        element: view.contentDOM,
        get text() { return view.state.sliceDoc(); },
        get selection() { const { from, to } = view.state.selection.main; return { from, to }; },
        change(change) {
            undo.stopCapturing();
            apply(view, change);
            undo.stopCapturing();
            view.focus();
        },
        undo: () => undo.undo(),
        redo: () => undo.redo(),
        focus: () => view.focus(),
        set readOnly(value) { view.dispatch({ effects: writing.reconfigure(rights(value)) }); },
        /** Brings this place into view without moving one's own cursor. */
        show: index => view.dispatch({ effects: EditorView.scrollIntoView(Math.min(index, view.state.doc.length), { y: "center" }) }),
        markPassages: list => placePassages(view, list),
        destroy: () => view.destroy(),
    };
}

function apply(view, { from, to, insert, anchor, head = anchor }) {
    view.dispatch({ changes: { from, to, insert }, selection: { anchor, head }, scrollIntoView: true, userEvent: "input" });
}

function continues(view) {
    const { from, to, empty } = view.state.selection.main;
    const next = empty && !view.state.readOnly && nextLine(view.state.sliceDoc(0, view.state.doc.lineAt(to).to), from);
    if (next) apply(view, next);
    return Boolean(next);
}

function pastes(event, view, options) {
    if (takes(event.clipboardData, event, options)) return true;
    const { from, to } = view.state.selection.main;
    const link = !view.state.readOnly && pastedLink(view.state.sliceDoc(), from, to, event.clipboardData?.getData("text/plain") ?? "");
    if (!link) return false;
    apply(view, link);
    event.preventDefault();
    return true;
}

function takes(data, event, options, place = () => {}) {
    const files = filesIn(data);
    if (files.length === 0) return false;
    event.preventDefault();
    place();
    options.onFiles(files);
    return true;
}

// Longer than the server takes, or so long at once that one frame would not hold it.
function fits(change, { limit, onFull }) {
    if (!change.docChanged || change.annotation(ySyncAnnotation)) return change;
    const grown = change.newDoc.length - change.startState.doc.length;
    if (grown > 0 && change.newDoc.length > limit) {
        queueMicrotask(onFull);
        return [];
    }
    return change;
}

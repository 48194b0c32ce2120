// What the buttons do, as pure functions: a text and a selection in, one change and the next selection out. Both modes and drafts use them.

/** The buttons that work on Markdown, by name. */
export const marks = {
    bold: (text, from, to) => around(text, from, to, "**"),
    italic: (text, from, to) => around(text, from, to, "*"),
    heading: (text, from, to) => linewise(text, from, to, heading),
    list: (text, from, to) => linewise(text, from, to, toggling(/^(\s*)[-*+] (?!\[[ xX]\] )/, /^(\s*)(?:[-*+] \[[ xX]\] |\d+[.)] )?/, "- ")),
    tasks: (text, from, to) => linewise(text, from, to, toggling(/^(\s*)[-*+] \[[ xX]\] /, /^(\s*)(?:[-*+] |\d+[.)] )?/, "- [ ] ")),
    quote: (text, from, to) => linewise(text, from, to, toggling(/^()> ?/, /^()/, "> ")),
    link,
    table,
};

function around(text, from, to, mark) {
    while (from < to && /\s/.test(text[from])) from++;
    while (to > from && /\s/.test(text[to - 1])) to--;
    const inside = text.slice(from, to);
    if (inside.includes("\n")) return linewise(text, from, to, lines => lines.map(line => line.trim() === "" ? line : line.replace(/\S(?:.*\S)?/, words => mark + words + mark)));
    const n = mark.length;
    const outer = text.slice(from - n, from) === mark && text.slice(to, to + n) === mark
        // One star inside two is bold, not italic.
        && (n > 1 || !isDouble(text, from - 1, -1) || isTriple(text, from, to));
    if (outer) return { from: from - n, to: to + n, insert: inside, anchor: from - n, head: to - n };
    const inner = inside.length >= 2 * n && inside.startsWith(mark) && inside.endsWith(mark) && (n > 1 || !inside.startsWith("**") || inside.startsWith("***"));
    if (inner) return { from, to, insert: inside.slice(n, -n), anchor: from, head: to - 2 * n };
    return { from, to, insert: mark + inside + mark, anchor: from + n, head: to + n };
}

const isDouble = (text, at, step) => text[at] === "*" && text[at + step] === "*";
const isTriple = (text, from, to) => text.slice(Math.max(0, from - 3), from) === "***" && text.slice(to, to + 3) === "***";

/** The whole lines that the selection touches, rewritten; all of them are selected afterwards when several were. */
function linewise(text, from, to, rewrite) {
    const start = text.lastIndexOf("\n", from - 1) + 1;
    const stop = to > from && text[to - 1] === "\n" ? to - 1 : (text.indexOf("\n", to) + text.length + 1) % (text.length + 1);
    const lines = text.slice(start, stop).split("\n");
    const insert = rewrite(lines).join("\n");
    const many = lines.length > 1;
    const caret = Math.max(start, to + insert.length - (stop - start));
    return { from: start, to: stop, insert, anchor: many ? start : caret, head: many ? start + insert.length : caret };
}

const levels = ["## ", "### ", ""];

// A title, a smaller one, none: what three presses do.
function heading(lines) {
    const mark = /^#{1,6} /;
    const now = mark.exec(lines.find(line => line.trim() !== "") ?? "")?.[0] ?? "";
    const next = levels[(Math.max(now === "# " ? 0 : levels.indexOf(now), -1) + (now === "" ? -2 : 1) + levels.length) % levels.length];
    return lines.map(line => line.trim() === "" && lines.length > 1 ? line : next + line.replace(mark, ""));
}

function toggling(has, strip, mark) {
    return lines => {
        const written = lines.filter(line => line.trim() !== "" || lines.length === 1);
        const all = written.every(line => has.test(line));
        return lines.map(line => line.trim() === "" && lines.length > 1 ? line : line.replace(all ? has : strip, all ? "$1" : `$1${mark}`));
    };
}

const address = /^(?:https?:\/\/|mailto:)\S+$/;

function link(text, from, to) {
    const inside = text.slice(from, to);
    if (address.test(inside)) return { from, to, insert: `[](${inside})`, anchor: from + 1 };
    return { from, to, insert: `[${inside}](https://)`, anchor: inside === "" ? from + 1 : from + inside.length + 3, head: inside === "" ? from + 1 : from + inside.length + 11 };
}

function table(text, from, to, words) {
    const [first, second] = words;
    const before = from === 0 || text.slice(0, from).endsWith("\n\n") ? "" : text[from - 1] === "\n" ? "\n" : "\n\n";
    const row = `| ${first} | ${second} |\n| --- | --- |\n|  |  |\n`;
    const after = text[to] === "\n" || to === text.length ? "" : "\n";
    const anchor = from + before.length + 2;
    return { from, to: from, insert: before + row + after, anchor, head: anchor + first.length };
}

/** A pasted address over selected words makes them a link; null when it is an ordinary paste. */
export function pastedLink(text, from, to, pasted) {
    const words = text.slice(from, to);
    if (from === to || !address.test(pasted.trim()) || address.test(words) || /[[\]\n]/.test(words)) return null;
    const insert = `[${words}](${pasted.trim()})`;
    return { from, to, insert, anchor: from + insert.length };
}

/** Enter in a list or a quotation goes on with it; in an empty item it ends it. Null when Enter is just Enter. */
export function nextLine(text, at) {
    const start = text.lastIndexOf("\n", at - 1) + 1;
    const line = text.slice(start, at);
    const mark = /^(\s*)(?:([-*+] )(\[[ xX]\] )?|(\d{1,9})([.)] )|((?:> ?)+))/.exec(line);
    if (!mark) return null;
    const [whole, indent, bullet, task, number, dot, quote] = mark;
    if (line.length === whole.length) {
        const rest = text.slice(at, (text.indexOf("\n", at) + text.length + 1) % (text.length + 1));
        return rest.trim() === "" ? { from: start, to: at, insert: "", anchor: start } : null;
    }
    const next = bullet ? bullet + (task ? "[ ] " : "") : number ? Number(number) + 1 + dot : quote;
    const insert = "\n" + indent + next;
    return { from: at, to: at, insert, anchor: at + insert.length };
}

/** Words as people count them: « l’idée » is one, « 3 % » is one. */
export function countWords(text) {
    return text.match(/[\p{L}\p{N}]+(?:['’\-.,][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

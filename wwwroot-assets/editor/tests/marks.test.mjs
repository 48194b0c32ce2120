import assert from "node:assert/strict";
import { test } from "node:test";
import { countWords, marks, nextLine, pastedLink } from "../marks.js";

/** « un [banc] vert »: the brackets of the test, ‹ and ›, are the selection. */
function press(name, shown, ...others) {
    const from = shown.indexOf("‹");
    const text = shown.replace("‹", "").replace("›", "");
    const to = shown.includes("›") ? shown.indexOf("›") - 1 : from;
    return show(text, marks[name](text, from, to, ...others));
}

function show(text, { from, to, insert, anchor, head = anchor }) {
    const now = text.slice(0, from) + insert + text.slice(to);
    return anchor === head ? now.slice(0, anchor) + "‹" + now.slice(anchor) : now.slice(0, anchor) + "‹" + now.slice(anchor, head) + "›" + now.slice(head);
}

const presses = [
    ["bold", "un ‹banc› vert", "un **‹banc›** vert"],
    ["bold", "un **‹banc›** vert", "un ‹banc› vert"],
    ["bold", "un ‹**banc**› vert", "un ‹banc› vert"],
    ["bold", "un ‹banc ›vert", "un **‹banc›** vert"],
    ["bold", "ici ‹ ", "ici **‹** "],
    ["bold", "‹un\n\ndeux›", "‹**un**\n\n**deux**›"],
    ["italic", "un **‹banc›** vert", "un ***‹banc›*** vert"],
    ["italic", "un ***‹banc›*** vert", "un **‹banc›** vert"],
    ["italic", "un *‹banc›* vert", "un ‹banc› vert"],
    ["heading", "Titre‹", "## Titre‹"],
    ["heading", "## Titre‹", "### Titre‹"],
    ["heading", "### Titre‹", "Titre‹"],
    ["list", "un‹", "- un‹"],
    ["list", "- un‹", "un‹"],
    ["list", "‹un\ndeux›", "‹- un\n- deux›"],
    ["list", "‹- un\n- deux›", "‹un\ndeux›"],
    ["list", "- [ ] un‹", "- un‹"],
    ["list", "‹un\n\ndeux›\n", "‹- un\n\n- deux›\n"],
    ["tasks", "- un‹", "- [ ] un‹"],
    ["tasks", "- [x] un‹", "un‹"],
    ["quote", "un‹", "> un‹"],
    ["quote", "> un‹", "un‹"],
    ["link", "voir ‹la page›", "voir [la page](‹https://›)"],
    ["link", "voir ‹", "voir [‹](https://)"],
    ["link", "‹https://exemple.fr›", "[‹](https://exemple.fr)"],
];

for (const [name, before, after] of presses)
    test(`${name}: ${JSON.stringify(before)}`, () => assert.equal(press(name, before), after));

test("a table stands in a paragraph of its own, its first cell chosen", () => {
    assert.equal(press("table", "Avant‹", ["Quoi", "Qui"]), "Avant\n\n| ‹Quoi› | Qui |\n| --- | --- |\n|  |  |\n");
});

test("an address pasted over words makes a link of them", () => {
    const text = "voir la page";
    assert.equal(show(text, pastedLink(text, 5, 12, "https://exemple.fr/a ")), "voir [la page](https://exemple.fr/a)‹");
    assert.equal(pastedLink(text, 5, 5, "https://exemple.fr/"), null);
    assert.equal(pastedLink(text, 5, 12, "bonjour"), null);
});

const enters = [
    ["- un", "- un\n- ‹"],
    ["  - un", "  - un\n  - ‹"],
    ["- [x] un", "- [x] un\n- [ ] ‹"],
    ["9. un", "9. un\n10. ‹"],
    ["> un", "> un\n> ‹"],
    ["avant\n- ", "avant\n‹"],
];

for (const [before, after] of enters)
    test(`Enter after ${JSON.stringify(before)}`, () => assert.equal(show(before, nextLine(before, before.length)), after));

test("Enter elsewhere is just Enter", () => assert.equal(nextLine("un texte", 8), null));

test("words are counted as people count them", () => {
    assert.equal(countWords("L’idée n’est pas à 3,5 % : c'est peut-être mieux."), 8);
    assert.equal(countWords("  \n"), 0);
});

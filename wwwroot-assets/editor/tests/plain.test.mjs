import assert from "node:assert/strict";
import { test } from "node:test";
import * as Y from "yjs";
import { plainSurface, undoOf } from "../plain.js";
import { Area } from "./area.mjs";

function desk(first = "") {
    const doc = new Y.Doc();
    const text = doc.getText("text");
    text.insert(0, first);
    const area = new Area();
    const undo = undoOf(text);
    const surface = plainSurface(area, text, undo);
    const others = change => doc.transact(change, "others");
    return { text, area, undo, surface, others };
}

test("what is typed is in the text", () => {
    const { text, area } = desk("un banc");
    area.setSelectionRange(3, 7);
    area.type("arbre");
    assert.equal(text.toString(), "un arbre");
});

test("the selection stays on its words when others change the text before it", () => {
    const { text, area, others } = desk("un banc vert");
    area.setSelectionRange(3, 7);

    others(() => { text.insert(0, "Devant : "); text.delete(text.length - 5, 5); });

    assert.equal(area.value, "Devant : un banc");
    assert.equal(area.value.slice(area.selectionStart, area.selectionEnd), "banc");
});

test("others' changes wait while a character is being composed, and both are kept", () => {
    const { text, area, others } = desk("une foret");
    area.setSelectionRange(7, 8);
    area.tell("compositionstart");
    area.type("^");
    others(() => text.insert(0, "Voici "));
    assert.equal(area.value, "une for^t");
    area.setSelectionRange(7, 8);
    area.type("ê");

    area.tell("compositionend");

    assert.equal(area.value, "Voici une forêt");
    assert.equal(text.toString(), area.value);
    assert.equal(area.selectionStart, "Voici une forê".length);
});

test("what others put into the very words that are being composed stays", () => {
    const { text, area, others } = desk("abcdef");
    area.tell("compositionstart");
    area.setSelectionRange(1, 5);
    area.type("X");
    others(() => text.insert(3, "!!"));

    area.tell("compositionend");

    assert.equal(text.toString(), "aX!!f");
    assert.equal(area.value, text.toString());
});

test("undo takes back one's own words only", () => {
    const { text, area, undo, others } = desk("début. ");
    area.setSelectionRange(7, 7);
    area.type("Le mien.");
    others(() => text.insert(text.length, " Le tien."));

    undo.undo();

    assert.equal(area.value, "début.  Le tien.");
    undo.redo();
    assert.equal(area.value, "début. Le mien. Le tien.");
});

test("a text with the line ends of another system is written in the right place", () => {
    const { text, area } = desk("un\r\ndeux\r\ntrois");
    assert.equal(area.value, "un\ndeux\ntrois");
    area.setSelectionRange(7, 7);

    area.type("!");

    assert.equal(text.toString(), "un\r\ndeux!\r\ntrois");
});

test("a button of the bar is one step of undo", () => {
    const { text, area, undo, surface } = desk("");
    area.type("mot");
    surface.change({ from: 0, to: 3, insert: "**mot**", anchor: 2, head: 5 });
    assert.equal(text.toString(), "**mot**");

    undo.undo();

    assert.equal(text.toString(), "mot");
});

test("random hands on an area and elsewhere: both show the same", () => {
    const random = (seed => () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648)(11);
    const { text, area, others } = desk("Le texte commun, pour commencer.");
    let composing = false;
    for (let turn = 0; turn < 3000; turn++) {
        const dice = random();
        if (dice < .15) area.tell((composing = !composing) ? "compositionstart" : "compositionend");
        else if (dice < .6) {
            if (!composing || random() < .3) {
                const from = Math.floor(random() * (area.value.length + 1));
                area.setSelectionRange(from, Math.min(area.value.length, from + Math.floor(random() * 3)));
            }
            area.type(["a", "b", "\n", "é", ""][Math.floor(random() * 5)]);
        } else {
            others(() => {
                const at = Math.floor(random() * (text.length + 1));
                if (random() < .5) text.insert(at, "xy");
                else text.delete(at, Math.min(text.length - at, 3));
            });
        }
        if (!composing) assert.equal(area.value, text.toString(), `turn ${turn}`);
    }
});

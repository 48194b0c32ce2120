import assert from "node:assert/strict";
import { test } from "node:test";
import { difference, moved } from "../difference.js";

const applied = (text, change) => change ? text.slice(0, change.at) + change.insert + text.slice(change.at + change.remove) : text;

test("a letter typed among equal letters is put where the cursor is", () => {
    assert.deepEqual(difference("aaaa", "aaaaa", 2), { at: 1, remove: 0, insert: "a" });
});

test("a word replaced is one change", () => {
    assert.deepEqual(difference("un banc vert", "un banc bleu", 12), { at: 8, remove: 4, insert: "bleu" });
});

test("a correction far from the cursor is found", () => {
    assert.deepEqual(difference("il fesait beau hier", "il faisait beau hier", 20), { at: 4, remove: 1, insert: "ai" });
});

test("nothing is nothing", () => assert.equal(difference("égal", "égal", 2), null));

test("a drawing is never cut in two", () => {
    const change = difference("a😀b", "a😁b", 3);
    assert.deepEqual(change, { at: 1, remove: 2, insert: "😁" });
});

test("random changes rebuild the new text and cut no pair", () => {
    const random = (seed => () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648)(3);
    const letters = ["a", "a", "b", "\n", "é", "😀", "😁", "👍"];
    const word = most => Array.from({ length: Math.floor(random() * most) }, () => letters[Math.floor(random() * letters.length)]);
    for (let turn = 0; turn < 5000; turn++) {
        const [head, old, fresh, tail] = [word(6), word(3), word(3), word(6)];
        const was = [...head, ...old, ...tail].join("");
        const now = [...head, ...fresh, ...tail].join("");
        const change = difference(was, now, [...head, ...fresh].join("").length);
        assert.equal(applied(was, change), now);
        if (change) assert.ok(change.insert.isWellFormed?.() ?? true, `${was} → ${now}`);
        if (change) assert.ok(was.slice(change.at, change.at + change.remove).isWellFormed?.() ?? true, `${was} → ${now}`);
    }
});

test("a place moves with what others put in and take out before it", () => {
    assert.equal(moved(5, [{ insert: "ab" }]), 7);
    assert.equal(moved(5, [{ retain: 5 }, { insert: "ab" }]), 5);
    assert.equal(moved(5, [{ retain: 1 }, { delete: 2 }]), 3);
    assert.equal(moved(2, [{ retain: 1 }, { delete: 4 }]), 1);
    assert.equal(moved(5, [{ retain: 1 }, { delete: 2 }, { insert: "xyz" }]), 6);
    assert.equal(moved(0, [{ insert: "x" }]), 0);
});

import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import * as Y from "yjs";
import { Connection } from "../connection.js";
import { Relay } from "./relay.mjs";

const open = [];

/** Somebody at this relay, with a place on the device. */
function somebody(relay, name, { kept = new Map(), epoch = null } = {}) {
    const page = Symbol(name);
    const [renewals, strays] = [[], []];
    const one = new Connection({
        text: "t", epoch, roads: relay.roads(name), renewed: (reason, words) => renewals.push({ reason, words }),
        keep: {
            put: async (number, bytes) => void kept.set([page, number], bytes),
            forget: async number => [...kept.keys()].filter(([of, at]) => of === page && at <= number).forEach(key => kept.delete(key)),
            left: async () => {
                const found = [...kept].filter(([[of]]) => of !== page);
                return { updates: found.map(([, bytes]) => bytes), forget: async () => found.forEach(([key]) => kept.delete(key)) };
            },
            turn: now => { if (now !== epoch) kept.turnedTo = now; },
            strays: async () => ({ updates: kept.strays ?? [], forget: async () => { kept.strays = []; } }),
            close: () => {},
        },
        stray: (words, read) => strays.push({ words, read }),
    });
    one.kept = kept;
    one.renewals = renewals;
    one.strays = strays;
    one.connect();
    open.push(one);
    return one;
}

afterEach(() => open.splice(0).forEach(one => { one.ended ??= {}; one.leave(); }));

async function until(condition, what) {
    for (let turn = 0; turn < 500; turn++) {
        if (condition()) return;
        await pause(10);
    }
    assert.fail(`Never: ${what ?? condition}`);
}

const inStep = (...all) => until(() => all.every(one => one.synced), "all in step");
const says = one => one.text.toString();

test("what one types the others read, and it is saved", async () => {
    const relay = new Relay();
    const [a, b] = [somebody(relay, "a"), somebody(relay, "b")];
    await inStep(a, b);

    a.text.insert(0, "Bonjour");

    await until(() => says(b) === "Bonjour" && a.unsaved === 0);
    assert.equal(relay.text, "Bonjour");
});

test("nothing is called saved before the server says so", async () => {
    const relay = new Relay();
    const a = somebody(relay, "a");
    await inStep(a);
    relay.holding = true;

    a.text.insert(0, "Un");
    await until(() => relay.text === "Un");
    await pause(60);
    assert.equal(a.unsaved, 1);
    relay.store();

    await until(() => a.unsaved === 0);
});

test("what is typed while an answer is on its way stays unsaved until its own answer", async () => {
    const relay = new Relay();
    const a = somebody(relay, "a");
    await inStep(a);
    relay.holding = true;
    a.text.insert(0, "Un");
    await until(() => relay.text === "Un");

    relay.store();
    a.text.insert(2, " deux");
    await pause(20);

    assert.equal(a.unsaved, 1);
    assert.equal(a.unsavedWords(), " deux");
});

test("typing goes on without a line, and everything merges on return", async () => {
    const relay = new Relay();
    const [a, b] = [somebody(relay, "a"), somebody(relay, "b")];
    await inStep(a, b);
    a.text.insert(0, "milieu");
    await until(() => says(b) === "milieu");

    relay.kill();
    await until(() => a.status !== "live");
    a.text.insert(0, "avant ");
    b.text.insert(6, " après");
    relay.up = true;

    await until(() => relay.text === "avant milieu après" && a.unsaved + b.unsaved === 0);
    assert.equal(says(a), says(b));
});

test("what the server took but had not written is brought again after it was killed", async () => {
    const relay = new Relay();
    const a = somebody(relay, "a");
    await inStep(a);
    a.text.insert(0, "écrit");
    await until(() => a.unsaved === 0);
    relay.holding = true;
    a.text.insert(5, ", puis perdu");
    await until(() => relay.text === "écrit, puis perdu");

    relay.kill({ forget: true });
    assert.equal(relay.text, "écrit");
    relay.holding = false;
    relay.up = true;

    await until(() => relay.text === "écrit, puis perdu" && a.unsaved === 0);
});

test("words of a page that was killed come back with the next one, once", async () => {
    const relay = new Relay();
    const kept = new Map();
    const a = somebody(relay, "a", { kept });
    await inStep(a);
    a.text.insert(0, "su. ");
    await until(() => a.unsaved === 0);
    relay.kill();
    await until(() => a.status === "offline");
    a.text.insert(4, "perdu de vue");
    a.ended = {};
    a.leave();
    relay.up = true;

    const later = somebody(relay, "a", { kept });

    await until(() => relay.text === "su. perdu de vue" && later.unsaved === 0);
    await until(() => kept.size === 0, "the device forgets what is saved");
    const third = somebody(relay, "a", { kept });
    await inStep(third);
    assert.equal(says(third), "su. perdu de vue");
});

test("words that a place on the device holds and the server has too are not doubled", async () => {
    const relay = new Relay();
    const a = somebody(relay, "a", { kept: new Map() });
    await inStep(a);
    a.text.insert(0, "une fois");
    await until(() => a.unsaved === 0);

    const later = somebody(relay, "a", { kept: new Map([[[Symbol("old page"), 1], Y.encodeStateAsUpdate(a.doc)]]) });
    await inStep(later);
    await pause(30);

    assert.equal(says(later), "une fois");
    assert.equal(later.unsaved, 0);
});

test("a reader whose words are refused reads the text as it is, and gets the words back", async () => {
    const relay = new Relay();
    const a = somebody(relay, "a");
    await inStep(a);
    a.text.insert(0, "La phrase commune.");
    await until(() => a.unsaved === 0);
    relay.refuses.add("a");

    a.text.insert(18, " Ma suite.");

    await until(() => a.renewals.length === 1 && a.synced);
    assert.deepEqual(a.renewals, [{ reason: "refused", words: " Ma suite." }]);
    assert.equal(says(a), "La phrase commune.");
    assert.equal(relay.text, "La phrase commune.");
});

test("rights are looked at once more, then the line ends with its reason and the words stay", async () => {
    const relay = new Relay();
    const a = somebody(relay, "a");
    await inStep(a);
    relay.holding = true;
    a.text.insert(0, "au milieu d’une ph");

    relay.endAll(4403, "text.not-allowed");
    await inStep(a);
    assert.equal(a.ended, null);
    relay.up = false;
    relay.endAll(4403, "text.not-allowed");
    await until(() => a.status === "offline");
    assert.equal(a.unsavedWords(), "au milieu d’une ph");
});

for (const [code, why] of [[4401, "signed-out"], [4404, "missing"], [4409, "frozen"], [4413, "too-large"]]) {
    test(`close code ${code} ends the line: ${why}`, async () => {
        const relay = new Relay();
        const a = somebody(relay, "a");
        await inStep(a);

        relay.endAll(code, "text.some-reason");

        await until(() => a.status === "ended");
        assert.deepEqual(a.ended, { why, reason: "text.some-reason" });
        a.again();
        await inStep(a);
        assert.equal(a.ended, null);
    });
}

test("another epoch: the text is taken anew, unsaved words come beside, nothing doubles", async () => {
    const relay = new Relay();
    relay.epoch = 1;
    const a = somebody(relay, "a", { epoch: 1 });
    await inStep(a);
    a.text.insert(0, "Ancien texte.");
    await until(() => a.unsaved === 0);
    relay.kill();
    await until(() => a.status === "offline");
    a.text.insert(13, " En route.");
    relay.doc = new Y.Doc();
    relay.doc.getText("text").insert(0, "Nouveau texte.");
    relay.epoch = 2;
    relay.up = true;

    await until(() => a.synced && says(a) === "Nouveau texte.");
    assert.deepEqual(a.renewals, [{ reason: "epoch", words: " En route." }]);
    assert.equal(a.epoch, 2);
    assert.equal(a.kept.turnedTo, 2, "what is kept from here on belongs to the new text");
    assert.equal(relay.text, "Nouveau texte.");
});

test("words that the device kept of another epoch are shown, never merged, and forgotten once read", async () => {
    const relay = new Relay();
    relay.epoch = 2;
    relay.doc.getText("text").insert(0, "Nouveau texte.");
    const old = new Y.Doc();
    const kept = new Map();
    kept.strays = [];
    old.on("update", bytes => kept.strays.push(bytes));
    old.getText("text").insert(0, "Mots");
    old.getText("text").insert(4, " perdus");

    const a = somebody(relay, "a", { kept, epoch: 2 });

    await until(() => a.strays.length === 1);
    assert.equal(a.strays[0].words, "Mots perdus");
    assert.equal(says(a), "Nouveau texte.");
    assert.equal(kept.strays.length, 2, "until somebody has read them");
    a.strays[0].read();
    assert.equal(kept.strays.length, 0);
});

test("a full text is said to be full, and opens when there is a place", async t => {
    const relay = new Relay();
    const a = somebody(relay, "a");
    await inStep(a);
    t.mock.timers.enable({ apis: ["setTimeout"] });
    relay.endAll(4429, "text.full");
    for (let turn = 0; turn < 3; turn++) await Promise.resolve();
    assert.equal(a.isFull, true);

    t.mock.timers.tick(20_000);
    t.mock.timers.reset();
    await inStep(a);
    assert.equal(a.isFull, false);
});

test("too fast: it waits, then goes on", async t => {
    const relay = new Relay();
    const a = somebody(relay, "a");
    await inStep(a);
    t.mock.timers.enable({ apis: ["setTimeout"] });
    relay.endAll(4429, "text.too-fast");
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
    assert.equal(a.status, "offline");

    t.mock.timers.tick(4_900);
    assert.equal(a.status, "offline");
    t.mock.timers.tick(3_000);
    t.mock.timers.reset();
    await inStep(a);
});

test("where no WebSocket gets through, the hub does", async () => {
    const relay = new Relay();
    relay.closed = new Set(["socket"]);
    const a = somebody(relay, "a");

    await inStep(a);

    assert.deepEqual(relay.tried, ["socket", "socket", "hub"]);
});

test("a long paste while away goes in pieces, not in a frame that the server refuses", async () => {
    const relay = new Relay();
    const a = somebody(relay, "a");
    await inStep(a);
    relay.kill();
    await until(() => a.status === "offline");
    for (let part = 0; part < 5; part++) a.text.insert(a.text.length, "é".repeat(40_000));
    relay.up = true;

    await until(() => relay.text.length === 200_000 && a.unsaved === 0);
});

test("who is here comes and goes", async () => {
    const relay = new Relay();
    const [a, b] = [somebody(relay, "a"), somebody(relay, "b")];
    await inStep(a, b);
    b.awareness.setLocalStateField("typing", true);
    await until(() => a.awareness.getStates().get(b.doc.clientID)?.typing === true);

    b.leave();

    await until(() => !a.awareness.getStates().has(b.doc.clientID));
});

test("random hands, cut lines: all end with the same text, and nothing is lost", async () => {
    const random = (seed => () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648)(7);
    const relay = new Relay();
    const all = ["a", "b", "c"].map(name => somebody(relay, name));
    await inStep(...all);
    let typed = 0;
    for (let turn = 0; turn < 120; turn++) {
        const one = all[Math.floor(random() * 3)];
        const length = one.text.length;
        if (random() < .8 || length === 0) one.text.insert(Math.floor(random() * (length + 1)), String.fromCharCode(97 + typed++ % 26));
        else one.text.delete(Math.floor(random() * length), 1);
        if (turn % 30 === 29) {
            relay.kill();
            relay.up = true;
        }
        if (turn % 10 === 0) await pause(5);
    }

    await until(() => all.every(one => one.synced && one.unsaved === 0 && says(one) === relay.text));
});

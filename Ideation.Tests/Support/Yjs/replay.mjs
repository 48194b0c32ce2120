// Times real Yjs on a history. Usage: node replay.mjs LOG ROUNDS. Puts out, for each round, the processor time in microseconds, then the bytes of heap
// that the document of the last round keeps, and what Yjs encodes then. Run with --expose-gc.
import { readFileSync } from "node:fs";
import * as Y from "yjs";
import { flush, put, putText } from "./frames.mjs";

const [file, rounds] = process.argv.slice(2);
const bytes = readFileSync(file);
const updates = [];
for (let at = 4; at < bytes.length;) {
    const end = at + 4 + bytes.readUInt32LE(at);
    updates.push(bytes.subarray(at + 4, end));
    at = end;
}

let doc;
let empty;
for (let round = 0; round < Number(rounds); round++) {
    doc = undefined;
    globalThis.gc();
    empty = process.memoryUsage().heapUsed;
    const begun = process.cpuUsage();
    doc = new Y.Doc();
    doc.getText("text");
    updates.forEach(update => Y.applyUpdate(doc, update));
    const { user, system } = process.cpuUsage(begun);
    putText(String(user + system));
}

globalThis.gc();
putText(String(process.memoryUsage().heapUsed - empty));
put(Y.encodeStateAsUpdate(doc));
flush();

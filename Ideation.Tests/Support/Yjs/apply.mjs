// Applies updates to states with real Yjs. Usage: node apply.mjs FILE, where FILE holds pieces in turn: a state, an update. For each pair puts out the
// text and what Yjs encodes afterwards, or "refused" and the error.
import { readFileSync } from "node:fs";
import * as Y from "yjs";
import { flush, put, putText } from "./frames.mjs";

const bytes = readFileSync(process.argv[2]);
let at = 0;
while (at < bytes.length) {
    const doc = new Y.Doc();
    try {
        Y.applyUpdate(doc, next());
        Y.applyUpdate(doc, next());
        putText(doc.getText("text").toString());
        put(Y.encodeStateAsUpdate(doc));
    } catch (error) {
        putText("refused");
        putText(String(error));
    }
}

flush();

function next() {
    const begin = at + 4;
    at = begin + bytes.readUInt32LE(at);
    return bytes.subarray(begin, at);
}

// Reads encodings with real Yjs. Usage: node read.mjs FILE, where FILE holds pieces; for each one the text is put out, and what Yjs encodes then.
import { readFileSync } from "node:fs";
import * as Y from "yjs";
import { flush, put, putText } from "./frames.mjs";

const bytes = readFileSync(process.argv[2]);
for (let at = 0; at < bytes.length;) {
    const end = at + 4 + bytes.readUInt32LE(at);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, bytes.subarray(at + 4, end));
    putText(doc.getText("text").toString());
    put(Y.encodeStateAsUpdate(doc));
    at = end;
}

flush();

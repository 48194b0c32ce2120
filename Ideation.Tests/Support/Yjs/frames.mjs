// Length-prefixed pieces on standard output: uint32 little-endian, then as many bytes.
import { writeSync } from "node:fs";

const full = 1 << 20;
let waiting = [];
let size = 0;

export function put(bytes) {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(bytes.length);
    waiting.push(length, Buffer.from(bytes));
    size += bytes.length + 4;
    if (size > full)
        flush();
}

export function putText(text) {
    put(Buffer.from(text, "utf8"));
}

export function flush() {
    const all = Buffer.concat(waiting);
    for (let at = 0; at < all.length;) {
        try {
            at += writeSync(1, all, at);
        } catch (full) {
            if (full.code !== "EAGAIN")
                throw full;
        }
    }
    waiting = [];
    size = 0;
}

// Writes a long history of one text as real Yjs sends it: people type in bursts, correct themselves, move about, delete and paste; with several of
// them some updates cross on the way. Usage: node history.mjs SEED EDITS PEOPLE LOG STATE
// LOG: uint32 count, then uint32 length and bytes of each update. STATE: what Yjs encodes after it has applied them one by one. Puts out the text.
import { writeFileSync } from "node:fs";
import * as Y from "yjs";
import { flush, putText } from "./frames.mjs";
import { seeded } from "./random.mjs";

const [seed, edits, people] = process.argv.slice(2, 5).map(Number);
const [logFile, stateFile] = process.argv.slice(5);
const random = seeded(seed);
const letters = "eeeeeaaaiiisssnnnrrrtttooollluuudddccmmppévqfbghjàxèêyç     ,.’";
const log = [];
let made = 0;

const authors = Array.from({ length: people }, () => {
    const doc = new Y.Doc();
    doc.clientID = random.id();
    const author = { doc, text: doc.getText("text"), place: 0, post: [] };
    doc.on("update", (update, origin) => {
        if (origin === "post")
            return;
        log.push(update);
        authors.filter(other => other !== author).forEach(other => other.post.push(update));
    });
    return author;
});

while (made < edits)
    burst(random.of(authors));
authors.forEach(read);

const reader = new Y.Doc();
log.forEach(update => Y.applyUpdate(reader, update));
writeFileSync(logFile, Buffer.concat([number(log.length), ...log.flatMap(update => [number(update.length), update])]));
writeFileSync(stateFile, Y.encodeStateAsUpdate(reader));
putText(reader.getText("text").toString());
flush();

function burst(author) {
    // Most of what the others wrote is there before one starts; now and then the line was slow.
    if (random.chance(0.9))
        read(author);
    const { text } = author;
    author.place = random.chance(0.6) ? Math.min(author.place, text.length) : random.below(text.length + 1);
    if (random.chance(0.02)) {
        insert(author, Array.from({ length: 20 + random.below(300) }, () => random.of(letters)).join(""));
    } else if (random.chance(0.03) && text.length > author.place) {
        remove(author, author.place, Math.min(text.length - author.place, 1 + random.below(200)));
    } else {
        for (let left = 1 + random.below(160); left > 0 && made < edits; left--)
            key(author);
    }
}

function key(author) {
    // Whoever mistypes takes back a few letters in a row.
    for (let back = random.chance(0.04) ? 1 + random.below(20) : 0; back > 0 && author.place > 0; back--)
        remove(author, --author.place, 1);
    insert(author, random.chance(0.005) ? "🚲" : random.chance(0.01) ? "\n" : random.of(letters));
}

function insert(author, typed) {
    author.text.insert(author.place, typed);
    author.place += typed.length;
    made++;
}

function remove(author, at, length) {
    author.text.delete(at, length);
    made++;
}

function read(author) {
    // In one transaction, which is many times faster.
    author.doc.transact(() => author.post.splice(0).forEach(update => Y.applyUpdate(author.doc, update)), "post");
}

function number(value) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    return bytes;
}

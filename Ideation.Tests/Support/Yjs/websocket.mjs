// The unmodified y-websocket client from npm against a running application: sync, awareness, offline merge, late join.
// Arguments: address of /collab, text id, token of the author, token of a co-author. Puts out pieces of text, in the order of the test.
import WebSocket from "ws";
import * as Y from "yjs";
import { WebsocketProvider } from "y-websocket";
import { flush, putText } from "./frames.mjs";

const [address, text, first, second] = process.argv.slice(2);
const complain = console.error;
// y-websocket says so of every message it does not know, and then goes on.
console.error = (...words) => words[0] === "Unable to compute message" || complain(...words);

function join(token) {
    const doc = new Y.Doc();
    const provider = new WebsocketProvider(address, text, doc, { WebSocketPolyfill: WebSocket, disableBc: true, params: { access_token: token } });
    return { doc, provider, words: doc.getText("text") };
}

async function until(isSo, what) {
    for (let tries = 0; !isSo(); tries++) {
        if (tries > 1500)
            throw new Error(`Waited in vain until ${what}.`);
        await new Promise(done => setTimeout(done, 20));
    }
}

const awa = join(first), bruno = join(second);
await until(() => awa.provider.synced && bruno.provider.synced, "both are in");
putText(awa.words.toString());

awa.words.insert(0, "Bonjour. ");
await until(() => bruno.words.toString().startsWith("Bonjour. "), "the other has it");
putText(bruno.words.toString());

awa.provider.awareness.setLocalStateField("user", { name: "Quelqu’un d’autre", color: "#ff0000" });
await until(() => bruno.provider.awareness.getStates().get(awa.doc.clientID)?.user?.member, "the other sees the cursor");
putText(bruno.provider.awareness.getStates().get(awa.doc.clientID).user.name);

bruno.provider.disconnect();
await until(() => !awa.provider.awareness.getStates().has(bruno.doc.clientID), "the cursor of who left is gone");
bruno.words.insert(bruno.words.length, " Écrit sans ligne.");
awa.words.insert(0, "Ici : ");
bruno.provider.connect();
await until(() => bruno.provider.synced && awa.words.toString().endsWith("sans ligne.") && bruno.words.toString().startsWith("Ici"), "both have both");
putText(awa.words.toString());
putText(bruno.words.toString());
await until(() => bruno.provider.awareness.getStates().has(awa.doc.clientID), "who came back sees the cursor again");

const late = join(second);
await until(() => late.provider.synced && late.words.length > 0, "the late one has the text");
putText(late.words.toString());
flush();
process.exit(0);

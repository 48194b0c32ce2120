// The frames between an editor and the server: the y-websocket protocol, and message 4, by which the server says what is durable.
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

export const kinds = { sync: 0, awareness: 1, auth: 2, query: 3, durable: 4 };
export const steps = { ask: 0, answer: 1, update: 2 };

/** One frame; it may hold several messages. */
export class Frame {
    #encoder = encoding.createEncoder();

    /** How many messages of this frame the server will answer with a message 4. */
    counted = 0;

    sync(step, bytes) {
        encoding.writeVarUint(this.#encoder, kinds.sync);
        encoding.writeVarUint(this.#encoder, step);
        encoding.writeVarUint8Array(this.#encoder, bytes);
        if (step !== steps.ask) this.counted++;
        return this;
    }

    awareness(bytes) {
        encoding.writeVarUint(this.#encoder, kinds.awareness);
        encoding.writeVarUint8Array(this.#encoder, bytes);
        return this;
    }

    get isEmpty() {
        return !encoding.hasContent(this.#encoder);
    }

    bytes() {
        return encoding.toUint8Array(this.#encoder);
    }
}

/** The messages of a frame, in order. What a later server may add is passed over, with all that follows it in the frame. */
export function* messagesOf(bytes) {
    const decoder = decoding.createDecoder(bytes);
    while (decoding.hasContent(decoder)) {
        const kind = decoding.readVarUint(decoder);
        switch (kind) {
            case kinds.sync:
                yield { kind, step: decoding.readVarUint(decoder), bytes: decoding.readVarUint8Array(decoder) };
                break;
            case kinds.awareness:
                yield { kind, bytes: decoding.readVarUint8Array(decoder) };
                break;
            case kinds.auth:
                decoding.readVarUint(decoder);
                yield { kind, reason: decoding.readVarString(decoder) };
                break;
            case kinds.query:
                yield { kind };
                break;
            case kinds.durable:
                yield { kind, sequence: decoding.readVarUint(decoder) };
                break;
            default:
                return;
        }
    }
}

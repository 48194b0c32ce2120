// What was typed and not yet answered stays on the device: a page that is closed, reloaded or killed brings it back.
const name = "ideation-words";
const store = "updates";
const days = 60;

/**
 * The words of one member in one text. Every open page keeps its own, and finds those that another page left behind.
 * Where the browser has no store, typing goes on without it.
 */
export async function keepFor(member, text, epoch) {
    const whose = `${member}/${text}/`;
    let key = whose + (epoch ?? "");
    const page = crypto.randomUUID?.() ?? String(Math.random());
    const db = await open().catch(() => null);
    if (!db) return nowhere;
    forgetOld(db);

    return {
        put: (number, bytes) => write(db, kept => kept.put({ key, page, number, bytes, at: Date.now() })),
        /** Everything of this page up to this number is durable on the server. */
        forget: number => write(db, kept => kept.delete(IDBKeyRange.bound([key, page, 0], [key, page, number]))),
        /** The text was begun anew: what is kept from here on belongs to that epoch. */
        turn(now) { key = whose + (now ?? ""); },
        /** What other pages left of the text as it is now. */
        async left() {
            return bundle(db, (await found(db, whose)).filter(one => one.page !== page && one.key === key));
        },
        /** What was left of the text before it was begun anew: not to be merged, only to be shown. */
        async strays() {
            return bundle(db, (await found(db, whose)).filter(one => one.page !== page && one.key !== key));
        },
        close: () => db.close(),
    };
}

export const nowhere = {
    put: async () => {},
    forget: async () => {},
    turn: () => {},
    left: async () => ({ updates: [], forget: async () => {} }),
    strays: async () => ({ updates: [], forget: async () => {} }),
    close: () => {},
};

function found(db, whose) {
    return ask(db.transaction(store).objectStore(store).getAll(IDBKeyRange.bound([whose], [`${whose}\uffff`])));
}

/** A list of updates and a way to forget exactly those. */
function bundle(db, found) {
    return {
        updates: found.map(one => one.bytes),
        forget: () => write(db, kept => found.forEach(one => kept.delete([one.key, one.page, one.number]))),
    };
}

function open() {
    return new Promise((resolve, reject) => {
        const asked = indexedDB.open(name, 1);
        asked.onupgradeneeded = () => asked.result.createObjectStore(store, { keyPath: ["key", "page", "number"] }).createIndex("at", "at");
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
    });
}

function ask(request) {
    return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
}

function write(db, what) {
    return new Promise(resolve => {
        try {
            const change = db.transaction(store, "readwrite", { durability: "relaxed" });
            change.oncomplete = change.onabort = resolve;
            what(change.objectStore(store));
        } catch {
            // A full or closed store must not stop anybody from typing.
            resolve();
        }
    });
}

function forgetOld(db) {
    write(db, kept => {
        kept.index("at").openCursor(IDBKeyRange.upperBound(Date.now() - days * 24 * 3600 * 1000)).onsuccess = event => {
            const cursor = event.target.result;
            cursor?.delete();
            cursor?.continue();
        };
    });
}

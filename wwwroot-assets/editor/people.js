// Who is here, from what the awareness of the text says. One line per member, however many pages they have open.

/** The same of eight colours as this person's face on every page (FaceOf in the server's pages). */
export function colourOf(name) {
    let hash = 2166136261;
    for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 16777619) >>> 0;
    return (hash >>> 8) % 8 + 1;
}

export function initialsOf(name) {
    const parts = name.split(/[ \-\u00A0\u202F']/).filter(word => word !== "");
    const first = word => [...word][0].toUpperCase();
    return parts.length === 0 ? "?" : parts.length === 1 ? first(parts[0]) : first(parts[0]) + first(parts.at(-1));
}

/** Others in the text, in the order of their names: client, member, name, shape, typing. */
export function othersIn(awareness, me) {
    const found = new Map();
    for (const [client, { user, typing }] of awareness.getStates()) {
        if (client === awareness.clientID || !user?.name || user.member === me) continue;
        const key = user.member ?? client;
        const known = found.get(key);
        found.set(key, { client: known && !typing ? known.client : client, member: String(key), name: user.name, shape: user.shape ?? 0, typing: Boolean(typing || known?.typing) });
    }
    return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** What changed between two looks, for those who listen: names that came. Nobody is announced twice within a minute. */
export class Arrivals {
    #here = null;
    #said = new Map();

    /** @returns the names to announce; none on the first look, when everybody was here before. */
    look(others, now = Date.now()) {
        const first = this.#here === null;
        const before = this.#here ?? new Set();
        this.#here = new Set(others.map(one => one.member));
        for (const one of others) if (first) this.#said.set(one.member, now);
        const came = others.filter(one => !before.has(one.member) && now - (this.#said.get(one.member) ?? -Infinity) > 60_000);
        for (const one of came) this.#said.set(one.member, now);
        for (const member of before) this.#said.set(member, now);
        return first ? [] : came.map(one => one.name);
    }
}

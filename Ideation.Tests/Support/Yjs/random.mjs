// Numbers that look drawn, the same for one seed (mulberry32, Tommy Ettinger 2017, public domain).
export function seeded(seed) {
    let state = seed >>> 0;
    const next = () => {
        state = (state + 0x6D2B79F5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
    const below = bound => Math.floor(next() * bound);
    return {
        below,
        chance: share => next() < share,
        of: list => list[below(list.length)],
        id: () => Math.floor(next() * 4294967296),
    };
}

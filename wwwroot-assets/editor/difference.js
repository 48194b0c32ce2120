// What changed between two texts when one person typed once: so much taken out at one place, so much put in.

/**
 * @param caret where the cursor stands in `now`; it tells which of several equal letters was typed.
 * @returns null when nothing changed; never cuts a pair of surrogates in two.
 */
export function difference(was, now, caret = now.length) {
    if (was === now) return null;
    const most = Math.min(was.length, now.length);
    let end = 0;
    while (end < most && end < now.length - caret && was[was.length - 1 - end] === now[now.length - 1 - end]) end++;
    let start = 0;
    while (start < most - end && was[start] === now[start]) start++;
    // The cursor may stand elsewhere than behind what changed (a correction by the keyboard): then as much as is equal stays.
    while (end < most - start && was[was.length - 1 - end] === now[now.length - 1 - end]) end++;
    if (start > 0 && isHigh(was, start - 1) || start > 0 && isHigh(now, start - 1)) start--;
    if (end > 0 && (isLow(was, was.length - end) || isLow(now, now.length - end))) end--;
    return { at: start, remove: was.length - end - start, insert: now.slice(start, now.length - end) };
}

/**
 * Where a place of the old text is after a Yjs delta. What was inserted just there stays behind the place;
 * a place inside what was taken out moves to where that was.
 */
export function moved(place, delta) {
    let old = 0;
    let at = 0;
    for (const { retain, insert, delete: gone } of delta) {
        if (old > place || old === place && !gone) break;
        if (retain) {
            if (old + retain >= place) return at + place - old;
            old += retain;
            at += retain;
        } else if (insert !== undefined) {
            at += insert.length;
        } else {
            if (old + gone > place) return at;
            old += gone;
        }
    }
    return at + place - old;
}

/** Where a letter of the old text is after a Yjs delta; null when it was taken out. */
export function letterMoved(index, delta) {
    let old = 0;
    let at = 0;
    for (const { retain, insert, delete: gone } of delta) {
        if (insert !== undefined) {
            at += insert.length;
        } else if (retain) {
            if (old + retain > index) break;
            old += retain;
            at += retain;
        } else {
            if (old + gone > index) return null;
            old += gone;
        }
    }
    return at + index - old;
}

const isHigh = (text, at) => (text.charCodeAt(at) & 0xFC00) === 0xD800;
const isLow = (text, at) => (text.charCodeAt(at) & 0xFC00) === 0xDC00;

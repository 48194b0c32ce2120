// Counts the time down by the clock of the server: how far the clock of this device is off is measured, again when the page is looked at after a while.
const remeasure = 60_000;

export function attach(root, server) {
    const left = root.querySelector("[data-part=left]");
    const warning = root.querySelector("[data-part=warning]");
    const ending = new AbortController();
    let offset = null;
    let measuredAt = 0;
    let warned = Infinity;

    measure();
    const ticking = setInterval(tick, 250);
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && measure(), { signal: ending.signal });

    // Of several questions the quickest answer is the truest.
    async function measure() {
        measuredAt = performance.now();
        let best = Infinity;
        for (let times = 0; times < 3; times++) {
            try {
                const asked = Date.now();
                const now = await server.invokeMethodAsync("Now");
                const took = Date.now() - asked;
                if (took < best) [best, offset] = [took, now + took / 2 - Date.now()];
            } catch { /* The line is cut: what was measured before holds. */ }
            tick();
        }
    }

    function tick() {
        const closes = Number(root.dataset.closes);
        if (!closes || offset === null) { warned = Infinity; return; }
        if (performance.now() - measuredAt > remeasure) measure();
        const seconds = Math.max(0, Math.ceil((closes - Date.now() - offset) / 1000));
        const text = say(seconds);
        if (left.textContent !== text) left.textContent = text;
        for (const [mark, words] of [[60, root.dataset.minute], [10, root.dataset.seconds]]) {
            if (seconds > mark || seconds < mark - 5 || warned <= mark) continue;
            warned = mark;
            warning.textContent = words;
        }
        if (seconds > 65) warned = Infinity;
    }

    function say(seconds) {
        const two = number => String(number).padStart(2, "0");
        const [days, hours, minutes] = [Math.floor(seconds / 86400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60];
        if (days) return `${days}\u202Fj ${hours}\u202Fh`;
        if (hours) return `${hours}\u202Fh ${two(minutes)}`;
        return `${minutes}:${two(seconds % 60)}`;
    }

    return {
        leave() {
            clearInterval(ticking);
            ending.abort();
        },
    };
}

// What somebody filled in stays on their device until the server has it: it is sent from here and not through the line of the page, so that a ballot leaves while
// that line is cut, and again with the same key until there is an answer. The code of the receipt is made here and never leaves.
const patience = 15_000;
const longestWait = 4_000;

export function attach(root, server) {
    const part = name => root.querySelector(`[data-part=${name}]`);
    const store = "ballot:" + root.dataset.ballot;
    const line = part("line");
    const ending = new AbortController();
    let kept = read();
    let sending = false;
    let tries = 0;
    let timer;

    // Filled in before, and not sent.
    const begun = kept.out ?? kept.draft;
    if (begun && !root.dataset.over) tell("Restore", JSON.stringify(begun.choice), begun.edition);
    if (kept.out) send();
    showReceipt();

    const watching = new MutationObserver(changed);
    watching.observe(root, { attributes: true, attributeFilter: ["data-choice", "data-touched", "data-recorded", "data-over"] });
    const listen = (target, name, act) => target.addEventListener(name, act, { signal: ending.signal });
    listen(root, "change", keepDraft);
    listen(root, "input", keepDraft);
    listen(root, "click", pressed);
    listen(window, "online", () => kept.out && send());
    listen(document, "visibilitychange", () => kept.out && document.visibilityState === "visible" && send());
    // Another window of the same person on this device sent it, or began another one.
    listen(window, "storage", event => { if (event.key === store && !sending) { kept = read(); showReceipt(); } });

    function pressed({ target }) {
        const button = target.closest("[data-part]");
        if (button?.dataset.part === "vote" && isWhole(button)) cast(choice());
        if (button?.dataset.part === "blank") cast(JSON.parse(button.dataset.blank));
        if (button?.dataset.part === "copy") copy(button);
        if (button?.dataset.part === "check") check(button);
    }

    // What stands in native inputs is what the person sees, also when the server has not heard of it yet.
    function choice() {
        return seen() ?? JSON.parse(root.dataset.choice);
    }

    function seen() {
        const form = root.querySelector("[data-native]");
        if (!form) return null;
        const chosen = [...form.querySelectorAll("input:checked, input[type=number]")].filter(input => input.value !== "");
        if (form.dataset.native === "approve") return { approve: chosen.map(input => Number(input.value)) };

        const marks = Array(Number(form.dataset.options)).fill(null);
        for (const input of chosen) marks[input.dataset.option] = Number(input.value);
        const reasons = Array(marks.length).fill(null);
        for (const area of form.querySelectorAll("[data-reason]")) if (marks[area.dataset.reason] === -1) reasons[area.dataset.reason] = area.value.trim() || null;
        return reasons.some(reason => reason !== null) ? { marks, reasons } : { marks };
    }

    // The server says what is missing; where it has not heard of the last change, something must be chosen at least.
    function isWhole(button) {
        const mine = seen();
        if (!mine || JSON.stringify(mine) === root.dataset.choice) return button.getAttribute("aria-disabled") !== "true";
        return (mine.approve ?? mine.marks.filter(mark => mark !== null)).length > 0;
    }

    function keepDraft() {
        if (!root.querySelector("[data-part=vote]")) return;
        kept.draft = { choice: choice(), edition: Number(root.dataset.edition) };
        write();
    }

    function changed(changes) {
        if (root.dataset.touched && changes.some(change => change.attributeName === "data-choice" || change.attributeName === "data-touched")) keepDraft();
        if (changes.some(change => change.attributeName === "data-over" || change.attributeName === "data-recorded")) showReceipt();
    }

    function cast(ballot) {
        const same = kept.out && JSON.stringify(kept.out.choice) === JSON.stringify(ballot) && kept.out.edition === Number(root.dataset.edition);
        if (!same) kept.out = { key: uuid(), choice: ballot, edition: Number(root.dataset.edition), code: crypto.subtle ? hex(random()) : null };
        kept.draft = { choice: ballot, edition: kept.out.edition };
        write();
        tell("Sending");
        tries = 0;
        send();
    }

    async function send() {
        clearTimeout(timer);
        const out = kept.out;
        if (!out || sending || ending.signal.aborted) return;
        sending = true;
        if (!line.textContent) say("sending", line.dataset.sending);
        try {
            const answer = await fetch(root.dataset.cast, {
                method: "POST",
                headers: { "Content-Type": "application/json" },
                body: JSON.stringify({ key: out.key, choice: out.choice, edition: out.edition, receiptHash: out.code && await sha256(out.code), for: root.dataset.for || null }),
                signal: AbortSignal.timeout(patience),
            });
            if (answer.ok) await recorded(out, await answer.json());
            else if (answer.status >= 500 || answer.status === 408 || answer.status === 429) later("offline");
            else await refused(out, await answer.json());
        } catch {
            later("offline");
        } finally {
            sending = false;
        }
        if (kept.out && kept.out.key !== out.key) send();
    }

    function later(why) {
        say(why, line.dataset[why]);
        tries++;
        clearTimeout(timer);
        timer = setTimeout(send, Math.min(400 * 1.5 ** tries, longestWait));
    }

    async function recorded(out, { recordedAt }) {
        if (kept.out?.key === out.key) {
            kept = { receipt: out.code ? { code: out.code } : undefined };
            write();
        }
        say("recorded", line.dataset.done.replace("{0}", new Date(recordedAt).toLocaleTimeString("fr-FR")));
        showReceipt();
        await untilHeard("RecordedAsync");
    }

    async function refused(out, problem) {
        // The time stands still: it goes when it runs again.
        if (problem.rule === "round.paused") return later("paused");

        const isOver = ["round.not-open", "round.time-is-over", "round.not-found", "ballot.not-on-the-roll"].includes(problem.rule);
        const isFinal = isOver || problem.rule === "ballot.final";
        if (kept.out?.key === out.key) {
            kept.out = undefined;
            if (isFinal) kept.draft = undefined;
            write();
        }
        say("refused", isOver ? `${line.dataset.missed} ${problem.detail}` : problem.rule ? problem.detail : line.dataset.lost);
        await untilHeard("RefusedAsync", isFinal);
    }

    function say(state, text) {
        line.dataset.state = state;
        if (line.textContent !== text) line.textContent = text;
    }

    function tell(method, ...values) {
        return server.invokeMethodAsync(method, ...values).then(() => true, () => false);
    }

    // While the line of the page is cut it cannot be told; it is as soon as it is back.
    async function untilHeard(method, ...values) {
        for (let times = 0; times < 600 && !ending.signal.aborted; times++) {
            if (await tell(method, ...values)) return;
            await new Promise(done => setTimeout(done, 500));
        }
    }

    function showReceipt() {
        const box = part("receipt");
        box.hidden = !kept.receipt;
        part("code").textContent = kept.receipt ? kept.receipt.code.match(/.{4}/g).join(" ") : "";
        part("check").hidden = !root.dataset.over;
    }

    async function copy(button) {
        await navigator.clipboard?.writeText(kept.receipt.code).then(() => { button.textContent = button.dataset.copied; }, () => getSelection().selectAllChildren(part("code")));
    }

    // The list comes whole, and this device looks: nobody hears which one is looked for.
    async function check(button) {
        const said = part("checked");
        try {
            const answer = await fetch(root.dataset.receipts, { signal: AbortSignal.timeout(patience) });
            const list = await answer.json();
            const mine = await sha256(kept.receipt.code);
            const found = list.find(one => one.hash === mine);
            said.textContent = !found ? button.dataset.absent : found.says ? button.dataset.says.replace("{0}", found.says) : button.dataset.found;
            said.dataset.state = found ? "found" : "absent";
        } catch {
            said.textContent = button.dataset.unread;
        }
    }

    function read() {
        try { return JSON.parse(localStorage.getItem(store)) ?? {}; } catch { return {}; }
    }

    function write() {
        // Without storage (a strict browser) it is kept as long as the page stands.
        try { localStorage.setItem(store, JSON.stringify(kept)); } catch { /* As above. */ }
    }

    return {
        forget() {
            kept.draft = kept.out = undefined;
            write();
            say("", "");
        },
        leave() {
            clearTimeout(timer);
            watching.disconnect();
            ending.abort();
        },
    };
}

const random = () => crypto.getRandomValues(new Uint8Array(16));

const hex = bytes => [...bytes].map(byte => byte.toString(16).padStart(2, "0")).join("");

const sha256 = async text => hex(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))));

function uuid() {
    const bytes = random();
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

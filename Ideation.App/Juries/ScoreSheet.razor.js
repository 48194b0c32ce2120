// What a juror gives stays on their device until the server has it: it is sent from here and not through the line of the page, so that a mark leaves while that line is
// cut, and again until there is an answer. Fields are sent one by one: two devices of one juror overwrite nothing of each other that they did not touch.
const patience = 15_000;
const longestWait = 4_000;
const quiet = 600;

export function attach(root) {
    const store = "scores:" + root.dataset.store;
    const line = root.querySelector("[data-part=line]");
    const ending = new AbortController();
    const typing = new Map();
    const undone = [];
    let waiting = read();
    let known = { marks: [], failed: [], notes: "", feedback: "" };
    // Given before this was here: it stands on the page, so it counts.
    let early = [...root.querySelectorAll("[data-line] input:checked")].map(radio => ["line:" + radio.closest("[data-line]").dataset.line, Number(radio.value)]);
    let sending = false;
    let tries = 0;
    let timer;

    const listen = (target, name, act) => target.addEventListener(name, act, { signal: ending.signal });
    listen(root, "change", changed);
    listen(root, "input", typed);
    listen(root, "keydown", pressed);
    listen(root, "click", event => event.target.closest("[data-part=undo]") && undo());
    listen(window, "online", send);
    listen(document, "visibilitychange", () => document.visibilityState === "visible" && send());

    root.dataset.live = "";

    function changed({ target }) {
        if (target.type === "radio") keep("line:" + target.closest("[data-line]").dataset.line, Number(target.value), true);
        if (target.dataset.criterion) keep("met:" + target.dataset.criterion, !target.checked, true);
        if (target.dataset.text) flush(target);
    }

    function typed({ target }) {
        if (!target.dataset.text) return;
        clearTimeout(typing.get(target));
        typing.set(target, setTimeout(() => flush(target), quiet));
    }

    function flush(area) {
        clearTimeout(typing.get(area));
        typing.delete(area);
        if (area.value !== now(area.dataset.text)) keep(area.dataset.text, area.value, false);
    }

    // 1 to 5 anywhere in the grid but in a text: for the line that has the focus, and then on to the next.
    function pressed(event) {
        if (!/^[1-5]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey || event.target.matches("textarea, [type=checkbox]")) return;
        const group = event.target.closest("[data-line]") ?? root.querySelector("[data-line]");
        const radio = group?.querySelector(`input[value="${event.key}"]`);
        if (!radio || radio.matches(":disabled")) return;
        event.preventDefault();
        radio.checked = true;
        keep("line:" + group.dataset.line, Number(event.key), true);
        const next = root.querySelector(`[data-line="${Number(group.dataset.line) + 1}"]`);
        (next?.querySelector("input:checked") ?? next?.querySelector("input") ?? radio).focus();
    }

    function keep(key, value, canUndo) {
        const before = now(key);
        if (before === value) return;
        if (canUndo) undone.push([key, before ?? (key.startsWith("met:") ? true : null)]);
        waiting[key] = value;
        write();
        tries = 0;
        send();
    }

    function undo() {
        const last = undone.pop();
        if (!last) return;
        waiting[last[0]] = last[1];
        show(last[0], last[1]);
        write();
        send();
    }

    function now(key) {
        if (key in waiting) return waiting[key];
        const [kind, number] = key.split(":");
        return kind === "line" ? known.marks[number] ?? null : kind === "met" ? !known.failed.includes(Number(number)) : known[key];
    }

    function show(key, value) {
        const [kind, number] = key.split(":");
        if (kind === "line") for (const radio of root.querySelectorAll(`[data-line="${number}"] input`)) radio.checked = Number(radio.value) === value;
        if (kind === "met") root.querySelector(`[data-criterion="${number}"]`).checked = !value;
        const area = root.querySelector(`[data-text="${key}"]`);
        if (area && area !== document.activeElement && !typing.has(area) && area.value !== value) area.value = value;
    }

    function body(sent) {
        const change = {};
        for (const [key, value] of Object.entries(sent)) {
            const [kind, number] = key.split(":");
            if (kind === "line") (change.marks ??= {})[number] = value;
            else if (kind === "met") (change.met ??= {})[number] = value;
            else change[key] = value;
        }
        return JSON.stringify(change);
    }

    async function send() {
        clearTimeout(timer);
        timer = undefined;
        const sent = { ...waiting };
        draw();
        if (sending || ending.signal.aborted || Object.keys(sent).length === 0) return;
        sending = true;
        say("saving");
        try {
            const answer = await fetch(root.dataset.write, { method: "POST", headers: { "Content-Type": "application/json" }, body: body(sent), signal: AbortSignal.timeout(patience), keepalive: true });
            if (answer.ok) saved(sent);
            else if (answer.status >= 500 || answer.status === 408 || answer.status === 429) later();
            else await refused(sent, await answer.json());
        } catch {
            later();
        } finally {
            sending = false;
        }
        if (Object.keys(waiting).length > 0 && !timer) send();
    }

    function later() {
        say("offline");
        tries++;
        timer = setTimeout(() => { timer = undefined; send(); }, Math.min(400 * 1.5 ** tries, longestWait));
    }

    function saved(sent) {
        for (const [key, value] of Object.entries(sent)) {
            if (waiting[key] === value) delete waiting[key];
            take(key, value);
        }
        write();
        tries = 0;
        if (Object.keys(waiting).length === 0) say("saved", new Date().toLocaleTimeString("fr-FR"));
    }

    // The time stands still: it goes when it runs again. Anything else can never be saved, and what stands there is shown again.
    async function refused(sent, problem) {
        if (problem.rule === "jury.on-hold") {
            later();
            say(null, problem.detail);
            return;
        }
        for (const key of Object.keys(sent)) delete waiting[key];
        write();
        for (const key of Object.keys(sent)) show(key, now(key));
        say(null, problem.detail ?? problem.title);
    }

    function take(key, value) {
        const [kind, number] = key.split(":");
        if (kind === "line") known.marks[number] = value;
        else if (kind === "met") known.failed = value ? known.failed.filter(one => one !== Number(number)) : [...new Set([...known.failed, Number(number)])];
        else known[key] = value;
    }

    function say(state, text) {
        line.dataset.state = state ?? "refused";
        const sentence = state ? line.dataset[state].replace("{0}", text ?? "") : text;
        if (line.textContent !== sentence) line.textContent = sentence;
    }

    function draw() {
        const button = root.querySelector("[data-part=undo]");
        if (button) button.disabled = undone.length === 0;
    }

    function read() {
        try { return JSON.parse(localStorage.getItem(store)) ?? {}; } catch { return {}; }
    }

    function write() {
        // Without storage (a strict browser) it is kept as long as the page stands.
        try {
            if (Object.keys(waiting).length > 0) localStorage.setItem(store, JSON.stringify(waiting));
            else localStorage.removeItem(store);
        } catch { /* As above. */ }
    }

    return {
        // What the server has now; what waits here to be sent stands above it.
        offer(marks, failed, notes, feedback) {
            known = { marks: [...marks], failed: [...failed], notes, feedback };
            for (const [key, value] of early) keep(key, value, true);
            early = [];
            for (const group of root.querySelectorAll("[data-line]")) show("line:" + group.dataset.line, now("line:" + group.dataset.line));
            for (const box of root.querySelectorAll("[data-criterion]")) show("met:" + box.dataset.criterion, now("met:" + box.dataset.criterion));
            show("notes", now("notes"));
            show("feedback", now("feedback"));
            if (Object.keys(waiting).length > 0) send();
        },
        leave() {
            for (const area of [...typing.keys()]) flush(area);
            clearTimeout(timer);
            ending.abort();
        },
    };
}

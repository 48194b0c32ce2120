// What one sees of a session in the element that the page gives: state, people, trouble, count, preview.
import { anchorsOf, placeIn, rangeOf } from "./anchors.js";
import { bar } from "./bar.js";
import { counting } from "./count.js";
import { Arrivals, colourOf, initialsOf, othersIn } from "./people.js";
import { preview } from "./preview.js";

const patience = 1500;

export class Screen {
    #ends = new AbortController();
    #arrivals = new Arrivals();
    #since = Date.now();
    #said = "";
    #follows = null;
    #passages = [];

    constructor(root, session, server) {
        this.root = root;
        this.session = session;
        this.server = server;
        this.words = session.options.words;
        this.part = name => root.querySelector(`[data-part=${name}]`);
        this.part("host").replaceChildren(session.host);

        const text = () => session.surface?.text ?? "";
        this.look = preview(root, { text, words: this.words });
        this.count = counting(root, { text, words: this.words, language: session.options.language });
        this.endBar = bar(root, {
            surface: () => session.locked ? null : session.surface,
            words: this.words,
            others: {
                undo: () => session.locked || session.surface?.undo(),
                redo: () => session.locked || session.surface?.redo(),
                preview: () => this.look.show(!this.look.isOn),
                mode: () => session.setMode(session.mode === "plain" ? "live" : "plain"),
                again: () => session.connection.again(),
                copy: () => this.#copy(),
                read: () => this.#read(),
                comment: () => this.#speak("Comment"),
                suggest: () => this.#speak("Suggestion"),
                // Once the key is over: opened in the middle of Enter, the chooser does not always come.
                image: () => setTimeout(() => this.part("picture")?.click()),
            },
        });
        this.stop = session.listen((what, detail) => this.#hear(what, detail));
        const on = (target, name, what, options) => target.addEventListener(name, what, { signal: this.#ends.signal, ...options });
        on(this.part("people"), "click", event => this.#follow(event.target.closest("[data-client]")?.dataset.client));
        // Whoever moves by themselves follows nobody any more.
        for (const name of ["wheel", "touchmove", "keydown"]) on(this.part("host"), name, () => this.#follow(null), { passive: true });
        on(window, "beforeunload", event => { if (session.connection.unsaved > 0) event.preventDefault(); });
        on(window, "online", () => session.connection.connect());
        on(window, "offline", () => session.connection.cut());
        on(document, "visibilitychange", () => { if (!document.hidden && session.connection.status === "offline") session.connection.connect(); });
        const pictures = this.part("picture");
        if (pictures) on(pictures, "change", () => { this.#attach([...pictures.files]); pictures.value = ""; });
        this.#draw();
        this.#people();
        this.count.refresh();
    }

    close() {
        this.stop();
        this.endBar();
        this.#ends.abort();
        clearTimeout(this.later);
    }

    /** Passages as `{ id, anchor, head, kind, text, isOpen }`, kind "Comment" or "Suggestion": anchors are Yjs relative positions in base64. */
    placePassages(list) {
        this.#passages = list;
        this.session.surface?.markPassages(list);
    }

    showPassage({ anchor, head }) {
        const range = rangeOf(this.session.text, { anchor, head });
        if (range) this.session.surface?.show(range.from);
    }

    say(sentence) {
        const told = this.part("told");
        told.textContent = told.textContent === sentence ? `${sentence}\u00A0` : sentence;
    }

    #hear(what, detail) {
        switch (what) {
            case "line":
                // Whoever was here when the line came up did not just arrive; nobody may have been.
                this.#people();
                return this.#draw();
            case "people":
                return this.#people();
            case "anew":
            case "surface":
                this.#draw();
                this.session.surface?.markPassages(this.#passages);
                this.count.refresh();
                return this.look.refresh();
            case "mine":
                this.#follow(null);
                // falls through
            case "theirs":
                this.count.refresh();
                return this.look.refresh();
            case "full":
                return this.#warn(this.words.full);
            case "files":
                return this.#attach(detail);
            case "passage":
                return this.server?.invokeMethodAsync("OpenPassageAsync", detail);
        }
    }

    #draw() {
        const { session, words, root } = this;
        const { connection } = session;
        const { status, unsaved, ended } = connection;
        if (status === "live") this.#since = Date.now();
        const away = status !== "live" && Date.now() - this.#since > patience;
        clearTimeout(this.later);
        if (status !== "live" && !away) this.later = setTimeout(() => this.#draw(), patience);

        const state = ended ? "ended"
            : away && session.ready ? (unsaved > 0 ? "kept" : "offline")
            : !session.ready ? (connection.isFull ? "crowded" : away ? "waiting" : "opening")
            : session.readOnly ? "reading"
            : unsaved > 0 || status !== "live" ? "saving" : "saved";
        root.dataset.state = state;
        root.dataset.mode = session.mode;
        root.toggleAttribute("data-ready", session.surface !== null);
        root.toggleAttribute("data-locked", session.locked);
        const line = this.part("state");
        if (line.dataset.is !== state) {
            line.dataset.is = state;
            line.querySelector("span").textContent = words[state];
            line.querySelector("use").setAttribute("href", `${session.options.icons}#${icons[state]}`);
        }
        for (const button of root.querySelectorAll("[data-writes]")) button.disabled = session.locked || session.surface === null;
        for (const button of root.querySelectorAll("[data-speaks]")) button.disabled = session.surface === null;
        const mode = root.querySelector("[data-do=mode]");
        mode.setAttribute("aria-pressed", String(session.mode === "plain"));
        this.#trouble();

        // Spoken only where something changes for the one who writes, never for each save.
        const loud = { kept: words.kept, offline: words.offline, crowded: words.crowded, ended: "", saved: this.#said ? words.back : "" }[state];
        if (loud !== undefined && loud !== this.#said) {
            if (loud !== "") this.say(loud);
            this.#said = state === "saved" ? "" : loud;
        }
    }

    // What ended or refused the writing: why, what is kept, what to do.
    #trouble() {
        const { session, words } = this;
        const { ended } = session.connection;
        const rescued = ended ? { why: ended.why, words: session.connection.unsavedWords() } : session.rescued;
        const box = this.part("trouble");
        const now = rescued ? `${rescued.why}/${rescued.words}` : "";
        if (box.dataset.now === now) return;
        box.dataset.now = now;
        box.hidden = rescued === null;
        if (rescued === null) return;
        const why = rescued.words ? rescued.why : rescued.why === "refused" ? "refused-only" : rescued.why;
        box.querySelector("[data-part=why]").textContent = words[why] ?? words.lost;
        const kept = this.part("kept");
        kept.hidden = !rescued.words;
        kept.querySelector("textarea").value = rescued.words ?? "";
        box.querySelector("[data-do=copy]").hidden = !rescued.words;
        box.querySelector("[data-do=again]").hidden = !ended || ended.why === "missing" || ended.why === "too-large";
        box.querySelector("[data-do=read]").hidden = ended !== null;
        this.say(words[why] ?? words.lost);
    }

    #read() {
        this.session.rescued?.read?.();
        this.session.rescued = null;
        this.#draw();
        this.session.surface?.focus();
    }

    async #copy() {
        const area = this.part("kept").querySelector("textarea");
        area.select();
        try {
            await navigator.clipboard.writeText(area.value);
        } catch {
            document.execCommand("copy");
        }
        this.say(this.words.copied);
    }

    #people() {
        const { session, words } = this;
        const others = othersIn(session.awareness, session.options.member);
        const place = this.part("people");
        const now = JSON.stringify([others, this.#follows]);
        if (place.dataset.now !== now) {
            place.dataset.now = now;
            const focused = document.activeElement?.closest?.("[data-member]")?.dataset.member;
            place.replaceChildren(...others.map(one => this.#person(one)));
            if (focused) place.querySelector(`[data-member="${CSS.escape(focused)}"]`)?.focus();
            const typing = others.filter(one => one.typing).map(one => one.name);
            this.part("typing").textContent = typing.length === 0 ? "" : typing.length === 1 ? words["typing.one"].replace("{0}", typing[0]) : words["typing.many"].replace("{0}", typing.length);
        }
        if (session.connection.status === "live") {
            const came = this.#arrivals.look(others);
            if (came.length > 0) this.say((came.length === 1 ? words["joined.one"] : words["joined.many"]).replace("{0}", came.join(", ")));
        }
        if (this.#follows !== null) {
            const followed = others.find(one => one.member === this.#follows);
            const at = followed && placeIn(session.text, session.awareness, followed.client);
            if (!followed) this.#follow(null);
            else if (at !== null && at !== this.shownAt) session.surface?.show(this.shownAt = at);
        }
    }

    #person({ member, client, name, shape, typing }) {
        const follows = this.#follows === member;
        const button = document.createElement("button");
        button.type = "button";
        button.className = `person colour--${colourOf(name)}${typing ? " person--typing" : ""}`;
        button.dataset.client = client;
        button.dataset.member = member;
        button.setAttribute("aria-pressed", String(follows));
        button.title = (follows ? this.words.unfollow : this.words.follow).replace("{0}", name);
        const mark = document.createElement("span");
        mark.className = `shape shape--${shape}`;
        const initials = document.createElement("span");
        initials.className = "person__initials";
        initials.setAttribute("aria-hidden", "true");
        initials.textContent = initialsOf(name);
        const said = document.createElement("span");
        said.className = "sr-only";
        said.textContent = this.words.follow.replace("{0}", name);
        button.append(mark, initials, said);
        return button;
    }

    #follow(client) {
        const before = this.#follows;
        const one = client ? othersIn(this.session.awareness, this.session.options.member).find(other => String(other.client) === String(client)) : null;
        this.#follows = one && one.member !== before ? one.member : null;
        this.shownAt = null;
        if (this.#follows !== before) {
            if (one) this.say((this.#follows ? this.words.following : this.words.unfollowed).replace("{0}", one.name));
            this.#people();
        }
    }

    #speak(kind) {
        const { session } = this;
        const { from, to } = session.surface?.selection ?? { from: 0, to: 0 };
        if (from === to) return this.#warn(this.words["choose-first"]);
        const quote = session.surface.text.slice(from, Math.min(to, from + 2001));
        const { anchor, head } = anchorsOf(session.text, from, to);
        return this.server.invokeMethodAsync("MarkPassageAsync", { kind, anchor, head, quote });
    }

    #warn(sentence) {
        const box = this.part("warning");
        box.textContent = sentence;
        box.hidden = false;
        this.say(sentence);
        clearTimeout(this.warned);
        this.warned = setTimeout(() => { box.hidden = true; }, 6000);
    }

    async #attach(files) {
        const { session, words } = this;
        const { attach } = session.options;
        if (!attach) return this.#warn(words["no-pictures"]);
        if (session.locked) return;
        for (const file of files) {
            const form = new FormData();
            form.append("file", file);
            try {
                const answer = await fetch(attach, { method: "POST", body: form });
                // A refusal says in words what to do.
                if (!answer.ok) {
                    this.#warn((await answer.json()).detail);
                    continue;
                }
                const { address, name, isPicture } = await answer.json();
                if (session.locked) return;
                const { from, to } = session.surface.selection;
                const insert = `${file === files[0] ? "" : "\n\n"}${isPicture ? "!" : ""}[${name}](${address})`;
                session.surface.change({ from, to, insert, anchor: from + insert.length });
                this.say(words[isPicture ? "picture-here" : "file-here"].replace("{0}", name));
            } catch {
                this.#warn(words["picture-failed"]);
            }
        }
    }
}

const icons = { saved: "Done", saving: "Refresh", kept: "Offline", offline: "Offline", waiting: "Offline", crowded: "Clock", opening: "Clock", reading: "Book", ended: "Lock" };

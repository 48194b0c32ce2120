// A film of a text: frames say where something was taken away and put, by whom. Every so often the whole text is remembered, so that going back is quick.
const remembered = 200;
const longestPause = 900;
const shortestPause = 12;

export function attach(root) {
    const part = name => root.querySelector(`[data-film="${name}"]`);
    const [play, word, place, now, people, sheet, speed] = ["play", "play-word", "place", "now", "people", "sheet", "speed"].map(part);
    const words = { play: word.textContent, pause: play.dataset.pause };
    const calm = matchMedia("(prefers-reduced-motion: reduce)");
    const when = new Intl.DateTimeFormat(document.documentElement.lang || "fr", { dateStyle: "medium", timeStyle: "short" });
    const film = { frames: [], people: [], marks: new Map([[0, []]]), at: 0, runs: [], more: 0, timer: 0, over: false };

    // ---- the frames

    async function load() {
        while (film.more !== null && !film.over) {
            const answer = await fetch(`${root.dataset.from}?after=${film.more}`, { credentials: "same-origin" });
            if (!answer.ok) throw new Error(answer.status);
            const got = await answer.json();
            const known = got.people.map(person => {
                let index = film.people.findIndex(one => one.member === person.member);
                if (index < 0) index = film.people.push(person) - 1;
                return index;
            });
            const first = film.frames.length === 0;
            for (const frame of got.frames)
                film.frames.push({ ...frame, who: frame.who < 0 ? -1 : known[frame.who], at: new Date(frame.at) });
            film.more = got.next;
            place.max = film.frames.length;
            showPeople();
            if (first) go(film.frames.length > 0 ? 1 : 0);
        }
    }

    function step(runs, frame) {
        const after = [];
        let left = frame.place, gone = frame.removed, put = frame.put ? { who: frame.who, text: frame.put } : null;
        for (const run of runs) {
            let text = run.text;
            if (left > 0) {
                const kept = text.slice(0, left);
                after.push({ who: run.who, text: kept });
                left -= kept.length;
                text = text.slice(kept.length);
            }
            if (left > 0 || text === "") continue;
            if (put) { after.push(put); put = null; }
            const cut = Math.min(gone, text.length);
            gone -= cut;
            if (cut < text.length) after.push({ who: run.who, text: text.slice(cut) });
        }
        if (put) after.push(put);
        return after.reduce((all, run) => {
            const last = all.at(-1);
            if (last && last.who === run.who) all[all.length - 1] = { who: run.who, text: last.text + run.text };
            else all.push(run);
            return all;
        }, []);
    }

    function go(to) {
        to = Math.max(0, Math.min(to, film.frames.length));
        if (to < film.at) {
            let mark = to - to % remembered;
            while (!film.marks.has(mark)) mark -= remembered;
            film.at = mark;
            film.runs = film.marks.get(mark);
        }
        while (film.at < to) {
            film.runs = step(film.runs, film.frames[film.at++]);
            if (film.at % remembered === 0) film.marks.set(film.at, film.runs);
        }
        show();
    }

    /** The end of what the same person does in one go: from here to there a step of the film leads. */
    function sceneFrom(at) {
        const first = film.frames[at];
        let end = at + 1;
        while (end < film.frames.length && film.frames[end].who === first.who && film.frames[end].at - film.frames[end - 1].at < 3000 && end - at < 60) end++;
        return end;
    }

    function sceneBefore(at) {
        let scene = 0;
        for (let end = 0; end < at && end < film.frames.length;) {
            scene = end;
            end = sceneFrom(end);
        }
        return scene;
    }

    // ---- what is seen

    function show() {
        const frame = film.frames[film.at - 1];
        sheet.replaceChildren(...film.runs.map(run => {
            const piece = document.createElement("span");
            piece.textContent = run.text;
            const person = film.people[run.who];
            if (person) {
                piece.style.setProperty("--who", person.colour);
                piece.title = person.name;
            }
            return piece;
        }));
        place.value = film.at;
        const line = frame
            ? `${film.people[frame.who]?.name ?? ""} · ${when.format(frame.at)} · ${root.dataset.step.replace("{0}", film.at).replace("{1}", film.frames.length)}`
            : root.dataset.empty;
        place.setAttribute("aria-valuetext", line);
        // Said aloud when it stands still, not sixty times a second.
        now.setAttribute("aria-live", film.timer ? "off" : "polite");
        now.textContent = line;
    }

    function showPeople() {
        people.replaceChildren(...film.people.map(person => {
            const line = document.createElement("li");
            line.textContent = person.name;
            line.style.setProperty("--who", person.colour);
            return line;
        }));
    }

    // ---- playing

    function run() {
        if (film.at >= film.frames.length) return pause();
        const from = film.frames[film.at];
        // Who asked for less motion sees whole scenes, one after the other.
        go(calm.matches ? sceneFrom(film.at) : film.at + 1);
        const next = film.frames[film.at];
        const gap = next ? Math.min(longestPause, next.at - from.at) / Number(speed.value) : 0;
        film.timer = setTimeout(run, calm.matches ? 1600 : Math.max(shortestPause, gap));
    }

    function start() {
        if (film.at >= film.frames.length) go(0);
        word.textContent = words.pause;
        film.timer = setTimeout(run, 0);
    }

    function pause() {
        clearTimeout(film.timer);
        film.timer = 0;
        word.textContent = words.play;
        show();
    }

    const toggle = () => film.timer ? pause() : start();
    const on = () => { pause(); if (film.at < film.frames.length) go(sceneFrom(film.at)); };
    const back = () => { pause(); go(sceneBefore(film.at)); };
    play.addEventListener("click", toggle);
    part("on").addEventListener("click", on);
    part("back").addEventListener("click", back);
    place.addEventListener("input", () => { const to = Number(place.value); pause(); go(to); });
    sheet.addEventListener("keydown", event => {
        const does = { " ": toggle, ArrowRight: on, ArrowLeft: back, Home: () => { pause(); go(0); }, End: () => { pause(); go(film.frames.length); } }[event.key];
        if (!does || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        does();
    });

    load().then(() => { if (film.frames.length === 0) now.textContent = root.dataset.empty; })
        .catch(() => { now.textContent = root.dataset.failed; });

    return { stop() { film.over = true; clearTimeout(film.timer); } };
}

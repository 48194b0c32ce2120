// How the text will read. The server makes the markup, by the same sanitiser as every page; nothing here turns text into markup.
const quiet = 400;

/** @returns show(on), and refresh() for when the text changed. */
export function preview(root, { text, words }) {
    const pane = root.querySelector("[data-part=preview]");
    const button = root.querySelector("[data-do=preview]");
    let on = false;
    let shown = null;
    let asked = 0;
    let timer;

    async function draw() {
        const markdown = text();
        if (!on || markdown === shown) return;
        const mine = ++asked;
        try {
            if (markdown.trim() === "") return say(markdown, words["preview-empty"]);
            const answer = await fetch("/collab/preview", { method: "POST", headers: { "Content-Type": "text/plain; charset=utf-8" }, body: markdown });
            if (mine !== asked) return;
            if (!answer.ok) return say(null, words["preview-missing"]);
            const markup = await answer.text();
            if (mine !== asked) return;
            shown = markdown;
            pane.classList.remove("coedit__preview--words");
            pane.innerHTML = markup;
        } catch {
            if (mine === asked) say(null, words["preview-missing"]);
        }
    }

    function say(of, sentence) {
        shown = of;
        pane.classList.add("coedit__preview--words");
        pane.textContent = sentence;
    }

    return {
        get isOn() { return on; },
        show(wanted) {
            on = wanted;
            pane.hidden = !on;
            root.toggleAttribute("data-preview", on);
            button?.setAttribute("aria-pressed", String(on));
            draw();
        },
        refresh() {
            clearTimeout(timer);
            if (on) timer = setTimeout(draw, quiet);
        },
    };
}

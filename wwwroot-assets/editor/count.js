import { countWords } from "./marks.js";

/** « 214 mots », a moment after the last key. */
export function counting(root, { text, words, language }) {
    const place = root.querySelector("[data-part=count]");
    const number = new Intl.NumberFormat(language);
    let timer;
    let shown = null;

    function draw() {
        timer = 0;
        const count = countWords(text());
        if (count === shown) return;
        shown = count;
        const one = language === "en" ? count === 1 : count < 2;
        place.textContent = (one ? words["count.one"] : words["count.many"]).replace("{0}", number.format(count));
    }

    return { refresh: () => { timer ||= setTimeout(draw, 300); } };
}

// A text of one author: the area of DraftArea (which keeps it on the device) with the buttons, the preview and the count around it.
import { bar, draftSurface } from "./bar.js";
import { counting } from "./count.js";
import { preview } from "./preview.js";

export function open(root, options) {
    const area = root.querySelector("textarea");
    const surface = draftSurface(area);
    const { words } = options;
    const look = preview(root, { text: () => area.value, words });
    const count = counting(root, { text: () => area.value, words, language: options.language });
    const end = bar(root, { surface: () => surface, words, others: { preview: () => look.show(!look.isOn) } });
    const changed = () => { look.refresh(); count.refresh(); };
    const ends = new AbortController();
    area.addEventListener("input", changed, { signal: ends.signal });
    area.addEventListener("drop", event => refused(event.dataTransfer, event), { signal: ends.signal });
    area.addEventListener("paste", event => refused(event.clipboardData, event), { signal: ends.signal });
    // A draft found again and an area that is emptied write the value without an event.
    const watch = setInterval(() => area.isConnected ? count.refresh() : close(), 2000);
    count.refresh();

    function refused(data, event) {
        if (![...data?.files ?? []].some(file => file.type.startsWith("image/")) || data.types.includes("text/plain")) return;
        event.preventDefault();
        root.querySelector("[data-part=told]").textContent = words["no-pictures"];
    }

    function close() {
        clearInterval(watch);
        ends.abort();
        end();
    }

    return { close };
}

// What the server cannot know: the time zone, and light or dark by choice.
const year = 60 * 60 * 24 * 365;
const keep = (name, value) => document.cookie = `${name}=${value}; path=/; max-age=${year}; samesite=lax${location.protocol === "https:" ? "; secure" : ""}`;

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone) keep("tz", encodeURIComponent(zone));

window.ideation ??= {};

window.ideation.theme = choice => {
    if (!["light", "dark", "auto"].includes(choice)) return;
    keep("theme", choice);
    document.documentElement.dataset.theme = choice;
};

// One button or link per choice: data-set-theme="dark". Works on pages without a circuit too.
document.addEventListener("click", event => {
    const choice = event.target.closest?.("[data-set-theme]")?.dataset.setTheme;
    if (choice) window.ideation.theme(choice);
});

// Menus are native popovers: Escape, a press beside them and giving the focus back come with the browser. Here: where they open, and the arrow keys.
document.addEventListener("toggle", event => {
    const list = event.target;
    if (event.newState !== "open" || !list.classList?.contains("menu__list")) return;
    place(list);
    items(list)[0]?.focus();
}, true);

document.addEventListener("keydown", event => {
    const list = event.target.closest?.(".menu__list");
    if (!list) return;
    const all = items(list);
    const at = all.indexOf(document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    all.at(next % all.length)?.focus();
});

document.addEventListener("click", event => {
    const list = event.target.closest?.(".menu__item")?.closest(".menu__list");
    if (list?.matches(":popover-open")) list.hidePopover();
});

const items = list => [...list.querySelectorAll(".menu__item:not(:disabled)")];

function place(list) {
    const button = document.querySelector(`[popovertarget="${list.id}"]`);
    if (!button) return;
    const from = button.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = list;
    const edge = 8;
    const left = from.left + width + edge <= innerWidth && from.left < innerWidth / 2 ? from.left : from.right - width;
    const below = from.bottom + 6;
    list.style.left = `${Math.max(edge, Math.min(left, innerWidth - width - edge))}px`;
    list.style.top = `${below + height + edge <= innerHeight ? below : Math.max(edge, from.top - height - 6)}px`;
}

// A list that hangs on its button would float away from it.
addEventListener("scroll", () => document.querySelector(".menu__list:popover-open")?.hidePopover(), { passive: true });

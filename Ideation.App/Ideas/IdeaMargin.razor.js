// Brings a note of the margin into view and gives it the focus, as a click on its passage asks.
export function show(id) {
    const note = document.getElementById(id);
    note?.scrollIntoView({ block: "nearest", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    note?.focus({ preventScroll: true });
}

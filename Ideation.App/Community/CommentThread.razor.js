// Holds what one types in place while others speak.
export function attach(root) {
    let held = null;
    let top = 0;

    const look = () => {
        held = root.contains(document.activeElement) && document.activeElement.tagName === "TEXTAREA" ? document.activeElement : null;
        top = held ? held.getBoundingClientRect().top : 0;
    };

    // A comment that lands above pushes the text area down; the page follows it, so that nothing moves under one's eyes.
    const observer = new MutationObserver(() => {
        if (!held || held !== document.activeElement) return;
        const moved = held.getBoundingClientRect().top - top;
        if (Math.abs(moved) > 1) window.scrollBy({ top: moved, behavior: "instant" });
        look();
    });
    observer.observe(root, { childList: true, subtree: true });

    const watched = ["focusin", "focusout", "input"];
    watched.forEach(name => root.addEventListener(name, look));
    addEventListener("scroll", look, { passive: true });
    addEventListener("resize", look, { passive: true });

    return {
        show(id) {
            const comment = document.getElementById("c-" + id);
            if (!comment) return;
            const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
            comment.scrollIntoView({ block: "center", behavior: calm ? "instant" : "smooth" });
            comment.focus({ preventScroll: true });
        },
        leave() {
            observer.disconnect();
            removeEventListener("scroll", look);
            removeEventListener("resize", look);
        },
    };
}

// A short cut is nobody's business; a longer one is said at the bottom of the page, and one may go on reading and typing.
// Only when the page needs an answer does the message stand in the way.
const box = document.getElementById("line");
const shortCut = 1200;
let patience;

box?.addEventListener("components-reconnect-state-changed", ({ detail: { state } }) => {
    if (state === "hide") return back();
    if (state === "rejected") return reload();

    document.documentElement.dataset.line = "cut";
    if (state === "show" || state === "retrying") {
        patience ??= setTimeout(() => box.setAttribute("open", ""), shortCut);
        return;
    }

    // The server said that it restarts: nobody is asked anything, the page goes on by itself as soon as it is back.
    if (state === "paused" && window.ideation?.restarting) {
        patience ??= setTimeout(() => box.setAttribute("open", ""), shortCut);
        resumeWhenBack();
        return;
    }

    ask();
    if (state === "failed") document.addEventListener("visibilitychange", whenSeenAgain);
});

box?.addEventListener("click", event => {
    const wish = event.target.closest("[data-line]")?.dataset.line;
    if (wish === "retry") retry();
    if (wish === "resume") resume();
    if (wish === "reload") reload();
});

// Escape must not leave somebody on a page that no longer answers.
box?.addEventListener("cancel", event => event.preventDefault());

function ask() {
    clearTimeout(patience);
    box.removeAttribute("open");
    if (!box.open) box.showModal();
}

function reload() {
    window.ideation?.reload ? window.ideation.reload() : location.reload();
}

function back() {
    clearTimeout(patience);
    patience = undefined;
    document.removeEventListener("visibilitychange", whenSeenAgain);
    delete document.documentElement.dataset.line;
    if (box.open) box.close();
}

async function retry() {
    document.removeEventListener("visibilitychange", whenSeenAgain);
    try {
        // True: back. False: the server answered, but no longer holds this circuit; it may still hold what was kept of it.
        if (await Blazor.reconnect() || await Blazor.resumeCircuit()) back();
        else reload();
    } catch {
        document.addEventListener("visibilitychange", whenSeenAgain);
    }
}

async function resume() {
    try {
        if (await Blazor.resumeCircuit()) back();
        else reload();
    } catch {
        box.classList.remove("components-reconnect-paused");
        box.classList.add("components-reconnect-resume-failed");
    }
}

async function resumeWhenBack() {
    for (let tries = 0; tries < 300; tries++) {
        await new Promise(done => setTimeout(done, Math.min(500 + tries * 100, 3000)));
        const ready = await fetch("/health/ready", { cache: "no-store" }).then(answer => answer.ok, () => false);
        if (!ready) continue;
        window.ideation.restarting = false;
        return resume();
    }
    ask();
}

function whenSeenAgain() {
    if (document.visibilityState === "visible") retry();
}

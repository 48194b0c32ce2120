// Starts the live page. Some pages have no Blazor script at all; then there is nothing to start.
if (window.Blazor) {
    window.Blazor.start({
        circuit: {
            reconnectionOptions: {
                // Our own name: MudBlazor dresses up the usual one.
                dialogId: "line",
                maxRetries: 60,
                // At once, then a little more patient each time; a server that restarts is back within half a minute.
                retryIntervalMilliseconds: attempt => attempt === 0 ? 0 : attempt >= 60 ? null : Math.min(1000 * 1.4 ** attempt, 15000),
            },
        },
    });

    // Asked by a server that is about to stop.
    window.ideation.pause = () => {
        window.ideation.restarting = true;
        return window.Blazor.pauseCircuit?.();
    };
}

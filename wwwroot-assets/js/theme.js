// Runs before the first paint, from the head. The server writes data-theme from the cookie; a page kept by the browser may hold an older choice.
const chosen = /(?:^|; )theme=(light|dark|auto)/.exec(document.cookie)?.[1] ?? "auto";
document.documentElement.dataset.theme = chosen;

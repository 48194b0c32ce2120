export function show(dialog) {
    if (!dialog.open) dialog.showModal();
    // A press beside the dialog is a no.
    dialog.onclick = event => { if (event.target === dialog && !inside(dialog, event)) dialog.close(); };
}

export function close(dialog) {
    if (dialog.open) dialog.close();
}

function inside(dialog, { clientX, clientY }) {
    const box = dialog.getBoundingClientRect();
    return clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
}

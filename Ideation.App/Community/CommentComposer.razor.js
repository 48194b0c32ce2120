// @ca… offers people: arrows move, Enter or Tab takes, Escape closes. The list is a listbox that the text area controls.
const wait = 150;

export function attach(root, server, focus) {
    const area = root.querySelector("textarea");
    const list = root.querySelector("[role=listbox]");
    const found = root.querySelector("[data-found]");
    let start = -1;
    let active = -1;
    let asked = 0;
    let timer;

    area.setAttribute("aria-autocomplete", "list");
    area.setAttribute("aria-haspopup", "listbox");
    area.setAttribute("aria-controls", list.id);
    if (focus) {
        area.focus();
        area.setSelectionRange(area.value.length, area.value.length);
    }

    area.addEventListener("input", () => {
        clearTimeout(timer);
        timer = setTimeout(ask, wait);
    });
    area.addEventListener("blur", () => setTimeout(close, 150));
    area.addEventListener("keydown", event => {
        if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
            event.preventDefault();
            area.dispatchEvent(new Event("change", { bubbles: true }));
            root.querySelector("[data-testid=send]").click();
            return;
        }
        if (list.hidden) return;
        const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (move) activate((active + move + list.children.length) % list.children.length);
        else if (event.key === "Enter" || event.key === "Tab") take(list.children[Math.max(active, 0)]);
        else if (event.key === "Escape") close();
        else return;
        event.preventDefault();
        event.stopPropagation();
    });

    async function ask() {
        const before = area.value.slice(0, area.selectionStart);
        const typed = /(?:^|[\s(«])@([\p{L}][\p{L}\p{M}'’ -]{0,40})$/u.exec(before)?.[1];
        if (!typed || typed.split(" ").length > 3) return close();
        start = before.length - typed.length - 1;
        const mine = ++asked;
        const people = await server.invokeMethodAsync("FindAsync", typed);
        if (mine === asked) open(people);
    }

    function open(people) {
        if (people.length === 0) {
            close();
            return;
        }
        list.replaceChildren(...people.map((person, index) => {
            const item = document.createElement("li");
            item.role = "option";
            item.id = `${list.id}-${index}`;
            item.className = "composer__person";
            item.dataset.id = person.id;
            item.dataset.name = person.name;
            const place = document.createElement("span");
            place.className = "muted small";
            place.textContent = person.place;
            item.append(person.name, " ", place);
            item.addEventListener("pointerdown", event => { event.preventDefault(); take(item); });
            return item;
        }));
        list.hidden = false;
        found.textContent = people.length === 1 ? root.dataset.foundOne : root.dataset.foundMany.replace("{0}", people.length);
        activate(0);
    }

    function activate(index) {
        active = index;
        [...list.children].forEach((item, at) => item.setAttribute("aria-selected", at === index));
        area.setAttribute("aria-activedescendant", list.children[index].id);
        list.children[index].scrollIntoView({ block: "nearest" });
    }

    function take(item) {
        const end = area.selectionStart;
        area.setRangeText(`@${item.dataset.name} `, start, end, "end");
        server.invokeMethodAsync("Pick", item.dataset.id, item.dataset.name);
        close();
        area.dispatchEvent(new Event("input", { bubbles: true }));
        clearTimeout(timer);
    }

    function close() {
        asked++;
        list.hidden = true;
        list.replaceChildren();
        found.textContent = "";
        area.removeAttribute("aria-activedescendant");
    }

    return {};
}

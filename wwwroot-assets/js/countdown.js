// <count-down left="90000" over="Time is over">: counts down from what the server said is left, and at the end says what stands in over, aloud too.
// It takes no part of the device's clock, which may be wrong by an hour.
class CountDown extends HTMLElement {
    static observedAttributes = ["left"];
    #end = 0;
    #ticking = 0;

    attributeChangedCallback() {
        this.#end = performance.now() + Number(this.getAttribute("left"));
        this.#show();
    }

    connectedCallback() {
        this.#ticking = setInterval(() => this.#show(), 250);
        this.#show();
    }

    disconnectedCallback() {
        clearInterval(this.#ticking);
    }

    #show() {
        const seconds = Math.max(0, Math.ceil((this.#end - performance.now()) / 1000));
        const [days, hours, minutes] = [Math.floor(seconds / 86400), Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
        const two = number => String(number).padStart(2, "0");
        const text = days > 1 ? `${days} ${document.documentElement.lang === "en" ? "d" : "j"}` : hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
        const over = seconds === 0 ? this.getAttribute("over") : null;
        if (over) this.setAttribute("aria-live", "polite");
        else this.removeAttribute("aria-live");
        if (this.textContent !== (over ?? text)) this.textContent = over ?? text;
        this.toggleAttribute("data-soon", seconds <= 10);
    }
}

customElements.define("count-down", CountDown);

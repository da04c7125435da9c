// <date-list data-watch="f.begin f.end"> – asks the server for the dates again while somebody types in one of these
// fields, and says in one sentence what came of it.
const PAUSE = 500;

class DateList extends HTMLElement {
  connectedCallback() {
    this.form = this.closest("form");
    this.names = this.dataset.watch.split(" ");
    this.timer = 0;
    this.typed = (event) => this.soon(event);
    this.form.addEventListener("input", this.typed);
    this.addEventListener("htmx:afterSettle", () => this.say());
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
    this.form.removeEventListener("input", this.typed);
  }

  soon(event) {
    const name = event.target.name ?? "";
    if (this.names.some((one) => name === one || name.startsWith(one + "."))) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => window.htmx.trigger(this.querySelector("[data-ask]"), "refresh"), PAUSE);
    }
  }

  say() {
    const text = this.querySelector("[data-summary]")?.dataset.summary ?? "";
    const said = this.querySelector("[role=status]");
    if (said.textContent !== text) {
      said.textContent = text;
    }
  }
}
customElements.define("date-list", DateList);

// <button data-then="id"> – after the form was drawn anew, the field or group with that id gets the focus.
document.addEventListener("htmx:afterSettle", (event) => {
  const then = event.detail.requestConfig?.elt?.dataset?.then;
  const place = then && (document.getElementById(then) ?? document.getElementById(then + "-tag"));
  const input = place?.matches("input") ? place : place?.querySelector("input, select, textarea");
  input?.focus();
});

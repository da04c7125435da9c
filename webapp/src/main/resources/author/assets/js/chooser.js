// <node-link data-chooser="query"> – opens the list of the chooser in a dialog instead of leaving the form.
// The plain page at /.author/auswahl does the same without scripts.
import { withLogin } from "./login.js";
import { text } from "./texts.js";

export async function choose(query) {
  const answer = await withLogin(() => fetch("/.author/auswahl?" + query, { headers: { "HX-Request": "true" } }));
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const dialog = document.createElement("dialog");
  const body = document.createElement("div");
  body.className = "dialog-body";
  dialog.setAttribute("aria-label", page.querySelector("h1").textContent);
  body.append(document.adoptNode(page.getElementById("auswahl")));
  dialog.append(body);
  document.body.append(dialog);
  window.htmx.process(body);
  dialog.showModal();
  (body.querySelector("[data-value]") ?? body.querySelector("input[type=search]")).focus();
  return new Promise((resolve) => {
    const done = (choice) => { dialog.close(); dialog.remove(); resolve(choice); };
    dialog.addEventListener("cancel", () => done(null));
    body.addEventListener("submit", (event) => event.preventDefault());
    body.addEventListener("click", (event) => {
      const link = event.target.closest("[data-value], [data-cancel]");
      if (link) {
        event.preventDefault();
        done(link.matches("[data-cancel]") ? null : { ...link.dataset });
      }
    });
  });
}

class NodeLink extends HTMLElement {
  connectedCallback() {
    this.value = this.querySelector(".link-value");
    this.clear = this.querySelector("[data-clear]");
    if (this.value.matches("[data-plain]")) {
      this.value.tabIndex = -1;
    }
    this.querySelector("[data-choose]")?.addEventListener("click", async (event) => {
      event.preventDefault();
      const choice = await choose(this.dataset.chooser);
      event.target.focus();
      if (choice) {
        this.set(choice.value, choice.title, choice.place);
      }
    });
    this.clear?.addEventListener("click", () => {
      this.set("", "", "");
      this.querySelector("[data-choose]").focus();
    });
    this.sync();
  }

  set(value, title, place) {
    this.value.value = value;
    const shown = this.querySelector(".link-target");
    shown.replaceChildren();
    const name = document.createElement(title ? "strong" : "span");
    name.textContent = title || text("linkEmpty");
    name.className = title ? "" : "empty";
    const where = document.createElement("span");
    where.className = "path";
    where.textContent = place;
    shown.append(name, where);
    this.querySelector("img")?.remove();
    this.value.dispatchEvent(new Event("change", { bubbles: true }));
    this.sync();
  }

  sync() {
    if (this.clear) {
      this.clear.hidden = this.value.value === "";
    }
  }
}
customElements.define("node-link", NodeLink);

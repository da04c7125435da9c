// <file-drop data-upload="address" data-replace="address"> around the media library: files that are dropped are sent one
// by one with their progress; a file dropped on another asks for the reason and takes its place. Without scripts, and
// without a mouse, "Datei hochladen" and "Datei ersetzen" do the same.
import { withLogin } from "./login.js";
import { text } from "./texts.js";

class FileDrop extends HTMLElement {
  connectedCallback() {
    this.list = this.querySelector("[data-uploads]");
    this.addEventListener("dragover", (event) => {
      if ([...event.dataTransfer.types].includes("Files")) {
        event.preventDefault();
        this.mark(event.target.closest("[data-asset]"));
      }
    });
    this.addEventListener("dragleave", (event) => { if (!this.contains(event.relatedTarget)) this.mark(null, true); });
    this.addEventListener("drop", (event) => {
      event.preventDefault();
      const tile = event.target.closest("[data-asset]");
      const files = [...event.dataTransfer.files];
      this.mark(null, true);
      if (tile && files.length === 1) {
        this.replace(tile, files[0]);
      } else {
        this.uploadAll(files);
      }
    });
  }

  mark(tile, away = false) {
    this.toggleAttribute("data-over", !away && !tile);
    this.querySelectorAll("[data-asset]").forEach((one) => one.toggleAttribute("data-over", one === tile));
  }

  async uploadAll(files) {
    for (const file of files) {
      const told = await this.send(this.dataset.upload, file, {});
      if (told?.dataset.place) {
        this.fresh = true;
      }
    }
    if (this.fresh) {
      this.list.querySelector("[data-again]").hidden = false;
    }
  }

  replace(tile, file) {
    const dialog = this.querySelector("dialog");
    const form = dialog.querySelector("form");
    dialog.querySelector("[data-old]").textContent = tile.dataset.title;
    dialog.querySelector("[data-new]").textContent = file.name;
    form.onsubmit = (event) => {
      event.preventDefault();
      dialog.close();
      this.send(this.dataset.replace, file, { pfad: tile.dataset.asset, grund: form.elements.grund.value });
      form.reset();
    };
    dialog.querySelector("[data-cancel]").onclick = () => dialog.close();
    dialog.showModal();
    form.elements.grund.focus();
  }

  /** Sends one file and shows how far it is, then what came of it. */
  async send(url, file, fields) {
    const row = document.createElement("li");
    const name = Object.assign(document.createElement("strong"), { textContent: file.name });
    const bar = Object.assign(document.createElement("progress"), { max: 100, value: 0 });
    bar.setAttribute("aria-label", text("uploading", file.name));
    row.append(name, bar);
    this.list.hidden = false;
    this.list.querySelector("ul").append(row);
    const answer = await withLogin(() => post(url, file, fields, (part) => { bar.value = part; }));
    const told = new DOMParser().parseFromString(answer.text, "text/html").querySelector("[data-place]");
    const said = told?.querySelector("p")?.textContent ?? text("uploadFailed");
    row.replaceChildren(name, Object.assign(document.createElement("span"), { textContent: said, className: answer.status === 200 ? "" : "error" }));
    if (told?.dataset.next) {
      row.append(Object.assign(document.createElement("a"), { href: told.dataset.next, className: "button", textContent: text("uploadNext") }));
      row.lastChild.setAttribute("aria-label", `${text("uploadNext")}: ${file.name}`);
    }
    return told;
  }
}
customElements.define("file-drop", FileDrop);

function post(url, file, fields, progress) {
  const data = new FormData();
  Object.entries({ ...fields, antwort: "hinweis" }).forEach(([name, value]) => data.append(name, value));
  data.append("datei", file);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener("progress", (event) => progress(event.lengthComputable ? (100 * event.loaded) / event.total : 50));
    request.addEventListener("loadend", () => resolve({ status: request.status, text: request.responseText ?? "" }));
    request.open("POST", url);
    request.setRequestHeader("HX-Request", "true");
    request.send(data);
  });
}

// <input type="file" data-drop-here> takes a file that is dropped anywhere on its card.
for (const input of document.querySelectorAll("input[type=file][data-drop-here]")) {
  const card = input.closest(".card");
  card.addEventListener("dragover", (event) => { event.preventDefault(); card.toggleAttribute("data-over", true); });
  card.addEventListener("dragleave", () => card.removeAttribute("data-over"));
  card.addEventListener("drop", (event) => {
    event.preventDefault();
    card.removeAttribute("data-over");
    input.files = event.dataTransfer.files;
    card.querySelector("input[name=grund]")?.focus();
  });
}

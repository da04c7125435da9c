// <page-editor> around the frame with the page: bars, the window for forms, ordering, phone width.
import { bars } from "./overlay.js";
import { withLogin } from "./login.js";
import { toast } from "./desk.js";

const editor = document.querySelector("page-editor");
const frame = editor.querySelector("iframe");
const shell = document.querySelector(".page-frame");
const texts = JSON.parse(editor.dataset.texts);
const dialog = document.getElementById("window");
const inner = dialog.querySelector("iframe");
const encode = encodeURIComponent;
const place = (content) => content.replace(":/", "/");
let focus = "";

const act = {
  edit: (content, form) => open(`/.author/bearbeiten/${place(content)}?fenster=1&dialog=${encode(form)}`, content),
  add: (area) => open(`/.author/baustein?fenster=1&bereich=${encode(area)}`, area),
  move: (content) => { window.location.href = `/.author/verschieben/${place(content)}?zurueck=${encode(editor.dataset.here)}`; },
  order: (content, before) => send("vor", content, { vor: before }, texts.moved),
  remove: (content) => window.confirm(texts.sure) && send("loeschen", content, { sicher: "1" }, texts.removed),
};

function open(url, content) {
  focus = content;
  inner.src = url;
  dialog.showModal();
}

async function send(deed, content, more, done) {
  focus = content;
  const answer = await withLogin(() => fetch(`/.author/tun/${deed}`, {
    method: "POST",
    headers: { "HX-Request": "true" },
    body: new URLSearchParams({ pfad: content, ...more, zurueck: "/.author/probleme" }),
  }));
  toast(answer.ok ? done : texts.refused);
  reload();
}

function reload() {
  const top = frame.contentWindow.scrollY;
  frame.addEventListener("load", () => frame.contentWindow.scrollTo(0, top), { once: true });
  frame.contentWindow.location.reload();
}

function dress() {
  const page = frame.contentDocument;
  if (!page || page.querySelector(".q-bar")) {
    return;
  }
  bars(page, texts, editor.dataset.overlay, act);
  page.addEventListener("click", (event) => {
    // Links of the page would leave the editor.
    if (event.target.closest("a[href]") && !event.target.closest(".q-bar")) {
      event.preventDefault();
    }
  });
  if (focus) {
    [...page.querySelectorAll(".q-bar")].find((bar) => bar.dataset.content === focus)?.querySelector("button:not([disabled])")?.focus();
  }
}

frame.addEventListener("load", dress);
if (frame.contentDocument?.readyState === "complete") {
  dress();
}
dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
dialog.addEventListener("close", () => { inner.src = "about:blank"; reload(); });
window.addEventListener("message", (event) => {
  if (event.origin === window.location.origin && event.data === "quartier:saved") {
    dialog.close();
  }
});
document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-dialog]");
  if (link) {
    event.preventDefault();
    open(link.dataset.dialog, "");
  }
});

for (const [name, className] of [["[data-phone]", "phone"], ["[data-structure]", "structure"]]) {
  const button = document.querySelector(name);
  button.hidden = false;
  button.addEventListener("click", () => button.setAttribute("aria-pressed", String(shell.classList.toggle(className))));
}
shell.classList.add("scripted");

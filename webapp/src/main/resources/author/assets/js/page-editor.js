// <page-editor> around the frame with the page: bars, the window for forms, ordering, undo, phone width.
import { bars } from "./overlay.js";
import { withLogin } from "./login.js";

const editor = document.querySelector("page-editor");
const frame = editor.querySelector("iframe");
const shell = document.querySelector(".page-frame");
const notes = document.getElementById("meldungen");
const texts = JSON.parse(editor.dataset.texts);
const dialog = document.getElementById("window");
const inner = dialog.querySelector("iframe");
const encode = encodeURIComponent;
const place = (content) => content.replace(":/", "/").split("/").map(encode).join("/");
const back = editor.dataset.here;
let focus = "";

const act = {
  edit: (content, form) => open(`/.author/bearbeiten/${place(content)}?fenster=1&dialog=${encode(form)}`, content),
  add: (area) => open(`/.author/baustein?fenster=1&bereich=${encode(area)}`, area),
  move: (content) => open(`/.author/verschieben/${place(content)}?fenster=1&zurueck=${encode(back)}`, content),
  order: (content, before) => send("/.author/tun/vor", { pfad: content, vor: before }),
  place: (content, area, before, within) => (within
    ? act.order(content, before)
    : send(`/.author/verschieben/${place(content)}`, { in: area, vor: before })),
  remove: (content, next) => send("/.author/tun/loeschen", { pfad: content, sicher: "1" }, next),
};

function open(url, content) {
  focus = content;
  inner.src = url;
  if (dialog.open) {
    dialog.close();
  }
  dialog.showModal();
}

/** Does a deed, says how it ended and shows the page as it is now. */
async function send(url, fields, next = "") {
  const answer = await withLogin(() => fetch(url, {
    method: "POST",
    headers: { "HX-Request": "true" },
    body: new URLSearchParams({ zurueck: back, ...fields, antwort: "hinweis" }),
  }));
  const told = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-place]");
  focus = next || told?.dataset.place || fields.pfad || focus;
  tell(told ?? Object.assign(document.createElement("p"), { className: "notice notice-wrong", textContent: texts.refused }));
  reload();
}

function tell(told) {
  notes.replaceChildren(document.adoptNode(told));
}

function reload() {
  const top = frame.contentWindow.scrollY;
  frame.addEventListener("load", () => frame.contentWindow.scrollTo({ top, behavior: "instant" }), { once: true });
  frame.contentWindow.location.reload();
  outline();
}

/** What stands around the page (its state, the list of its parts) as it is now. */
async function outline() {
  const answer = await withLogin(() => fetch(window.location.href));
  const now = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of [".page-bar .light", ".outline"]) {
    const fresh = now.querySelector(part);
    if (fresh) {
      document.querySelector(part).replaceWith(document.adoptNode(fresh));
    }
  }
}

function dress() {
  const page = frame.contentDocument;
  if (!page || page.querySelector(".q-bar")) {
    return;
  }
  bars(page, texts, editor.dataset.overlay, act);
  page.addEventListener("keydown", undoKey);
  page.addEventListener("click", (event) => {
    // Links of the page would leave the editor.
    if (event.target.closest("a[href]") && !event.target.closest(".q-bar")) {
      event.preventDefault();
    }
  });
  const bar = focus === "" ? null : [...page.querySelectorAll(".q-bar")].find((one) => one.dataset.content === focus);
  bar?.querySelector("button:not([disabled])")?.focus({ preventScroll: isSeen(bar) });
}

function isSeen(bar) {
  const box = bar.getBoundingClientRect();
  return box.top >= 0 && box.bottom <= frame.clientHeight;
}

/** Ctrl+Z takes back the last deed, but not while somebody types. */
function undoKey(event) {
  const button = notes.querySelector("[data-undo] button");
  if (button && (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === "z" && !event.target.closest("input, textarea, [contenteditable]")) {
    event.preventDefault();
    button.click();
  }
}

frame.addEventListener("load", dress);
if (frame.contentDocument?.readyState === "complete") {
  dress();
}
document.addEventListener("keydown", undoKey);
dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
dialog.addEventListener("close", () => {
  if (!dialog.open) {
    inner.src = "about:blank";
    reload();
  }
});
dialog.addEventListener("click", (event) => {
  if (event.target === dialog && dialog.classList.contains("light")) {
    dialog.close();
  }
});

/** The window as its dialog wants it: how large it is and what can be used beside it. */
function shape({ modality, width, height }) {
  dialog.style.setProperty("--wanted-width", width ?? "58rem");
  dialog.style.setProperty("--wanted-height", height ?? "56rem");
  dialog.classList.toggle("light", modality === "LIGHT");
  if (dialog.open && modality === "NON_MODAL" && dialog.matches(":modal")) {
    dialog.close();
    dialog.show();
    inner.focus();
  }
}
inner.addEventListener("load", () => {
  const page = inner.contentDocument;
  const at = /^\/\.author\/bearbeiten\/([^/]+)(\/.*)$/.exec(inner.contentWindow.location.pathname);
  if (at) {
    focus = `${at[1]}:${decodeURIComponent(at[2])}`;
  }
  if (page?.body) {
    shape(page.body.dataset);
  }
  const heading = page?.querySelector("h1")?.textContent;
  if (heading) {
    document.getElementById("window-title").textContent = heading;
  }
});
window.addEventListener("message", (event) => {
  if (event.origin !== window.location.origin || event.source !== inner.contentWindow) {
    return;
  }
  if (event.data === "quartier:saved") {
    const done = inner.contentDocument.querySelector("[data-window-done]");
    focus = done.dataset.place || focus;
    tell(done.querySelector("[data-told]"));
    dialog.close();
  } else if (event.data === "quartier:close") {
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
document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-undo], form[data-in-place]");
  if (form) {
    event.preventDefault();
    send(form.getAttribute("action"), Object.fromEntries(new FormData(form)));
  }
});

for (const [name, className] of [["[data-phone]", "phone"], ["[data-structure]", "structure"]]) {
  const button = document.querySelector(name);
  button.hidden = false;
  button.addEventListener("click", () => button.setAttribute("aria-pressed", String(shell.classList.toggle(className))));
}
shell.classList.add("scripted");

// Places bars in the page from the comments that the renderer writes in edit mode (Magnolia's marker grammar).
// Usage: bars(frame.contentDocument, texts, styleSheet, act)
import { draggable } from "./overlay-drag.js";

const OPEN = /^\s*cms:(page|area|component)\s([\s\S]*)$/;
const CLOSE = /^\s*\/cms:(page|area|component)\s*$/;

/** The markers of the document: kind, attributes, the comment itself and the one that ends it. */
export function markers(document) {
  const found = [];
  const open = [];
  const walker = document.createTreeWalker(document.documentElement, 128);
  while (walker.nextNode()) {
    const comment = walker.currentNode;
    const match = OPEN.exec(comment.data);
    if (match) {
      const element = new DOMParser().parseFromString(`<i ${match[2]}></i>`, "text/html").querySelector("i");
      const marker = { kind: match[1], comment, ...Object.fromEntries([...element.attributes].map((one) => [one.name, one.value])) };
      found.push(marker);
      open.push(marker);
    } else if (CLOSE.test(comment.data) && open.length) {
      open.pop().end = comment;
    }
  }
  return found;
}

export const parentOf = (content) => content.slice(0, content.lastIndexOf("/"));
export const nameOf = (content) => content.slice(content.lastIndexOf("/") + 1);

export function bars(document, texts, sheet, act) {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = sheet;
  document.head.append(link);
  const all = markers(document);
  for (const marker of all) {
    if (marker.kind === "area") {
      areaBar(document, marker, texts, act);
    } else if (marker.kind === "component" && marker.inherited !== "true") {
      componentBar(document, marker, rowOf(all, marker), texts, act);
    }
  }
  draggable(document, all, texts, act);
}

/** The components of the same area, in order. */
function rowOf(all, marker) {
  const parent = parentOf(marker.content);
  return all.filter((one) => one.kind === "component" && one.inherited !== "true" && parentOf(one.content) === parent);
}

function areaBar(document, marker, texts, act) {
  if (marker.editable === "false") {
    return;
  }
  const buttons = [];
  if (marker.dialog) {
    buttons.push({ text: texts.edit, run: () => act.edit(marker.content, marker.dialog) });
  }
  if (marker.showaddbutton === "true" && marker.availablecomponents) {
    buttons.push({ text: texts.add, run: () => act.add(marker.content), main: true });
  }
  if (buttons.length) {
    place(document, marker, marker.label ?? "", "q-bar q-bar-area", buttons, texts);
  }
}

function componentBar(document, marker, row, texts, act) {
  const at = row.indexOf(marker);
  const label = marker.label ?? "";
  const name = row.length < 2 ? label : texts.place.replace("{0}", label).replace("{1}", at + 1).replace("{2}", row.length);
  const may = (key) => marker[key] !== "false" && marker.editable !== "false";
  const buttons = [];
  if (marker.dialog && may("editable")) {
    buttons.push({ text: texts.edit, run: () => act.edit(marker.content, marker.dialog), main: true });
  }
  if (may("moveable")) {
    buttons.push({ text: "↑", says: texts.up, run: at > 0 && (() => act.order(marker.content, nameOf(row[at - 1].content))) });
    buttons.push({ text: "↓", says: texts.down, run: at < row.length - 1 && (() => act.order(marker.content, at + 2 < row.length ? nameOf(row[at + 2].content) : "")) });
    buttons.push({ text: texts.move, run: () => act.move(marker.content) });
  }
  if (may("deletable")) {
    const next = row[at + 1] ?? row[at - 1];
    buttons.push({ text: texts.remove, run: () => act.remove(marker.content, next?.content ?? parentOf(marker.content)) });
  }
  const bar = place(document, marker, name, "q-bar", buttons, texts);
  if (bar && may("moveable")) {
    bar.draggable = true;
    bar.querySelector(".q-name").title = texts.drag;
    marker.bar = bar;
  }
}

function place(document, marker, name, className, buttons, texts) {
  const bar = document.createElement("div");
  bar.className = className;
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", name);
  bar.dataset.content = marker.content;
  const label = document.createElement("span");
  label.className = "q-name";
  label.textContent = marker.label ?? "";
  const more = document.createElement("span");
  more.className = "q-more";
  bar.append(label, ...buttons.filter((one) => one.main).map((one) => button(document, one, name)));
  more.append(...buttons.filter((one) => !one.main).map((one) => button(document, one, name)));
  if (more.childElementCount) {
    bar.append(opener(document, bar, name, texts), more);
  }
  return insert(document, marker.comment, bar) ? bar : null;
}

function button(document, { text, says, run, main }, name) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  button.className = main ? "q-main" : "";
  button.setAttribute("aria-label", `${says ?? text}: ${name}`);
  button.disabled = !run;
  if (run) {
    button.addEventListener("click", (event) => { event.preventDefault(); run(); });
  }
  return button;
}

/** On a phone the seldom deeds wait behind one button. */
function opener(document, bar, name, texts) {
  const more = button(document, { text: texts.more, run: () => more.setAttribute("aria-expanded", String(bar.toggleAttribute("data-open"))) }, name);
  more.className = "q-opener";
  more.setAttribute("aria-expanded", "false");
  return more;
}

/** Puts an element of ours behind (or before) a comment, in a list or table as an entry of its own. */
export function insert(document, comment, element, before = false) {
  const parent = comment.parentElement;
  if (!parent || ["HEAD", "HTML"].includes(parent.tagName)) {
    return false;
  }
  let wrapped = element;
  if (["UL", "OL", "TBODY"].includes(parent.tagName)) {
    wrapped = document.createElement(parent.tagName === "TBODY" ? "tr" : "li");
    wrapped.className = "q-wrap";
    wrapped.append(element);
  }
  comment[before ? "before" : "after"](wrapped);
  return true;
}

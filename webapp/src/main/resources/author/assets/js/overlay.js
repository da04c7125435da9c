// Places bars in the page from the comments that the renderer writes in edit mode (Magnolia's marker grammar).
// Usage: bars(frame.contentDocument, texts, styleSheet, act)
const OPEN = /^\s*cms:(page|area|component)\s([\s\S]*)$/;

/** The markers of the document: kind, attributes, and the comment itself. */
export function markers(document) {
  const found = [];
  const walker = document.createTreeWalker(document.documentElement, 128);
  while (walker.nextNode()) {
    const match = OPEN.exec(walker.currentNode.data);
    if (match) {
      const element = new DOMParser().parseFromString(`<i ${match[2]}></i>`, "text/html").querySelector("i");
      found.push({ kind: match[1], comment: walker.currentNode, ...Object.fromEntries([...element.attributes].map((one) => [one.name, one.value])) });
    }
  }
  return found;
}

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
      componentBar(document, marker, siblings(all, marker), texts, act);
    }
  }
}

/** The components of the same area, in order. */
function siblings(all, marker) {
  const parent = marker.content.slice(0, marker.content.lastIndexOf("/"));
  return all.filter((one) => one.kind === "component" && one.inherited !== "true" && one.content.slice(0, one.content.lastIndexOf("/")) === parent);
}

function areaBar(document, marker, texts, act) {
  if (marker.editable === "false") {
    return;
  }
  const buttons = [];
  if (marker.dialog) {
    buttons.push([texts.edit, () => act.edit(marker.content, marker.dialog)]);
  }
  if (marker.showaddbutton === "true" && marker.availablecomponents) {
    buttons.push([texts.add, () => act.add(marker.content), "q-main"]);
  }
  if (buttons.length) {
    place(document, marker, "q-bar q-bar-area", buttons);
  }
}

function componentBar(document, marker, row, texts, act) {
  const at = row.indexOf(marker);
  const name = (one) => one.content.slice(one.content.lastIndexOf("/") + 1);
  const may = (key) => marker[key] !== "false" && marker.editable !== "false";
  const buttons = [];
  if (marker.dialog && may("editable")) {
    buttons.push([texts.edit, () => act.edit(marker.content, marker.dialog), "q-main"]);
  }
  if (may("moveable")) {
    buttons.push(["↑", at > 0 && (() => act.order(marker.content, name(row[at - 1]))), "", texts.up]);
    buttons.push(["↓", at < row.length - 1 && (() => act.order(marker.content, at + 2 < row.length ? name(row[at + 2]) : "")), "", texts.down]);
    buttons.push([texts.move, () => act.move(marker.content)]);
  }
  if (may("deletable")) {
    buttons.push([texts.remove, () => act.remove(marker.content)]);
  }
  place(document, marker, "q-bar", buttons);
}

function place(document, marker, className, buttons) {
  const bar = document.createElement("div");
  bar.className = className;
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", marker.label ?? "");
  bar.dataset.content = marker.content;
  const label = document.createElement("span");
  label.className = "q-name";
  label.textContent = marker.label ?? "";
  bar.append(label);
  for (const [text, run, extra, title] of buttons) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = text;
    button.className = extra ?? "";
    button.setAttribute("aria-label", `${title ?? text}: ${marker.label ?? ""}`);
    button.disabled = !run;
    if (run) {
      button.addEventListener("click", (event) => { event.preventDefault(); run(); });
    }
    bar.append(button);
  }
  const parent = marker.comment.parentElement;
  if (parent && ["UL", "OL", "TBODY"].includes(parent.tagName)) {
    const item = document.createElement(parent.tagName === "TBODY" ? "tr" : "li");
    item.append(bar);
    marker.comment.after(item);
  } else if (parent && parent.tagName !== "HEAD" && parent.tagName !== "HTML") {
    marker.comment.after(bar);
  }
}

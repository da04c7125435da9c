// Dragging a component's bar shows where it may go: before each component of an area that takes it, and at its end.
// Beside it there is always "Verschieben nach …", since nobody has to be able to drag.
import { insert, nameOf, parentOf } from "./overlay.js";

export function draggable(document, all, texts, act) {
  let moving = null;
  for (const marker of all.filter((one) => one.bar)) {
    marker.bar.addEventListener("dragstart", (event) => {
      moving = marker;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", marker.label ?? "");
      // The page must not change before the browser has taken its picture of what is dragged.
      setTimeout(() => zones(document, all, marker, texts), 0);
    });
    marker.bar.addEventListener("dragend", () => clear(document));
  }
  document.addEventListener("dragover", (event) => {
    const zone = event.target.closest?.(".q-drop");
    document.querySelectorAll(".q-drop-over").forEach((one) => one !== zone && one.classList.remove("q-drop-over"));
    if (zone && moving) {
      event.preventDefault();
      zone.classList.add("q-drop-over");
    }
  });
  document.addEventListener("drop", (event) => {
    const zone = event.target.closest?.(".q-drop");
    if (zone && moving) {
      event.preventDefault();
      const { area, before } = zone.dataset;
      clear(document);
      act.place(moving.content, area, before, area === parentOf(moving.content));
    }
  });
}

function clear(document) {
  document.querySelectorAll(".q-drop").forEach((zone) => (zone.closest(".q-wrap") ?? zone).remove());
}

function zones(document, all, moving, texts) {
  const inside = (content) => content === moving.content || content.startsWith(moving.content + "/");
  for (const area of all.filter((one) => one.kind === "area" && one.end && !inside(one.content))) {
    const home = area.content === parentOf(moving.content);
    const takes = area.showaddbutton === "true" && (area.availablecomponents ?? "").split(",").includes(moving.template);
    if (!home && !takes) {
      continue;
    }
    const row = all.filter((one) => one.kind === "component" && one.inherited !== "true" && parentOf(one.content) === area.content);
    row.forEach((one, at) => {
      if (one !== moving && row[at - 1] !== moving) {
        zone(document, one.comment, area.content, nameOf(one.content), texts);
      }
    });
    if (row.at(-1) !== moving) {
      zone(document, area.end, area.content, "", texts);
    }
  }
}

function zone(document, comment, area, before, texts) {
  const zone = document.createElement("div");
  zone.className = "q-drop";
  zone.textContent = texts.drop;
  zone.dataset.area = area;
  zone.dataset.before = before;
  insert(document, comment, zone, true);
}

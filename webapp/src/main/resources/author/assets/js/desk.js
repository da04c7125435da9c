// What every screen of the desk uses. Each module defines its own behaviour; without scripts all screens still work.
import "./login.js";
import { text } from "./texts.js";
import "./autosave.js";
import "./calendar.js";
import "./chooser.js";
import "./date-list.js";
import "./dates.js";
import "./file-drop.js";
import "./filter-list.js";
import "./option-filter.js";
import "./selection.js";
import "./slider.js";
import "./tree.js";

if (document.querySelector("rich-text")) {
  import("./rich-text.js");
}
document.addEventListener("htmx:afterSwap", () => {
  if (document.querySelector("rich-text")) {
    import("./rich-text.js");
  }
});

// The choice takes effect at once; the button that sends it is for those without scripts.
document.addEventListener("change", (event) => {
  if (event.target.matches("select[data-show]")) {
    event.target.form.requestSubmit();
  }
});

// <button data-copy="id of a field" hidden> copies what stands there.
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
    toast(text("copied"));
  });
}

// A summary of mistakes takes the focus, so that it is read first.
document.querySelector("[data-focus]")?.focus();

// Inside the page editor's window: tell the page around us that saving is done, or that Escape was pressed.
if (document.body.classList.contains("window") && window.parent !== window) {
  const tell = (what) => window.parent.postMessage(what, window.location.origin);
  if (document.querySelector("[data-window-done]")) {
    tell("quartier:saved");
  }
  if (!document.querySelector("[data-focus]")) {
    document.querySelector("main :is(input:not([type=hidden]), select, textarea, .choices button)")?.focus();
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented && !document.querySelector("dialog[open]")) {
      tell("quartier:close");
    }
  });
}

export function toast(text) {
  const place = document.getElementById("toast");
  if (place) {
    place.textContent = text;
    setTimeout(() => { if (place.textContent === text) place.textContent = ""; }, 5000);
  }
}

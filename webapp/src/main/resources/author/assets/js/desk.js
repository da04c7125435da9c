// What every screen of the desk uses. Each module defines its own behaviour; without scripts all screens still work.
import "./login.js";
import "./autosave.js";
import "./chooser.js";
import "./date-list.js";
import "./dates.js";
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

// A summary of mistakes takes the focus, so that it is read first.
document.querySelector("[data-focus]")?.focus();

// Inside the page editor's window: tell the page around us that saving is done.
if (document.querySelector("[data-window-done]") && window.parent !== window) {
  window.parent.postMessage("quartier:saved", window.location.origin);
}

export function toast(text) {
  const place = document.getElementById("toast");
  if (place) {
    place.textContent = text;
    setTimeout(() => { if (place.textContent === text) place.textContent = ""; }, 5000);
  }
}

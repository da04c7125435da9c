// <div data-moment> with <input data-date> and <output class="weekday"> – says the weekday, so that slips are seen.
import { readDay } from "./date-text.js";
import { holidayOn, holidays } from "./holidays.js";

document.addEventListener("input", (event) => {
  if (event.target.matches("[data-date]")) {
    const output = event.target.closest("[data-moment]").querySelector(".weekday");
    const show = () => { output.textContent = weekday(event.target); };
    show();
    holidays().then(show);
  }
});

function weekday(input) {
  const date = readDay(input);
  return date ? [date.toLocaleDateString("de-DE", { weekday: "long" }), holidayOn(date)].filter(Boolean).join(", ") : "";
}

// <input data-name-from> proposes the address in <input data-name-to> until somebody types there.
const from = document.querySelector("[data-name-from]");
const to = document.querySelector("[data-name-to]");
if (from && to) {
  let own = to.value !== "";
  to.addEventListener("input", () => { own = to.value !== ""; });
  from.addEventListener("input", () => { if (!own) to.value = proposal(from.value); });
}

function proposal(title) {
  const german = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };
  return title.toLowerCase().replace(/[äöüß]/g, (c) => german[c])
    .normalize("NFD").replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 80);
}

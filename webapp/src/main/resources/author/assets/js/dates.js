// <div data-moment> with <input data-date> and <output class="weekday"> – says the weekday, so that slips are seen.
import { holidayOn, holidays } from "./holidays.js";

document.addEventListener("input", (event) => {
  if (event.target.matches("[data-date]")) {
    const output = event.target.closest("[data-moment]").querySelector(".weekday");
    const show = () => { output.textContent = weekday(event.target.value); };
    show();
    holidays().then(show);
  }
});

function weekday(text) {
  const match = /^\s*(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4}|\d{2})\s*$/.exec(text);
  if (!match) {
    return "";
  }
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(year < 100 ? 2000 + year : year, month - 1, day);
  if (date.getMonth() !== month - 1 || date.getDate() !== day) {
    return "";
  }
  return [date.toLocaleDateString("de-DE", { weekday: "long" }), holidayOn(date)].filter(Boolean).join(", ");
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

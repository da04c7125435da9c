// <date-button data-title="Kalender" …><button hidden>…</button></date-button> beside an <input data-date> – opens a month to
// choose from. Arrows go by day and week, Bild auf/ab by month (with Shift by year), Pos1/Ende within the week.
// Typing TT.MM.JJJJ stays possible; without scripts there is no button.
import { readDay, writeDay } from "./date-text.js";
import { holidayOn, holidays } from "./holidays.js";

const WEEKDAYS = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"];
const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

class DateButton extends HTMLElement {
  connectedCallback() {
    this.button = this.querySelector("button");
    this.button.hidden = false;
    this.button.onclick = () => this.open();
  }

  get input() {
    return this.closest("[data-moment]").querySelector("[data-date]");
  }

  open() {
    this.today = noon(new Date());
    this.chosen = readDay(this.input);
    this.focused = this.chosen ?? this.today;
    this.dialog = document.createElement("dialog");
    this.dialog.className = "calendar";
    this.dialog.setAttribute("aria-label", this.dataset.title);
    const head = element("div", "calendar-head");
    this.month = element("h2", "");
    this.month.setAttribute("aria-live", "polite");
    head.append(
      this.step("‹", this.dataset.before, -1), this.month, this.step("›", this.dataset.after, 1));
    this.grid = element("table", "");
    this.grid.setAttribute("role", "grid");
    this.grid.addEventListener("keydown", (event) => this.key(event));
    const foot = element("div", "deeds");
    foot.append(
      this.deed(this.dataset.today, () => this.choose(this.today)),
      this.deed(this.dataset.cancel, () => this.dialog.close()));
    this.named = element("p", "hint");
    this.dialog.append(head, this.grid, this.named, foot);
    this.dialog.addEventListener("close", () => { this.dialog.remove(); this.button.focus(); });
    this.append(this.dialog);
    this.draw();
    this.dialog.showModal();
    holidays().then(() => this.mark());
    this.grid.querySelector("[tabindex='0']").focus();
  }

  step(sign, label, months) {
    const button = this.deed(sign, () => { this.focused = moved(this.focused, months); this.draw(); });
    button.className = "icon-button";
    button.setAttribute("aria-label", label);
    return button;
  }

  deed(text, what) {
    const button = element("button", "button", text);
    button.type = "button";
    button.onclick = what;
    return button;
  }

  draw() {
    this.month.textContent = this.focused.toLocaleDateString("de-DE", { month: "long", year: "numeric" });
    this.grid.setAttribute("aria-label", this.month.textContent);
    const head = element("tr", "");
    head.setAttribute("role", "row");
    for (const name of WEEKDAYS) {
      const cell = element("th", "", name.slice(0, 2));
      cell.scope = "col";
      cell.setAttribute("role", "columnheader");
      cell.setAttribute("aria-label", name);
      head.append(cell);
    }
    const rows = [head];
    const first = new Date(this.focused.getFullYear(), this.focused.getMonth(), 1, 12);
    for (let day = plus(first, -((first.getDay() + 6) % 7)); day <= first || day.getMonth() === first.getMonth();) {
      const row = element("tr", "");
      row.setAttribute("role", "row");
      for (let i = 0; i < 7; i++, day = plus(day, 1)) {
        row.append(this.cell(day, day.getMonth() === first.getMonth()));
      }
      rows.push(row);
    }
    this.grid.replaceChildren(...rows);
    this.mark();
  }

  /** Says which days are holidays. */
  mark() {
    const named = [];
    for (const cell of this.grid.querySelectorAll("td")) {
      const name = holidayOn(cell.day);
      if (name) {
        cell.classList.add("holiday");
        cell.setAttribute("aria-label", `${label(cell.day)}, ${name}`);
        if (!cell.classList.contains("other-month")) {
          named.push(`${cell.day.getDate()}.: ${name}`);
        }
      }
    }
    this.named.textContent = named.join(" · ");
  }

  cell(day, inMonth) {
    const cell = element("td", inMonth ? "" : "other-month", String(day.getDate()));
    const same = (other) => other && day.getTime() === other.getTime();
    cell.setAttribute("role", "gridcell");
    cell.setAttribute("aria-label", label(day));
    cell.setAttribute("aria-selected", String(Boolean(same(this.chosen))));
    cell.tabIndex = same(this.focused) ? 0 : -1;
    if (same(this.today)) {
      cell.setAttribute("aria-current", "date");
    }
    cell.day = day;
    cell.onclick = () => this.choose(day);
    return cell;
  }

  key(event) {
    const day = this.focused;
    const to = event.key in STEPS ? plus(day, STEPS[event.key])
      : event.key === "Home" ? plus(day, -((day.getDay() + 6) % 7))
      : event.key === "End" ? plus(day, 6 - ((day.getDay() + 6) % 7))
      : event.key === "PageUp" ? moved(day, event.shiftKey ? -12 : -1)
      : event.key === "PageDown" ? moved(day, event.shiftKey ? 12 : 1)
      : null;
    if (to) {
      event.preventDefault();
      this.focused = to;
      this.draw();
      this.grid.querySelector("[tabindex='0']").focus();
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      this.choose(day);
    }
  }

  choose(day) {
    this.input.value = writeDay(this.input, day);
    this.dialog.close();
    this.input.dispatchEvent(new Event("input", { bubbles: true }));
    this.input.dispatchEvent(new Event("change", { bubbles: true }));
  }
}
customElements.define("date-button", DateButton);

function element(name, className, text = "") {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function label(day) {
  return day.toLocaleDateString("de-DE", { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

function noon(date) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate(), 12);
}

function plus(date, days) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days, 12);
}

/** The same day some months on, or the last of a shorter month. */
function moved(date, months) {
  const last = new Date(date.getFullYear(), date.getMonth() + months + 1, 0, 12);
  return new Date(last.getFullYear(), last.getMonth(), Math.min(date.getDate(), last.getDate()), 12);
}

// Public holidays of the site's region, asked for once, when somebody first enters a date.
let asked;
let names = {};

/** Resolves when the holidays are known. */
export function holidays() {
  asked ??= fetch("/.author/feiertage")
    .then((answer) => (answer.ok ? answer.json() : {}))
    .catch(() => ({}))
    .then((found) => { names = found; });
  return asked;
}

/** The name of the holiday; empty on other days, and before they are known. */
export function holidayOn(date) {
  const two = (number) => String(number).padStart(2, "0");
  return names[`${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`] ?? "";
}

// Days as a field writes them: TT.MM.JJJJ is always read; data-format="yyyy-MM-dd" names another way of digits.
const GERMAN = "dd.MM.yyyy";

/** The day in the field at noon; null when there is none. */
export function readDay(input) {
  return parsed(input.value, input.dataset.format ?? GERMAN) ?? parsed(input.value, GERMAN);
}

/** A day as the field writes it; one that writes names of months understands the usual way too. */
export function writeDay(input, day) {
  const format = isDigits(input.dataset.format) ? input.dataset.format : GERMAN;
  return format.replace(/y+|u+|M+|d+/g, (part) => {
    const number = part[0] === "M" ? day.getMonth() + 1 : part[0] === "d" ? day.getDate() : day.getFullYear();
    return part === "yy" ? String(number).slice(-2) : String(number).padStart(part.length, "0");
  });
}

function isDigits(format) {
  return Boolean(format) && /^(y+|u+|M{1,2}|d{1,2}|[^A-Za-z'])+$/.test(format);
}

function parsed(text, format) {
  if (!isDigits(format)) {
    return null;
  }
  const names = [];
  const pattern = format.replace(/y+|u+|M+|d+|[^A-Za-z]/g, (part) => {
    if (!/[yuMd]/.test(part)) {
      return "\\s*" + part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&") + "\\s*";
    }
    names.push(part[0] === "u" ? "y" : part[0]);
    return /[yu]/.test(part) ? "(\\d{4}|\\d{2})" : "(\\d{1,2})";
  });
  const match = new RegExp("^\\s*" + pattern + "\\s*$").exec(text);
  if (!match) {
    return null;
  }
  const part = (name, otherwise) => (names.includes(name) ? Number(match[names.indexOf(name) + 1]) : otherwise);
  const year = part("y", new Date().getFullYear());
  const month = part("M", 1);
  const date = new Date(year < 100 ? 2000 + year : year, month - 1, part("d", 1), 12);
  return date.getMonth() === month - 1 ? date : null;
}

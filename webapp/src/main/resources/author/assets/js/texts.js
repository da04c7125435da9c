// The texts that scripts show come from the message bundles: every key that begins with "script.".
// Usage: text("saved", "14:05")
const texts = JSON.parse(document.getElementById("script-texts")?.textContent ?? "{}");

export function text(key, ...values) {
  return values.reduce((filled, value, at) => filled.replace(`{${at}}`, value), texts["script." + key] ?? key);
}

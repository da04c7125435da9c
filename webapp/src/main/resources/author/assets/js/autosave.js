// <form data-autosave="address"> – sends what is typed every few seconds, as a draft that only its author sees.
import { withLogin } from "./login.js";
import { text } from "./texts.js";

const EVERY = 4000;

for (const form of document.querySelectorAll("form[data-autosave]")) {
  let sent = read(form);
  let timer = 0;
  let leaving = false;
  const note = form.querySelector("[data-saved]");

  const send = async () => {
    timer = 0;
    const now = read(form);
    if (now === sent || leaving) {
      return;
    }
    const answer = await withLogin(() => fetch(form.dataset.autosave, {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded", "HX-Request": "true" },
      body: now,
    }));
    if (answer.ok) {
      sent = now;
      if (note) {
        note.textContent = text("saved", new Date().toLocaleTimeString("de-DE", { hour: "2-digit", minute: "2-digit" }));
      }
    }
  };
  const soon = () => { timer ||= setTimeout(send, EVERY); };
  form.addEventListener("input", soon);
  form.addEventListener("change", soon);
  form.addEventListener("submit", () => { leaving = true; setTimeout(() => { leaving = false; }, 3000); });
  window.addEventListener("pagehide", () => {
    const now = read(form);
    if (!leaving && now !== sent) {
      navigator.sendBeacon(form.dataset.autosave, new URLSearchParams(now));
    }
  });
}

function read(form) {
  const data = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string") {
      data.append(name, value);
    }
  }
  return data.toString();
}

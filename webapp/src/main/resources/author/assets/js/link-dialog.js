// The dialog for a link: a page or item of this website, a file, an address outside, an e-mail address. Its HTML with all
// texts is <template id="link-dialog">. askLink({ href, needsText }) gives { href, text }; an empty href removes the link;
// null changes nothing.
import { choose } from "./chooser.js";

const PATTERN = /^\$\{link:\{uuid:\{([0-9a-f-]+)\}.*repository:\{([^}]*)\}/i;

export function askLink({ href, needsText }) {
  const dialog = document.getElementById("link-dialog").content.querySelector("dialog").cloneNode(true);
  document.body.append(dialog);
  const form = dialog.querySelector("form");
  const picked = { intern: "", datei: "" };
  const field = (name) => form.elements[name];
  const kind = () => form.elements.art.value;

  const show = () => {
    dialog.querySelectorAll("[data-kind]").forEach((part) => { part.hidden = part.dataset.kind !== kind(); });
    say("");
  };
  const say = (message) => {
    const error = dialog.querySelector(".error");
    error.textContent = message;
    error.hidden = message === "";
  };
  const target = (name, title, path) => {
    const box = dialog.querySelector(`[data-kind=${name}] [data-target]`);
    box.querySelector("strong").textContent = title;
    box.querySelector(".path").textContent = path;
  };

  start(href, { dialog, field, picked, target });
  dialog.querySelector("[data-words]").hidden = !needsText;
  dialog.querySelector("[data-remove]").hidden = href === "";
  show();
  form.addEventListener("change", show);
  dialog.querySelectorAll("[data-pick]").forEach((button) => button.addEventListener("click", async () => {
    const name = button.closest("[data-kind]").dataset.kind;
    const choice = await choose(button.dataset.pick);
    button.focus();
    if (choice) {
      picked[name] = choice.value;
      target(name, choice.title, choice.place);
      say("");
      if (needsText && !field("words").value) {
        field("words").value = choice.title;
      }
    }
  }));
  dialog.showModal();
  (needsText ? field("words") : form.querySelector("[name=art]:checked")).focus();
  return new Promise((resolve) => {
    const done = (answer) => { dialog.close(); dialog.remove(); resolve(answer); };
    dialog.addEventListener("cancel", (event) => { event.preventDefault(); done(null); });
    dialog.querySelector("[data-cancel]").addEventListener("click", () => done(null));
    dialog.querySelector("[data-remove]").addEventListener("click", () => done({ href: "" }));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const address = { intern: () => picked.intern, datei: () => picked.datei, web: () => web(field("adresse").value), mail: () => mail(field("mail").value) }[kind()]();
      const words = field("words").value.trim();
      if (!address) {
        say(dialog.dataset["error" + kind()[0].toUpperCase() + kind().slice(1)]);
      } else if (needsText && !words) {
        say(dialog.dataset.errorWords);
      } else {
        done({ href: address, text: words });
      }
    });
  });
}

/** What the link is now. */
async function start(href, { dialog, field, picked, target }) {
  const match = PATTERN.exec(href);
  const kind = match ? (match[2] === "dam" ? "datei" : "intern") : href.startsWith("mailto:") ? "mail" : href ? "web" : "intern";
  dialog.querySelector(`[name=art][value=${kind}]`).checked = true;
  if (kind === "web") {
    field("adresse").value = href;
  } else if (kind === "mail") {
    field("mail").value = decodeURIComponent(href.slice(7));
  } else if (match) {
    picked[kind] = href;
    const answer = await fetch("/.author/auswahl?ziel=" + match[1], { headers: { "HX-Request": "true" } });
    target(kind, answer.ok ? await answer.text() : dialog.dataset.gone, "");
  }
}

function web(typed) {
  const address = typed.trim();
  if (/^(https?:\/\/[^\s/]+|tel:\+?[\d\s/-]+$|\/(?!\/)|#)/i.test(address)) {
    return address;
  }
  return /^[^\s:/]+\.[^\s:/]{2,}(\/\S*)?$/.test(address) ? "https://" + address : "";
}

function mail(typed) {
  const address = typed.trim();
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address) ? "mailto:" + address : "";
}

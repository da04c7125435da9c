// The toolbar above a text field, by the ARIA toolbar pattern: one stop for the tabulator key, arrows, Home and End inside.
// Alt+F10 leads here from the text, Escape back.
import { text } from "./texts.js";

export function toolbar(view, tools, label) {
  const element = document.createElement("div");
  element.className = "rich-tools";
  element.setAttribute("role", "toolbar");
  element.setAttribute("aria-label", text("rich.tools", label));
  const buttons = tools.map((tool) => ({ tool, button: tool.choices ? choiceOf(view, tool) : buttonOf(view, tool) }));
  element.append(...buttons.map(({ button }) => button));
  const seen = () => buttons.map(({ button }) => button).filter((button) => !button.hidden);
  const stop = (wanted) => buttons.forEach(({ button }) => { button.tabIndex = button === wanted ? 0 : -1; });

  element.addEventListener("focusin", (event) => stop(event.target));
  element.addEventListener("keydown", (event) => {
    const all = seen();
    const at = all.indexOf(event.target);
    const next = { ArrowRight: all[at + 1] ?? all[0], ArrowLeft: all.at(at - 1), Home: all[0], End: all.at(-1) }[event.key];
    if (next) {
      event.preventDefault();
      next.focus();
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      view.focus();
    }
  });

  const refresh = () => {
    for (const { button, tool } of buttons) {
      if (tool.choices) {
        button.value = tool.value(view.state);
      }
      if (tool.on) {
        button.setAttribute("aria-pressed", String(Boolean(tool.on(view.state))));
      }
      button.hidden = tool.when ? !tool.when(view.state) : false;
    }
    if (!seen().some((button) => button.tabIndex === 0)) {
      stop(seen()[0]);
    }
  };
  refresh();
  return { element, refresh, focus: () => seen().find((button) => button.tabIndex === 0)?.focus() };
}

/** A list of looks; up and down choose, left and right go on in the toolbar. */
function choiceOf(view, tool) {
  const select = document.createElement("select");
  const name = text("rich." + tool.key);
  select.setAttribute("aria-label", name);
  select.title = name;
  select.tabIndex = -1;
  select.append(new Option(name, ""), ...tool.choices.map((one) => new Option(one.label, one.value)));
  for (const option of select.options) {
    if (tool.key === "color" && option.value) {
      option.style.color = option.value;
    } else if (tool.key === "font" && option.value) {
      option.style.fontFamily = option.value;
    }
  }
  select.addEventListener("change", () => { tool.run(select.value)(view.state, view.dispatch); view.focus(); });
  return select;
}

function buttonOf(view, tool) {
  const button = document.createElement("button");
  const name = text("rich." + tool.key);
  button.type = "button";
  button.tabIndex = -1;
  button.textContent = tool.short ?? name;
  button.title = name;
  if (tool.short) {
    button.setAttribute("aria-label", name);
  }
  if (tool.keys) {
    button.setAttribute("aria-keyshortcuts", tool.keys);
  }
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", () => { tool.run(view.state, view.dispatch, view); if (!tool.asks) view.focus(); });
  return button;
}

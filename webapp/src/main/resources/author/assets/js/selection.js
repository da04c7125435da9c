// <case-switch> shows only the part of the form that belongs to the chosen option.
class CaseSwitch extends HTMLElement {
  connectedCallback() {
    this.addEventListener("change", () => this.show());
    this.show();
  }

  show() {
    const own = this.querySelectorAll(":scope > .check input[type=radio], :scope > select");
    const chosen = [...own].find((one) => one.tagName === "SELECT" || one.checked)?.value ?? "";
    for (const part of this.querySelectorAll(":scope > [data-case]")) {
      part.hidden = part.dataset.case !== chosen;
      part.querySelector("legend").hidden = true;
    }
  }
}
customElements.define("case-switch", CaseSwitch);

// <form data-live> – a changed filter takes effect at once.
document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-live]");
  if (form && event.target.matches("select:not([data-still])")) {
    form.requestSubmit();
  }
});

// <form data-delete-key> – the delete key asks to delete what is chosen, or the row that is reached.
document.addEventListener("keydown", (event) => {
  const form = event.key === "Delete" && event.target.closest("form[data-delete-key]");
  const button = form && form.querySelector("[formaction$='/tun/loeschen']");
  if (button && !event.target.matches("input[type=text], input[type=search], select, textarea")) {
    const box = event.target.closest("tr, .tile")?.querySelector("[name=pfad]");
    if (box && !form.querySelector("[name=pfad]:checked")) {
      box.checked = true;
    }
    form.requestSubmit(button);
  }
});

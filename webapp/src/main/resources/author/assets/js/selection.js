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

// <option-filter data-mode="contains"><input type="search" hidden><select>…</select></option-filter> – a long list of options
// (of a select, or boxes with labels) gets a search; what is chosen stays. data-mode="starts" looks at the beginnings.
class OptionFilter extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector(".option-search");
    this.input.hidden = false;
    this.input.addEventListener("input", () => this.filter());
    this.input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        event.preventDefault();
      }
    });
  }

  filter() {
    const wanted = this.input.value.trim().toLowerCase();
    const starts = this.dataset.mode === "starts";
    for (const option of this.querySelectorAll("option, .boxes > .check")) {
      const text = option.textContent.trim().toLowerCase();
      const chosen = option.selected || option.querySelector?.("input")?.checked || option.value === "";
      option.hidden = !(chosen || (starts ? text.startsWith(wanted) : text.includes(wanted)));
    }
  }
}
customElements.define("option-filter", OptionFilter);

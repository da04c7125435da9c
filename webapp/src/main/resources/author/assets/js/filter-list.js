// <filter-list data-from="8"><div hidden><input type="search"></div><ul>…</ul><p role="status" hidden> – a long list gets
// a search that leaves out what does not match; a short one stays as it is.
class FilterList extends HTMLElement {
  connectedCallback() {
    const entries = [...this.querySelectorAll("ul > li")];
    if (entries.length <= Number(this.dataset.from)) {
      return;
    }
    const input = this.querySelector("input[type=search]");
    this.firstElementChild.hidden = false;
    input.addEventListener("input", () => {
      const words = input.value.toLowerCase().split(/\s+/);
      for (const entry of entries) {
        const text = entry.textContent.toLowerCase();
        entry.hidden = !words.every((word) => text.includes(word));
      }
      this.querySelector("[role=status]").hidden = entries.some((entry) => !entry.hidden);
    });
    input.focus();
  }
}
customElements.define("filter-list", FilterList);

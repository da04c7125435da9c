// <page-tree><ul role="tree"> – the ARIA tree pattern: arrows, Home/End, Enter, Space, Shift, first letters.
class PageTree extends HTMLElement {
  connectedCallback() {
    const first = this.items()[0];
    if (first) {
      this.reach(first, true);
    }
    this.typed = "";
    this.querySelectorAll(".tree-opener").forEach((opener) => { opener.hidden = false; });
    this.addEventListener("click", (event) => {
      const opener = event.target.closest(".tree-opener");
      opener?.setAttribute("aria-expanded", String(opener.closest("[role=treeitem]").toggleAttribute("data-open")));
    });
    this.addEventListener("keydown", (event) => this.key(event));
    this.addEventListener("change", (event) => this.mark(event.target.closest("[role=treeitem]")));
    this.addEventListener("focusin", (event) => {
      if (event.target.matches("[role=treeitem]")) {
        this.items().forEach((item) => this.reach(item, item === event.target));
      }
    });
    for (const item of this.items()) {
      this.mark(item);
    }
  }

  /** All items that can be seen. */
  items() {
    return [...this.querySelectorAll("[role=treeitem]")].filter((item) => !item.parentElement.closest("[aria-expanded=false]"));
  }

  /** The tabulator key leads to one page, and from there to what can be done with it. */
  reach(item, here) {
    item.tabIndex = here ? 0 : -1;
    item.querySelectorAll(":scope > .tree-row :is(.tree-deeds a, .tree-opener)").forEach((deed) => { deed.tabIndex = here ? 0 : -1; });
  }

  mark(item) {
    const box = item?.querySelector(":scope > .tree-row input");
    if (box) {
      item.setAttribute("aria-selected", String(box.checked));
    }
  }

  focusOn(item) {
    item?.focus();
    item?.scrollIntoView({ block: "nearest" });
  }

  toggle(item) {
    const box = item.querySelector(":scope > .tree-row input");
    if (box) {
      box.checked = !box.checked;
      this.mark(item);
    }
  }

  open(item) {
    item.querySelector(":scope > .tree-row [data-twist]")?.click();
  }

  key(event) {
    const item = event.target.closest("[role=treeitem]");
    if (!item || event.target !== item || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const items = this.items();
    const at = items.indexOf(item);
    const expanded = item.getAttribute("aria-expanded");
    const parent = item.parentElement.closest("[role=treeitem]");
    const deeds = {
      ArrowDown: () => this.step(items[at + 1], event),
      ArrowUp: () => this.step(items[at - 1], event),
      Home: () => this.focusOn(items[0]),
      End: () => this.focusOn(items.at(-1)),
      Enter: () => { window.location.href = item.dataset.url; },
      " ": () => this.toggle(item),
      ArrowRight: () => (expanded === "false" ? this.open(item) : expanded === "true" && this.focusOn(items[at + 1])),
      ArrowLeft: () => (expanded === "true" ? this.open(item) : this.focusOn(parent)),
    };
    if (deeds[event.key]) {
      event.preventDefault();
      deeds[event.key]();
    } else if (event.key.length === 1) {
      this.typeAhead(event.key, items, at);
    }
  }

  step(next, event) {
    if (next && event.shiftKey) {
      this.toggle(next);
    }
    this.focusOn(next);
  }

  typeAhead(letter, items, at) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { this.typed = ""; }, 700);
    this.typed += letter.toLowerCase();
    const order = [...items.slice(at + 1), ...items.slice(0, at + 1)];
    this.focusOn(order.find((item) => (item.getAttribute("aria-label") ?? "").toLowerCase().startsWith(this.typed)));
  }
}
customElements.define("page-tree", PageTree);

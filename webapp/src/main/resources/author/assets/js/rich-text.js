// <rich-text lists tables label="…"><textarea name="…"> – a text field with headings, lists and links. The text area
// stays the field that is sent; what is written here is copied into it.
import { EditorState, TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { DOMParser as ModelParser, DOMSerializer } from "prosemirror-model";
import { baseKeymap, toggleMark } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import { tableEditing, goToNextCell } from "prosemirror-tables";
import { schema as schemaOf } from "./rich-text-schema.js";
import { tools } from "./rich-text-tools.js";
import { choose } from "./chooser.js";

class RichText extends HTMLElement {
  connectedCallback() {
    if (this.view) {
      return;
    }
    this.area = this.querySelector("textarea");
    const has = (name) => this.hasAttribute(name);
    this.schema = schemaOf({ lists: has("lists"), tables: has("tables"), images: has("images") });
    const place = document.createElement("div");
    this.area.hidden = true;
    this.bar = document.createElement("div");
    this.bar.className = "rich-tools";
    this.bar.setAttribute("role", "toolbar");
    this.bar.setAttribute("aria-label", "Werkzeuge: " + this.getAttribute("label"));
    this.append(this.bar, place);
    this.view = new EditorView(place, {
      state: EditorState.create({ doc: this.parse(this.area.value), plugins: this.plugins(has("tables")) }),
      editable: () => !this.area.disabled,
      attributes: this.attributesOfView(),
      dispatchTransaction: (transaction) => this.apply(transaction),
    });
    this.buttons = tools(this.schema, { askLink: () => this.askLink(), lists: has("lists"), tables: has("tables") }).map((tool) => this.button(tool));
    this.refresh();
    this.closest("form")?.querySelector(`label[for="${this.area.id}"]`)?.addEventListener("click", () => this.view.focus());
  }

  disconnectedCallback() {
    this.view?.destroy();
  }

  attributesOfView() {
    const described = this.area.getAttribute("aria-describedby");
    return {
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": this.getAttribute("label"),
      ...(described && { "aria-describedby": described }),
      ...(this.area.getAttribute("aria-invalid") && { "aria-invalid": "true" }),
    };
  }

  parse(html) {
    const document = new DOMParser().parseFromString(html, "text/html");
    return ModelParser.fromSchema(this.schema).parse(document.body);
  }

  plugins(tables) {
    const item = this.schema.nodes.list_item;
    const keys = { "Mod-z": undo, "Mod-y": redo, "Shift-Mod-z": redo, "Mod-b": toggleMark(this.schema.marks.strong), "Mod-i": toggleMark(this.schema.marks.em), "Mod-k": () => { this.askLink(); return true; } };
    const listKeys = item ? { Enter: splitListItem(item), "Mod-[": liftListItem(item), "Mod-]": sinkListItem(item) } : {};
    return [keymap({ ...keys, ...listKeys }), ...(tables ? [keymap({ "Alt-ArrowRight": goToNextCell(1), "Alt-ArrowLeft": goToNextCell(-1) }), tableEditing()] : []), keymap(baseKeymap), history()];
  }

  apply(transaction) {
    this.view.updateState(this.view.state.apply(transaction));
    if (transaction.docChanged) {
      const box = document.createElement("div");
      box.append(DOMSerializer.fromSchema(this.schema).serializeFragment(this.view.state.doc.content));
      this.area.value = this.view.state.doc.textContent === "" && !box.querySelector("img,td,th") ? "" : box.innerHTML;
      this.area.dispatchEvent(new Event("input", { bubbles: true }));
    }
    this.refresh();
  }

  button(tool) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = tool.text;
    button.title = tool.name;
    if (!tool.text.includes(tool.name)) {
      button.setAttribute("aria-label", tool.text.length < 4 ? tool.name : `${tool.text}: ${tool.name}`);
    }
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => { tool.run(this.view.state, this.view.dispatch, this.view); this.view.focus(); });
    this.bar.append(button);
    return { button, tool };
  }

  refresh() {
    for (const { button, tool } of this.buttons ?? []) {
      button.setAttribute("aria-pressed", String(Boolean(tool.on(this.view.state))));
      button.hidden = tool.when ? !tool.when(this.view.state) : false;
    }
  }

  async askLink() {
    const { from, to, empty } = this.view.state.selection;
    const type = this.schema.marks.link;
    if (empty || this.view.state.doc.rangeHasMark(from, to, type)) {
      toggleMark(type)(this.view.state, this.view.dispatch);
      return;
    }
    const outside = window.prompt("Adresse (https://…). Leer lassen, um eine Seite der Website auszuwählen.", "");
    const choice = outside === "" ? await choose("art=PAGE&als=ID&bereich=website&muster=1") : outside && { value: outside };
    if (choice) {
      const state = this.view.state;
      this.view.dispatch(state.tr.addMark(from, to, type.create({ href: choice.value })).setSelection(TextSelection.create(state.doc, to)));
      this.view.focus();
    }
  }
}
customElements.define("rich-text", RichText);

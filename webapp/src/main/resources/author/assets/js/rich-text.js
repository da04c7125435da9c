// <rich-text lists tables images alignment colors="#00923e,…" fonts="Serif/Georgia,serif;…" sizes="16/16px;…" label="…"><textarea name="…"> – a text field with headings, lists and links.
// The text area stays the field that is sent; what is written here is copied into it.
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { DOMParser as ModelParser, DOMSerializer } from "prosemirror-model";
import { baseKeymap, toggleMark } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import { tableEditing, goToNextCell } from "prosemirror-tables";
import { schema as schemaOf } from "./rich-text-schema.js";
import { tools } from "./rich-text-tools.js";
import { toolbar } from "./rich-text-bar.js";
import { editLink, insertPicture, pictureView } from "./rich-text-links.js";
import { cleanPasted } from "./rich-text-paste.js";

/** "Label/value;value" as the field writes it. */
function looks(written, separator) {
  return (written ?? "").split(separator).filter(Boolean).map((one) => {
    const slash = one.indexOf("/");
    return { label: slash < 0 ? one : one.slice(0, slash), value: one.slice(slash + 1) };
  });
}

class RichText extends HTMLElement {
  connectedCallback() {
    if (this.view) {
      return;
    }
    this.area = this.querySelector("textarea");
    const can = Object.fromEntries(["lists", "tables", "images", "alignment"].map((name) => [name, this.hasAttribute(name)]));
    for (const name of ["colors", "fonts", "sizes"]) {
      can[name] = looks(this.getAttribute(name), name === "colors" ? "," : ";");
    }
    this.schema = schemaOf(can);
    const place = document.createElement("div");
    this.area.hidden = true;
    this.append(place);
    this.view = new EditorView(place, {
      state: EditorState.create({ doc: this.parse(this.area.value), plugins: this.plugins(can.tables) }),
      editable: () => !this.area.disabled,
      attributes: this.attributesOfView(),
      nodeViews: { image: pictureView },
      transformPastedHTML: cleanPasted,
      dispatchTransaction: (transaction) => this.apply(transaction),
    });
    if (!this.area.disabled) {
      this.bar = toolbar(this.view, tools(this.schema, { ...can, editLink, insertPicture }), this.getAttribute("label"));
      place.before(this.bar.element);
    }
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
    const keys = {
      "Mod-z": undo,
      "Mod-y": redo,
      "Shift-Mod-z": redo,
      "Mod-b": toggleMark(this.schema.marks.strong),
      "Mod-i": toggleMark(this.schema.marks.em),
      "Mod-k": (state, dispatch, view) => { editLink(view); return true; },
      "Alt-F10": () => { this.bar?.focus(); return true; },
      "Shift-Enter": (state, dispatch) => { dispatch?.(state.tr.replaceSelectionWith(this.schema.nodes.hard_break.create()).scrollIntoView()); return true; },
    };
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
    this.bar?.refresh();
  }
}
customElements.define("rich-text", RichText);

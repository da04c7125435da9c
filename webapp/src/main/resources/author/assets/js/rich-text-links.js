// Links and pictures of a text field. Targets on this website are stored as Magnolia's link pattern with the identifier,
// so that they survive moving and renaming.
import { TextSelection } from "prosemirror-state";
import { askLink } from "./link-dialog.js";
import { choose } from "./chooser.js";

const PATTERN = /^\$\{link:\{uuid:\{([0-9a-f-]+)\}/i;

/** Makes a link of what is selected, or changes or removes the one the cursor stands in. */
export async function editLink(view) {
  const type = view.state.schema.marks.link;
  const found = linkAt(view.state, type);
  const { from, to } = found ?? view.state.selection;
  const answer = await askLink({ href: found?.mark.attrs.href ?? "", needsText: from === to });
  if (answer?.href === "") {
    view.dispatch(view.state.tr.removeMark(from, to, type));
  } else if (answer) {
    const mark = type.create({ ...found?.mark.attrs, href: answer.href });
    const change = from === to
      ? view.state.tr.insert(from, view.state.schema.text(answer.text, [mark]))
      : view.state.tr.removeMark(from, to, type).addMark(from, to, mark);
    const end = from === to ? from + answer.text.length : to;
    view.dispatch(change.setSelection(TextSelection.create(change.doc, end)).removeStoredMark(type).scrollIntoView());
  }
  view.focus();
}

/** The whole link around the selection, however little of it is selected. */
function linkAt(state, type) {
  const { $from, from, to } = state.selection;
  let found = null;
  $from.parent.forEach((child, offset) => {
    const start = $from.start() + offset;
    const mark = type.isInSet(child.marks);
    if (!mark || start > to || start + child.nodeSize < from) {
      return;
    }
    found = found?.mark.eq(mark) && found.to === start ? { ...found, to: start + child.nodeSize } : found ?? { mark, from: start, to: start + child.nodeSize };
  });
  return found;
}

export async function insertPicture(view) {
  const choice = await choose("art=ASSET&als=ID&bereich=dam&muster=1&nur=bild");
  if (choice) {
    const image = view.state.schema.nodes.image.create({ src: choice.value, alt: choice.alt ?? "" });
    view.dispatch(view.state.tr.replaceSelectionWith(image, false).scrollIntoView());
  }
  view.focus();
}

/** Shows a stored picture: browsers know no link patterns. */
export function pictureView(node) {
  const dom = document.createElement("img");
  const match = PATTERN.exec(node.attrs.src);
  dom.src = match ? "/.author/medien/bild/" + match[1] : node.attrs.src;
  dom.alt = node.attrs.alt;
  return { dom };
}

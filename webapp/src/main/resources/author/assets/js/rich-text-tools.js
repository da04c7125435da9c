// The tools of a text field: only what its definition allows. "key" names the text, "short" is shown in its place.
import { setBlockType, toggleMark, wrapIn, lift } from "prosemirror-commands";
import { undo, redo } from "prosemirror-history";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable } from "prosemirror-tables";
import { text } from "./texts.js";

export function tools(schema, { editLink, insertPicture, lists, tables, images, alignment, colors, fonts, sizes }) {
  const { nodes, marks } = schema;
  const block = (type, attrs) => ({
    run: (state, dispatch) => setBlockType(isBlock(state, type, attrs) ? nodes.paragraph : type, attrs)(state, dispatch),
    on: (state) => isBlock(state, type, attrs),
  });
  const marked = (type) => ({ run: toggleMark(type), on: (state) => isMarked(state, type) });
  const aligned = (align) => ({ key: align, run: setBlockType(nodes.paragraph, { align }), on: (state) => isBlock(state, nodes.paragraph, { align }) });
  return [
    { key: "heading", ...block(nodes.heading, { level: 2 }) },
    { key: "subheading", ...block(nodes.heading, { level: 3 }) },
    { key: "bold", short: text("rich.bold.short"), keys: "Control+B", ...marked(marks.strong) },
    { key: "italic", short: text("rich.italic.short"), keys: "Control+I", ...marked(marks.em) },
    ...lettered("color", marks.color, colors),
    ...lettered("font", marks.font, fonts),
    ...lettered("size", marks.size, sizes),
    { key: "link", keys: "Control+K", asks: true, run: (state, dispatch, view) => editLink(view), on: (state) => isMarked(state, marks.link) },
    { key: "quote", short: "„ “", run: (state, dispatch) => (within(state, nodes.blockquote) ? lift : wrapIn(nodes.blockquote))(state, dispatch), on: (state) => within(state, nodes.blockquote) },
    ...(lists ? [
      { key: "bullets", short: text("rich.bullets.short"), run: list(nodes.bullet_list, nodes.list_item), on: (state) => within(state, nodes.bullet_list) },
      { key: "numbers", short: text("rich.numbers.short"), run: list(nodes.ordered_list, nodes.list_item), on: (state) => within(state, nodes.ordered_list) },
    ] : []),
    ...(alignment ? [aligned("left"), aligned("center"), aligned("right")] : []),
    ...(images ? [{ key: "picture", asks: true, run: (state, dispatch, view) => insertPicture(view) }] : []),
    ...(tables ? [
      { key: "table", run: insertTable(nodes), when: (state) => !isInTable(state) },
      { key: "rowAdd", short: text("rich.rowAdd.short"), run: addRowAfter, when: isInTable },
      { key: "columnAdd", short: text("rich.columnAdd.short"), run: addColumnAfter, when: isInTable },
      { key: "rowRemove", short: text("rich.rowRemove.short"), run: deleteRow, when: isInTable },
      { key: "columnRemove", short: text("rich.columnRemove.short"), run: deleteColumn, when: isInTable },
      { key: "tableRemove", run: deleteTable, when: isInTable },
    ] : []),
    { key: "undo", short: "↶", keys: "Control+Z", run: undo },
    { key: "redo", short: "↷", keys: "Control+Y", run: redo },
  ];
}

/** A choice of looks; "" takes the look away. */
function lettered(key, type, choices) {
  const attrs = (state) => (type.isInSet(state.storedMarks || state.selection.$from.marks()) || firstIn(state, type))?.attrs.value ?? "";
  const run = (value) => (state, dispatch) => {
    const { from, to, empty } = state.selection;
    const mark = value && type.create({ value });
    const change = state.tr;
    if (empty) {
      dispatch(mark ? change.addStoredMark(mark) : change.removeStoredMark(type));
    } else {
      dispatch(mark ? change.addMark(from, to, mark) : change.removeMark(from, to, type));
    }
  };
  return choices.length ? [{ key, choices, value: attrs, run }] : [];
}

function firstIn(state, type) {
  let found;
  state.doc.nodesBetween(state.selection.from, state.selection.to, (node) => { found ??= type.isInSet(node.marks); });
  return found;
}

function isBlock(state, type, attrs = {}) {
  const parent = state.selection.$from.parent;
  return parent.type === type && Object.entries(attrs).every(([name, value]) => parent.attrs[name] === value);
}

function isMarked(state, type) {
  const { from, $from, to, empty } = state.selection;
  return empty ? Boolean(type.isInSet(state.storedMarks || $from.marks())) : state.doc.rangeHasMark(from, to, type);
}

function within(state, type) {
  const { $from } = state.selection;
  return Array.from({ length: $from.depth + 1 }, (_, depth) => $from.node(depth).type).includes(type);
}

function list(type, item) {
  return (state, dispatch) => (within(state, type) ? liftListItem(item)(state, dispatch) : wrapInList(type)(state, dispatch));
}

function insertTable(nodes) {
  return (state, dispatch) => {
    const row = (cell) => nodes.table_row.create(null, [1, 2].map(() => cell.createAndFill()));
    const table = nodes.table.create(null, [row(nodes.table_header), row(nodes.table_cell), row(nodes.table_cell)]);
    dispatch?.(state.tr.replaceSelectionWith(table).scrollIntoView());
    return true;
  };
}

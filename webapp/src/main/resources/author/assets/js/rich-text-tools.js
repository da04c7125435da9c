// The buttons above a text field.
import { setBlockType, toggleMark, wrapIn, lift } from "prosemirror-commands";
import { undo, redo } from "prosemirror-history";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable } from "prosemirror-tables";

export function tools(schema, { askLink, lists, tables }) {
  const { nodes, marks } = schema;
  const block = (type, attrs) => ({
    run: (state, dispatch) => setBlockType(isBlock(state, type, attrs) ? nodes.paragraph : type, attrs)(state, dispatch),
    on: (state) => isBlock(state, type, attrs),
  });
  const marked = (type) => ({ run: toggleMark(type), on: (state) => isMarked(state, type) });
  const all = [
    { text: "Überschrift", name: "Überschrift", ...block(nodes.heading, { level: 2 }) },
    { text: "Zwischentitel", name: "Zwischentitel", ...block(nodes.heading, { level: 3 }) },
    { text: "F", name: "Fett", ...marked(marks.strong) },
    { text: "K", name: "Kursiv", ...marked(marks.em) },
    { text: "Link", name: "Link", run: (state, dispatch, view) => askLink(view), on: (state) => isMarked(state, marks.link) },
    { text: "„ “", name: "Zitat", run: (state, dispatch) => wrapIn(nodes.blockquote)(state, dispatch) || lift(state, dispatch), on: () => false },
  ];
  if (lists) {
    all.push(
      { text: "• Liste", name: "Liste mit Punkten", run: list(nodes.bullet_list, nodes.list_item), on: (state) => within(state, nodes.bullet_list) },
      { text: "1. Liste", name: "Liste mit Zahlen", run: list(nodes.ordered_list, nodes.list_item), on: (state) => within(state, nodes.ordered_list) },
    );
  }
  if (tables) {
    all.push(
      { text: "Tabelle", name: "Tabelle einfügen", run: insertTable(nodes), on: isInTable },
      { text: "+ Zeile", name: "Zeile hinzufügen", run: addRowAfter, on: () => false, when: isInTable },
      { text: "+ Spalte", name: "Spalte hinzufügen", run: addColumnAfter, on: () => false, when: isInTable },
      { text: "− Zeile", name: "Zeile entfernen", run: deleteRow, on: () => false, when: isInTable },
      { text: "− Spalte", name: "Spalte entfernen", run: deleteColumn, on: () => false, when: isInTable },
      { text: "Tabelle weg", name: "Tabelle entfernen", run: deleteTable, on: () => false, when: isInTable },
    );
  }
  all.push(
    { text: "↶", name: "Rückgängig", run: undo, on: () => false },
    { text: "↷", name: "Wiederholen", run: redo, on: () => false },
  );
  return all;
}

function isBlock(state, type, attrs = {}) {
  const parent = state.selection.$from.parent;
  return parent.type === type && Object.entries(attrs).every(([name, value]) => parent.attrs[name] === value);
}

export function isMarked(state, type) {
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

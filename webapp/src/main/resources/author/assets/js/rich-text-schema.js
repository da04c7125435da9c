// What a text field may hold; the server lets through no more than this.
import { Schema } from "prosemirror-model";
import { tableNodes } from "prosemirror-tables";

const mark = (tag, others = []) => ({ parseDOM: [{ tag }, ...others.map((one) => ({ tag: one }))], toDOM: () => [tag, 0] });

/** Letters of a colour, font or size that the field offers; the server writes the values as the field does. */
const letters = (property, values) => ({
  attrs: { value: {} },
  parseDOM: [{
    tag: "span[style]",
    consuming: false,
    getAttrs: (dom) => {
      const written = declared(dom.getAttribute("style"), property);
      const value = values.find((one) => same(one, written));
      return value ? { value } : false;
    },
  }],
  toDOM: (node) => ["span", { style: `${property}:${node.attrs.value}` }, 0],
});

function declared(style, property) {
  return style.split(";").map((one) => one.split(":")).find(([name]) => name.trim().toLowerCase() === property)?.[1] ?? "";
}

function same(one, other) {
  const plain = (value) => value.replace(/[\s'"]/g, "").toLowerCase()
    .replace(/^rgb\((\d+),(\d+),(\d+)\)$/, (_, ...parts) => "#" + parts.slice(0, 3).map((part) => Number(part).toString(16).padStart(2, "0")).join(""));
  return plain(one) === plain(other);
}

export function schema({ lists, tables, images, colors, fonts, sizes }) {
  const nodes = {
    doc: { content: "block+" },
    paragraph: {
      attrs: { align: { default: "" } },
      content: "inline*",
      group: "block",
      parseDOM: [{ tag: "p", getAttrs: (dom) => ({ align: /^text-(left|center|right|justify)$/.exec(dom.className)?.[1] ?? "" }) }],
      toDOM: (node) => ["p", node.attrs.align ? { class: "text-" + node.attrs.align } : {}, 0],
    },
    heading: {
      attrs: { level: { default: 2 } },
      content: "inline*",
      group: "block",
      defining: true,
      parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: "h" + level, attrs: { level: Math.min(4, Math.max(2, level)) } })),
      toDOM: (node) => ["h" + node.attrs.level, 0],
    },
    blockquote: { content: "block+", group: "block", defining: true, parseDOM: [{ tag: "blockquote" }], toDOM: () => ["blockquote", 0] },
    text: { group: "inline" },
    hard_break: { inline: true, group: "inline", selectable: false, parseDOM: [{ tag: "br" }], toDOM: () => ["br"] },
    ...(lists && {
      bullet_list: { content: "list_item+", group: "block", parseDOM: [{ tag: "ul" }], toDOM: () => ["ul", 0] },
      ordered_list: {
        attrs: { start: { default: null } },
        content: "list_item+",
        group: "block",
        parseDOM: [{ tag: "ol", getAttrs: (dom) => ({ start: dom.getAttribute("start") }) }],
        toDOM: (node) => ["ol", node.attrs.start ? { start: node.attrs.start } : {}, 0],
      },
      list_item: { content: "paragraph block*", defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
    }),
    ...(images && {
      image: {
        inline: true, group: "inline", attrs: { src: {}, alt: { default: "" } },
        parseDOM: [{ tag: "img[src]", getAttrs: (dom) => ({ src: dom.getAttribute("src"), alt: dom.getAttribute("alt") ?? "" }) }],
        toDOM: (node) => ["img", node.attrs],
      },
    }),
    ...(tables && tableNodes({ tableGroup: "block", cellContent: "paragraph+", cellAttributes: {} })),
  };
  const kept = (tag, names) => ({
    attrs: Object.fromEntries(names.map((name) => [name, { default: null }])),
    parseDOM: [{ tag, getAttrs: (dom) => Object.fromEntries(names.map((name) => [name, dom.getAttribute(name)])) }],
    toDOM: (node) => [tag, Object.fromEntries(Object.entries(node.attrs).filter(([, value]) => value !== null)), 0],
  });
  return new Schema({
    nodes,
    marks: {
      link: { ...kept("a", ["href", "title", "hreflang"]), inclusive: false },
      strong: mark("strong", ["b"]),
      em: mark("em", ["i"]),
      abbr: kept("abbr", ["title"]),
      language: { ...kept("span", ["lang", "dir"]), parseDOM: [{ tag: "span[lang]", getAttrs: (dom) => ({ lang: dom.getAttribute("lang"), dir: dom.getAttribute("dir") }) }] },
      sub: mark("sub"),
      sup: mark("sup"),
      strike: mark("s"),
      code: mark("code"),
      ...(colors.length && { color: letters("color", colors.map((one) => one.value)) }),
      ...(fonts.length && { font: letters("font-family", fonts.map((one) => one.value)) }),
      ...(sizes.length && { size: letters("font-size", sizes.map((one) => one.value)) }),
    },
  });
}

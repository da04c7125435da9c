// What a text field may hold; the server lets through no more than this.
import { Schema } from "prosemirror-model";
import { tableNodes } from "prosemirror-tables";

const mark = (tag, others = []) => ({ parseDOM: [{ tag }, ...others.map((one) => ({ tag: one }))], toDOM: () => [tag, 0] });

export function schema({ lists, tables, images }) {
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
    },
  });
}

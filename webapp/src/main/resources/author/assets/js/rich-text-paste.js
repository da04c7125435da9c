// What comes from Word or a website loses what does not belong into the text: Word's lists become lists, its styles and
// comments go. What the field does not allow, its schema leaves out; the server has the last word.
export function cleanPasted(html) {
  const page = new DOMParser().parseFromString(html.replace(/<!--[\s\S]*?-->/g, "").replace(/<\/?[ovwm]:[^>]*>/gi, ""), "text/html");
  page.querySelectorAll("style, script, meta, link, xml, title").forEach((one) => one.remove());
  lists(page);
  for (const one of page.body.querySelectorAll("*")) {
    for (const { name } of [...one.attributes]) {
      if (!["href", "src", "alt", "title", "lang", "dir", "colspan", "rowspan", "start"].includes(name)) {
        one.removeAttribute(name);
      }
    }
  }
  page.querySelectorAll("a:not([href]), a[href^='#_'], a[href^='file:']").forEach((one) => one.replaceWith(...one.childNodes));
  page.querySelectorAll("p").forEach((one) => { if (!one.textContent.trim() && !one.querySelector("img")) one.remove(); });
  return page.body.innerHTML;
}

/** Word writes lists as paragraphs that begin with a sign or a number. */
function lists(page) {
  let list = null;
  for (const one of [...page.querySelectorAll("p[class^=MsoList], p[style*='mso-list']")]) {
    const sign = one.querySelector("span[style*='mso-list']") ?? [...one.querySelectorAll("span")].find((span) => /^\s*([·•§o-]|\d+[.)]|[a-z][.)])\s*$/.test(span.textContent));
    const tag = /\d|[a-z][.)]/i.test(sign?.textContent.replace(/^o$/, "") ?? "") ? "OL" : "UL";
    sign?.remove();
    const item = page.createElement("li");
    item.append(...one.childNodes);
    if (list && list.tagName === tag && list.nextElementSibling === one) {
      list.append(item);
      one.remove();
    } else {
      list = page.createElement(tag);
      list.append(item);
      one.replaceWith(list);
    }
  }
}

<#include "layout/page.ftl">
<#macro structure all>
<#list all as area>
<section class="form-part"><h3>${area.label}</h3>
<ol class="duties"><#list area.components as part><li>
<span><#if part.edit?has_content><a href="${part.edit}" data-dialog="${part.edit}?fenster=1">${part.label}</a><#else>${part.label}</#if><#if part.title?has_content> <span class="quiet-text">${part.title}</span></#if></span>
<#if mayWrite><span class="deeds">
<#if !part.first><form method="post" action="/.author/tun/vor" data-in-place><input type="hidden" name="pfad" value="${part.path}"><input type="hidden" name="vor" value="${part.up}"><input type="hidden" name="zurueck" value="${here}"><button type="submit" class="icon-button" title="${msg("page.up")}"><@glyph name="up"/><span class="visually-hidden">${msg("page.up")}: ${part.label}</span></button></form></#if>
<#if !part.last><form method="post" action="/.author/tun/vor" data-in-place><input type="hidden" name="pfad" value="${part.path}"><input type="hidden" name="vor" value="${part.down}"><input type="hidden" name="zurueck" value="${here}"><button type="submit" class="icon-button" title="${msg("page.down")}"><@glyph name="down"/><span class="visually-hidden">${msg("page.down")}: ${part.label}</span></button></form></#if>
<a class="button" href="/.author/verschieben/${part.path?replace(":/", "/")}?zurueck=${here?url}" data-dialog="/.author/verschieben/${part.path?replace(":/", "/")}?fenster=1">${msg("deed.verschieben")}<span class="visually-hidden">: ${part.label}</span></a>
<form method="post" action="/.author/tun/loeschen" data-in-place><input type="hidden" name="pfad" value="${part.path}"><input type="hidden" name="sicher" value="1"><input type="hidden" name="zurueck" value="${here}"><button type="submit" class="button danger">${msg("deed.loeschen")}<span class="visually-hidden">: ${part.label}</span></button></form>
</span></#if>
<#if part.areas?has_content><@structure all=part.areas/></#if>
</li><#else><li class="empty-note">${msg("page.empty")}</li></#list></ol>
<#if mayWrite && area.mayAdd><a class="button" href="/.author/baustein?bereich=${area.path?url}" data-dialog="/.author/baustein?fenster=1&amp;bereich=${area.path?url}"><@glyph name="plus"/>${msg("page.add")}<span class="visually-hidden">: ${area.label}</span></a></#if>
</section>
</#list>
</#macro>
<@head title=title><script type="module" src="${assets.url("js/page-editor.js")}"></script></@head>
<body>
<div class="page-desk">
<section class="page-bar" aria-label="${msg("page.tools")}">
  <a href="${tree}"><@glyph name="mark"/><span class="visually-hidden">${msg("page.back")}</span></a>
  <h1>${title}</h1>
  <@lamp light=light id="licht"/>
  <#if (languages?size > 1)><#list languages as language><#if !language.current><a class="button" href="?sprache=${language.name?url}">${language.label}</a></#if></#list></#if>
  <button type="button" class="button wide-only" data-phone aria-pressed="false" hidden>${msg("page.phone")}</button>
  <button type="button" class="button" data-structure aria-pressed="false" hidden>${msg("page.structure")}</button>
  <a class="button" href="${preview}" target="_blank">${msg("item.preview")}</a>
  <#if mayWrite><a class="button" href="${share}">${msg("preview.links")}</a></#if>
  <#if edit?has_content><a class="button" href="${edit}" data-dialog="${edit}?fenster=1">${msg("pages.properties")}</a></#if>
  <#if mayPublish><a class="button main" href="/.author/tun/veroeffentlichen?pfad=${path?url}&amp;zurueck=${here?url}">${msg("deed.veroeffentlichen")}</a><#elseif mayWrite><a class="button main" href="/.author/tun/freigabe?pfad=${path?url}&amp;zurueck=${here?url}">${msg("deed.freigabe")}</a></#if>
</section>
<div class="page-notes" id="meldungen"><@arriving all=arrival back=here/><@told all=notices/></div>
<main id="inhalt" class="page-frame" tabindex="-1" aria-label="${msg("page.editor")}">
<page-editor data-overlay="${assets.url("css/overlay.css")}" data-here="${here}" data-texts='{<#list {"edit": "page.edit", "add": "page.add", "up": "page.up", "down": "page.down", "move": "deed.verschieben", "remove": "deed.loeschen", "more": "page.more", "drag": "page.drag", "drop": "page.drop", "place": "page.place", "refused": "page.refused"} as key, text>"${key}":"${msg(text)?json_string}"<#sep>,</#list>}'>
<iframe src="${frame}" title="${msg("page.frame", title)}" name="seite"></iframe>
</page-editor>
<section class="outline" aria-label="${msg("page.structure")}"><h2>${msg("page.structure")}</h2><@structure all=areas/></section>
</main>
</div>
<dialog id="window" aria-labelledby="window-title"><div class="dialog-head"><h2 id="window-title">${msg("page.window")}</h2><button type="button" class="icon-button" data-close><@glyph name="close"/><span class="visually-hidden">${msg("page.close")}</span></button></div><iframe class="window-frame" title="${msg("page.window")}"></iframe></dialog>
<div class="toast" role="status" id="toast"></div>
<@again/>
</body></html>

<#include "layout/page.ftl">
<#assign deeds><#if mayWrite><a class="button main" href="/.author/medien/neu?ordner=${folder?url}"><@glyph name="plus"/>${msg("media.new")}</a></#if></#assign>
<@page deeds=deeds>
<form class="filters" method="get" role="search" aria-label="${title}" data-live><input type="hidden" name="ordner" value="${folder}">
<div class="grow"><label for="suche">${msg("list.search")}</label><input type="search" id="suche" name="suche" value="${search}"></div>
<#list filters as filter><div><label for="f-${filter.name}">${filter.label}</label><select id="f-${filter.name}" name="${filter.name}"><option value="">${msg("list.all")}</option><#list filter.options as one><option value="${one.value}"<#if one.chosen> selected</#if>>${one.label}</option></#list></select></div></#list>
<button type="submit" class="button"><@glyph name="search"/>${msg("list.show")}</button></form>
<#if filtered><p role="status">${msg("media.found", total)} <a href="/.author/medien?ordner=${folder?url}">${msg("media.all")}</a></p></#if>
<file-drop<#if mayWrite> data-upload="/.author/medien/neu?ordner=${folder?url}" data-replace="/.author/medien/ersetzen"</#if>>
<#if mayWrite><p class="hint drop-hint">${msg("media.drop")}</p>
<section class="card uploads" data-uploads hidden aria-live="polite" aria-label="${msg("media.uploads")}"><ul></ul><p data-again hidden><a class="button" href="/.author/medien?ordner=${folder?url}">${msg("media.again")}</a></p></section></#if>
<#if tiles?has_content><ul class="gallery"><#list tiles as tile><li class="tile"<#if mayWrite && tile.path?has_content> data-asset="${tile.path}" data-title="${tile.title}"</#if>><div class="tile-picture"><#if tile.picture?has_content><img src="${tile.picture}" alt="" loading="lazy"><#elseif tile.folder><@glyph name="folder"/><#else>${tile.kind}</#if></div><div class="tile-text"><a href="${tile.url}">${tile.title}</a><span class="quiet-text">${tile.detail}</span><#if tile.uses?has_content><span class="quiet-text">${tile.uses}</span></#if><#if tile.missing?has_content><span class="missing">${msg("media.missing.list", tile.missing)}</span></#if></div></li></#list></ul>
<#if next?has_content><p><a class="button" href="${next}">${msg("list.next")}</a></p></#if>
<#else><div class="card none"><p>${msg("list.none")}</p></div></#if>
<#if mayWrite><dialog aria-labelledby="ersetzen-titel"><div class="dialog-head"><h2 id="ersetzen-titel">${msg("media.replace")}</h2></div><form method="dialog" class="dialog-body">
<p><strong data-old></strong> ${msg("media.replaceBy")} <strong data-new></strong></p>
<div class="field"><label class="field-label" for="ersetzen-grund">${msg("media.reason")} <span class="need">${msg("form.need")}</span></label><p class="hint" id="ersetzen-hint">${msg("media.reasonHint")}</p><input type="text" id="ersetzen-grund" name="grund" maxlength="200" required aria-describedby="ersetzen-hint"></div>
<div class="deeds"><button type="submit" class="button main">${msg("media.replace")}</button><button type="button" class="button" data-cancel>${msg("deed.cancel")}</button></div></form></dialog></#if>
</file-drop>
<#if mayWrite><form method="post" action="/.author/medien?ordner=${folder?url}" class="filters"><div class="grow"><label for="ordner-titel">${msg("media.folder")}</label><input type="text" id="ordner-titel" name="titel" maxlength="80"></div><button type="submit" class="button">${msg("media.folderNew")}</button></form></#if>
</@page>

<#include "layout/page.ftl">
<#assign deeds><#if mayWrite><a class="button main" href="/.author/medien/neu?ordner=${folder?url}"><@glyph name="plus"/>${msg("media.new")}</a></#if></#assign>
<@page deeds=deeds>
<form class="filters" method="get" role="search" aria-label="${title}"><input type="hidden" name="ordner" value="${folder}"><div class="grow"><label for="suche">${msg("list.search")}</label><input type="search" id="suche" name="suche" value="${search}"></div><button type="submit" class="button"><@glyph name="search"/>${msg("list.show")}</button></form>
<#if tiles?has_content><ul class="gallery"><#list tiles as tile><li class="tile"><div class="tile-picture"><#if tile.picture?has_content><img src="${tile.picture}" alt="" loading="lazy"><#elseif tile.folder><@glyph name="folder"/><#else>${tile.kind}</#if></div><div class="tile-text"><a href="${tile.url}">${tile.title}</a><span class="quiet-text">${tile.detail}</span></div></li></#list></ul>
<#if next?has_content><p><a class="button" href="${next}">${msg("list.next")}</a></p></#if>
<#else><div class="card none"><p>${msg("list.none")}</p></div></#if>
<#if mayWrite><form method="post" action="/.author/medien?ordner=${folder?url}" class="filters"><div class="grow"><label for="ordner-titel">${msg("media.folder")}</label><input type="text" id="ordner-titel" name="titel" maxlength="80"></div><button type="submit" class="button">${msg("media.folderNew")}</button></form></#if>
</@page>

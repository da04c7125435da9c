<#include "layout/page.ftl">
<#assign deeds><#if mayWrite><#if edit?has_content><a class="button" href="${edit}">${msg("list.edit")}</a></#if><#list makes as make><a class="button<#if make?is_first> main</#if>" href="${make.url}"><@glyph name="plus"/>${make.label}</a></#list></#if></#assign>
<#macro one_filter filter><div><label for="f-${filter.name}">${filter.label}</label><#if filter.style() == "TEXT"><input type="text" id="f-${filter.name}" name="f-${filter.name}" value="${filter.typed}"><#elseif filter.style() == "SEVERAL_OF"><select id="f-${filter.name}" name="f-${filter.name}" multiple size="4" data-still><@choices of=filter/></select><#else><select id="f-${filter.name}" name="f-${filter.name}"><option value="">${msg("list.all")}</option><@choices of=filter/></select></#if></div></#macro>
<#macro choices of><#list of.options as one><option value="${one.value}"<#if one.chosen> selected</#if>>${one.label}</option></#list></#macro>
<@page deeds=deeds>
<#if views?has_content><nav class="views" aria-label="${msg("list.views")}"><#list views as one><a class="button<#if one.chosen> chosen</#if>" href="${one.url}"<#if one.chosen> aria-current="true"</#if>><@glyph name=one.icon/>${one.label}</a></#list></nav></#if>
<form class="filters" method="get" role="search" aria-label="${title}" data-live>
  <#if searchable><div class="grow"><label for="suche">${msg("list.search")}</label><input type="search" id="suche" name="suche" value="${search}"<#if placeholder?has_content> placeholder="${placeholder}"</#if>></div></#if>
  <div><label for="status">${msg("list.status")}</label><select id="status" name="status"><option value="">${msg("list.all")}</option><#list statuses as one><option value="${one.value}"<#if one.chosen> selected</#if>>${one.label}</option></#list></select></div>
  <#list filters?filter(f -> !f.folded) as filter><@one_filter filter=filter/></#list>
  <#if folder?has_content><input type="hidden" name="ordner" value="${folder}"></#if>
  <#if sort?has_content><input type="hidden" name="sortiert" value="${sort}"></#if>
  <#if view?has_content><input type="hidden" name="ansicht" value="${view}"></#if>
  <button type="submit" class="button"><@glyph name="search"/>${msg("list.show")}</button>
  <#if filters?filter(f -> f.folded)?has_content><details class="disclosure more-filters"<#if filters?filter(f -> f.folded && f.active())?has_content> open</#if>><summary>${msg("list.moreFilters")}</summary><div class="filters"><#list filters?filter(f -> f.folded) as filter><@one_filter filter=filter/></#list></div></details></#if>
</form>
<form method="get" id="treffer"<#if deleteKey> data-delete-key</#if>>
<input type="hidden" name="zurueck" value="${here}">
<#if rows?has_content>
<#if pick><div class="bulk" role="group" aria-label="${msg("list.bulk")}">
  <span class="quiet-text" data-picked>${msg("list.bulk")}</span>
  <#if trash><#if mayWrite><button type="submit" class="button" formmethod="post" formaction="/.author/tun/wiederherstellen">${msg("deed.wiederherstellen")}</button><button type="submit" class="button danger" formaction="/.author/tun/endgueltig">${msg("deed.endgueltig")}</button></#if><#else>
  <#if mayPublish><#if offered.veroeffentlichen><button type="submit" class="button" formaction="/.author/tun/veroeffentlichen">${msg("deed.veroeffentlichen")}</button></#if><#if offered.zurueckziehen><button type="submit" class="button" formaction="/.author/tun/zurueckziehen">${msg("deed.zurueckziehen")}</button></#if><#elseif mayWrite && offered.veroeffentlichen><button type="submit" class="button" formaction="/.author/tun/freigabe">${msg("deed.freigabe")}</button></#if>
  <#if mayWrite && offered.loeschen><button type="submit" class="button danger" formaction="/.author/tun/loeschen">${msg("deed.loeschen")}</button></#if></#if>
</div></#if>
<#if pictures><ul class="gallery"><#list rows as row><li class="tile"><div class="tile-picture"><#if row.picture?has_content><img src="${row.picture}" alt="" loading="lazy"><#else><@glyph name=row.icon?has_content?then(row.icon, "item")/></#if></div><div class="tile-text"><a href="${row.url}">${row.title}</a><@lamp light=row.light/><#if pick><div class="check"><input type="checkbox" id="wahl-${row?counter}" name="pfad" value="${row.path}"><label for="wahl-${row?counter}">${msg("list.choose")}<span class="visually-hidden"> ${row.title}</span></label></div></#if></div></li></#list></ul><#else>
<div class="table-box"><table class="rows">
<thead><tr><#if pick><td class="pick"></td></#if><#list headings as heading><th scope="col"<#if heading.width?has_content> class="${heading.width}"</#if><#if heading.url?has_content> aria-sort="${heading.direction}"><a href="${heading.url}">${heading.label}<#if heading.direction == "ascending"><@glyph name="up"/><#elseif heading.direction == "descending"><@glyph name="down"/></#if></a><#else>>${heading.label}</#if></th></#list></tr></thead>
<tbody><#list rows as row><tr>
<#if pick><td class="pick"><input type="checkbox" name="pfad" value="${row.path}" aria-label="${msg("list.pick", row.title)}"></td></#if>
<td class="title"><#if row.icon?has_content><@glyph name=row.icon/> </#if><a href="${row.url}"><#if row.folder><span class="visually-hidden">${msg("folders.folder")} </span></#if>${row.title}</a><#list row.hurry as offer><a class="row-deed" href="${offer.url}&amp;zurueck=${here?url}">${offer.label}<span class="visually-hidden">: ${row.title}</span></a></#list><#if row.place?has_content><span class="path-words">${row.place}</span></#if></td>
<#list row.cells as cell><td data-label="${headings[cell?counter].label}"><#if cell.icon?has_content><@glyph name=cell.icon/><#if cell.text?has_content> </#if></#if>${cell.text}</td></#list>
<td><@lamp light=row.light/></td>
<td data-label="${msg("list.changed")}">${row.changed}<#if row.by?has_content> <span class="quiet-text">${row.by}</span></#if></td>
</tr></#list></tbody></table></div></#if>
<nav class="pager" aria-label="${msg("list.paging")}"><span>${msg("list.count", from, until, total)}</span><span class="deeds"><#if previous?has_content><a class="button" href="${previous}">${msg("list.previous")}</a></#if><#if next?has_content><a class="button" href="${next}">${msg("list.next")}</a></#if></span></nav>
<#else><div class="card none"><p>${msg("list.none")}</p></div></#if>
</form>
<#if foldered && mayWrite && !trash><div class="folder-deeds">
<details class="disclosure"><summary>${msg("media.folderNew")}</summary><form method="post" class="filters"><div class="grow"><label for="ordner-titel">${msg("media.folder")}</label><input type="text" id="ordner-titel" name="titel" maxlength="80"></div><button type="submit" class="button">${msg("media.folderNew")}</button></form></details>
<#if folder?has_content && renamed><details class="disclosure"><summary>${msg("folders.rename")}</summary><form method="post" class="filters"><input type="hidden" name="tat" value="umbenennen"><div class="grow"><label for="ordner-neu">${msg("folders.name")}</label><input type="text" id="ordner-neu" name="titel" value="${title}" maxlength="80"></div><button type="submit" class="button">${msg("folders.rename")}</button></form></details></#if>
</div></#if>
</@page>

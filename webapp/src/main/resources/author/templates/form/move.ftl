<#-- Where to and before what; expects "parents", "siblings", "into", "back", "window". -->
<#if uses?has_content><div class="notice notice-hint"><div><p>${msg("move.used", uses?size)}</p><ul><#list uses as use><li><a href="${use.url}">${use.title}</a></li></#list></ul></div></div></#if>
<form method="get" class="form"><section class="form-part"><h2>${msg("move.where")}</h2><input type="hidden" name="zurueck" value="${back}"><#if window><input type="hidden" name="fenster" value="1"></#if>
<div class="field"><label class="field-label" for="in">${msg("move.into")}</label><select id="in" name="in" data-show><#list parents as parent><option value="${parent.path}"<#if parent.chosen> selected</#if>><#list 0..<parent.depth as i>&#8195;</#list>${parent.title}</option></#list></select></div>
<button type="submit" class="button">${msg("move.show")}</button></section></form>
<form method="post" class="form"><section class="form-part"><h2>${msg("move.place")}</h2><input type="hidden" name="zurueck" value="${back}"><input type="hidden" name="in" value="${into}"><#if window><input type="hidden" name="fenster" value="1"></#if>
<div class="field"><label class="field-label" for="vor">${msg("move.before")}</label><select id="vor" name="vor"><#list siblings as sibling><option value="${sibling.name}">${msg("move.beforeOne", sibling.title)}</option></#list><option value="" selected>${msg("move.last")}</option></select></div>
<button type="submit" class="button main">${msg("deed.verschieben.do")}</button></section></form>

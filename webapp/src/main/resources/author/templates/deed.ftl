<#include "layout/page.ftl">
<@page>
<#include "form/differences.ftl">
<form method="post" class="form" action="/.author/tun/${deed}">
<input type="hidden" name="sicher" value="1"><input type="hidden" name="zurueck" value="${back}">
<section class="form-part"><h2>${said.ask?has_content?then(said.ask, msg("deed." + deed + ".ask", items?size))}</h2>
<#if said.explained?has_content><p>${said.explained}</p></#if>
<ul class="duties"><#list items as item><li><input type="hidden" name="pfad" value="${item.path}"><strong>${item.title}</strong> <@lamp light=item.light/>
<#if item.uses?has_content><p>${msg("deed.used", item.uses?size)}</p><ul><#list item.uses as use><li><a href="${use.url}">${use.title}</a></li></#list></ul></#if>
<#if item.differences?has_content><details class="disclosure"<#if (items?size == 1)> open</#if>><summary>${msg("versions.different")}</summary><@compared differences=item.differences older=msg("versions.online") newer=msg("versions.now")/></details></#if></li></#list></ul>
<#if needed?has_content><fieldset class="field"><legend class="field-label">${msg("deed.needed")}</legend><div class="boxes"><#list needed as need><div class="check"><input type="checkbox" id="dazu-${need?counter}" name="dazu" value="${need.path}" checked><label for="dazu-${need?counter}">${need.title} <span class="quiet-text">${msg("deed.neededBy", need.neededBy)}</span></label></div></#list></div></fieldset></#if>
<#if hasChildren><div class="check"><input type="checkbox" id="unterseiten" name="unterseiten" value="1"<#if said.recursive == "true"> checked</#if>><label for="unterseiten">${msg("deed.children")}</label></div></#if>
<#if items?filter(i -> i.uses?has_content)?has_content><div class="check"><input type="checkbox" id="trotzdem" name="trotzdem" value="1"><label for="trotzdem">${msg("deed.anyway")}</label></div></#if>
<#if comment><div class="field"><label class="field-label" for="grund">${msg("deed." + deed + ".reason")}</label><textarea id="grund" name="grund" rows="3" maxlength="1000"></textarea></div></#if>
</section>
<div class="form-foot"><button type="submit" class="button main">${said.proceed?has_content?then(said.proceed, msg("deed." + deed))}</button><a class="button" href="${back?has_content?then(back, "/.author/")}"<#if said.stopFirst == "true"> autofocus</#if>>${said.cancel?has_content?then(said.cancel, msg("deed.cancel"))}</a></div>
</form>
</@page>

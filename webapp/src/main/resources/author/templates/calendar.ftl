<#include "layout/page.ftl">
<#assign deeds><a class="button" href="${before.url}"><@glyph name="left"/>${before.label}</a><#if now?has_content><a class="button" href="${now}">${msg("calendar.today")}</a></#if><a class="button" href="${after.url}">${after.label}<@glyph name="right"/></a></#assign>
<@page deeds=deeds>
<#if days?has_content><ol class="agenda"><#list days as day>
<li class="card<#if day.today> today</#if>"><h2><time datetime="${day.date}">${day.label}</time><#if day.today> <span class="count">${msg("calendar.today")}</span></#if></h2>
<#if day.entries?has_content><ul class="duties"><#list day.entries as entry><li><a href="${entry.url}">${entry.title}</a> <span class="quiet-text due-${entry.kind}">${entry.what}<#if entry.time?has_content>, ${entry.time}</#if></span></li></#list></ul></#if></li></#list></ol>
<#else><div class="card none"><p>${msg("calendar.none")}</p></div></#if>
</@page>

<#include "layout/page.ftl">
<#assign deeds><a class="button" href="${before.url}"><@glyph name="left"/>${before.label}</a><#if now?has_content><a class="button" href="${now}">${msg("calendar.today")}</a></#if><a class="button" href="${after.url}">${after.label}<@glyph name="right"/></a></#assign>
<#macro due entries><ul class="duties"><#list entries as entry><li><a href="${entry.url}">${entry.title}</a> <span class="quiet-text">${entry.what}<#if entry.time?has_content>, ${entry.time}</#if></span></li></#list></ul></#macro>
<@page deeds=deeds>
<#assign busy=days?filter(day -> day.entries?has_content || day.reviews?has_content)>
<#if !busy?has_content><div class="card none"><p>${msg("calendar.none")}</p></div></#if>
<#if days?has_content><ol class="agenda"><#list days as day>
<li class="card<#if day.today> today</#if><#if !day.entries?has_content && !day.reviews?has_content> free</#if>"><h2><time datetime="${day.date}">${day.label}</time><#if day.today> <span class="count">${msg("calendar.today")}</span></#if></h2>
<#if day.holiday?has_content><p class="quiet-text">${msg("calendar.holiday", day.holiday)}</p></#if>
<#if day.entries?has_content><@due entries=day.entries/></#if>
<#if (day.reviews?size > 5)><details class="disclosure"><summary>${msg("calendar.reviews", day.reviews?size)}</summary><@due entries=day.reviews/></details><#elseif day.reviews?has_content><@due entries=day.reviews/></#if></li></#list></ol></#if>
</@page>

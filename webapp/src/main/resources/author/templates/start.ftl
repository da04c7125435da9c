<#include "layout/page.ftl">
<@page>
<#if (problems > 0)><@notice kind="hint" text=msg("start.problems", problems)><p><a href="/.author/probleme">${msg("start.problemsLink")}</a></p></@notice></#if>
<div class="cards">
<#list duties as duty>
<section class="card" aria-labelledby="duty-${duty.key}">
  <h2 id="duty-${duty.key}">${duty.title} <span class="count">${duty.total}</span></h2>
  <#if duty.rows?has_content><ul class="duties"><#list duty.rows as row><li><a href="${row.url}">${row.title}</a> <span class="quiet-text">${row.kind}<#if row.detail?has_content> · ${row.detail}</#if></span><#if row.confirm?has_content><form method="post" action="/.author/tun/aktuell"><input type="hidden" name="pfad" value="${row.confirm}"><input type="hidden" name="zurueck" value="/.author/"><button type="submit" class="button">${msg("deed.aktuell")}<span class="visually-hidden">: ${row.title}</span></button></form></#if></li></#list></ul><#if (duty.more > 0)><p class="empty-note">${msg("start.more", duty.more)}</p></#if>
  <#else><p class="empty-note">${duty.empty}</p></#if>
  <#if duty.key == "undelivered"><@again_try back="/.author/"/></#if>
</section>
</#list>
</div>
</@page>

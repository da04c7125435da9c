<#include "layout/page.ftl">
<@page>
<#if (problems > 0)><@notice kind="hint" text=msg("start.problems", problems)><p><a href="/.author/probleme">${msg("start.problemsLink")}</a></p></@notice></#if>
<div class="cards">
<#list todos as todo>
<section class="card" aria-labelledby="todo-${todo.key}">
  <h2 id="todo-${todo.key}">${todo.title} <span class="count">${todo.total}</span></h2>
  <#if todo.rows?has_content><ul class="todo"><#list todo.rows as row><li><a href="${row.url}">${row.title}</a><span class="quiet-text">${row.kind}<#if row.detail?has_content> · ${row.detail}</#if></span></li></#list></ul>
  <#else><p class="empty-note">${todo.empty}</p></#if>
</section>
</#list>
</div>
</@page>

<#include "layout/page.ftl">
<#macro table all caption>
<div class="table-box" tabindex="0" role="region" aria-label="${caption}"><table class="rows problems">
<thead><tr><th scope="col">${msg("problems.kind")}</th><th scope="col">${msg("problems.what")}</th></tr></thead>
<tbody><#list all as row><tr><td data-label="${msg("problems.kind")}">${row.label}</td><td>
<p lang="en">${row.text}</p>
<p class="path">${row.place}</p>
<#assign line = row.excerpt><#if (line.before + line.marked + line.after)?has_content><pre class="excerpt" tabindex="0"><code>${line.before}<mark>${line.marked}</mark>${line.after}</code></pre></#if>
<#if row.suggestion?has_content><p>${msg("problems.suggestion")} <code>${row.suggestion}</code></p></#if>
</td></tr></#list></tbody>
</table></div>
</#macro>
<@page>
<div id="liste" hx-get="/.author/probleme?stand=${version}" hx-trigger="every 1s" hx-select="#liste" hx-swap="outerHTML">
<p role="status">${msg("problems.lead", modules)}</p>
<#if rows?has_content><@table rows title/>
<#else><p class="card">${msg("problems.none")}</p></#if>
<#if notes?has_content><details class="card"><summary>${msg("problems.notes", notes?size)}</summary>
<p>${msg("problems.notes.lead")}</p>
<@table notes msg("problems.notes", notes?size)/></details></#if>
</div>
</@page>

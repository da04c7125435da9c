<#include "layout/page.ftl">
<@page>
<div id="liste" hx-get="/.author/probleme" hx-trigger="every 5s" hx-select="#liste" hx-swap="outerHTML">
<p>${msg("problems.lead", modules)}</p>
<#if rows?has_content>
<div class="table-box" tabindex="0" role="region" aria-label="${title}"><table class="rows">
<thead><tr><th scope="col">${msg("problems.kind")}</th><th scope="col">${msg("problems.what")}</th><th scope="col">${msg("problems.where")}</th></tr></thead>
<tbody><#list rows as row><tr><td data-label="${msg("problems.kind")}">${row.label}</td><td>${row.text}</td><td class="path">${row.place}</td></tr></#list></tbody>
</table></div>
<#else><p class="card">${msg("problems.none")}</p></#if>
</div>
</@page>

<#include "layout/page.ftl">
<#macro rights caption lines first second>
<div class="table-box" tabindex="0" role="region" aria-label="${caption}"><table class="rows">
<thead><tr><#if first?has_content><th scope="col">${first}</th></#if><th scope="col">${second}</th><th scope="col">${msg("roles.extent")}</th></tr></thead>
<tbody><#list lines as line><tr><#if first?has_content><td class="title">${line.place}</td></#if><td<#if !first?has_content> class="title"</#if> data-label="${second}"><code>${line.pattern}</code></td><td data-label="${msg("roles.extent")}">${line.extent}</td></tr></#list></tbody>
</table></div>
</#macro>
<@page>
<p class="quiet-text">${msg("roles.readOnly")}</p>
<#if description?has_content><p>${description}</p></#if>
<section class="card"><h2>${msg("roles.people")}</h2>
<#if people?has_content><ul><#list people as name><li><a href="/.author/benutzer/${name?url}">${name}</a></li></#list></ul><#else><p>${msg("roles.nobody")}</p></#if>
<#if deeds?has_content><h2>${msg("roles.deeds")}</h2><ul><#list deeds as deed><li>${deed}</li></#list></ul></#if></section>
<section class="card"><h2>${msg("roles.content")}</h2>
<#if content?has_content><@rights msg("roles.content") content msg("roles.place") msg("roles.pattern")/><#else><p>${msg("roles.content.none")}</p></#if></section>
<section class="card"><h2>${msg("roles.addresses")}</h2><p class="hint">${msg("roles.addresses.lead")}</p>
<#if addresses?has_content><@rights msg("roles.addresses") addresses "" msg("roles.address")/><#else><p>${msg("roles.addresses.none")}</p></#if></section>
</@page>

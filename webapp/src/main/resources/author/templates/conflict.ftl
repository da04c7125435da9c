<#include "layout/page.ftl">
<@page>
<@notice kind="wrong" text=msg("conflict.lead", who)><p>${msg("conflict.what")}</p></@notice>
<#if differences?has_content>
<div class="table-box" tabindex="0" role="region" aria-label="${msg("conflict.table")}"><table class="rows"><thead><tr><th scope="col">${msg("conflict.field")}</th><th scope="col">${msg("conflict.theirs", who)}</th><th scope="col">${msg("conflict.mine")}</th></tr></thead>
<tbody><#list differences as one><tr><th scope="row">${one.label}</th><td data-label="${msg("conflict.theirs", who)}">${one.theirs}</td><td data-label="${msg("conflict.mine")}">${one.mine}</td></tr></#list></tbody></table></div>
<#else><p>${msg("conflict.same")}</p></#if>
<div class="deeds">
<form method="post" action="${edit}"><input type="hidden" name="gesehen" value="${revision}"><#list kept as pair><input type="hidden" name="${pair.key}" value="${pair.value}"></#list><button type="submit" class="button main">${msg("conflict.takeMine")}</button></form>
<a class="button" href="${edit}">${msg("conflict.takeTheirs")}</a>
</div>
</@page>

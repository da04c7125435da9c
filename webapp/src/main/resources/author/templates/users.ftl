<#include "layout/page.ftl">
<#assign deeds><a class="button main" href="/.author/benutzer/neu"><@glyph name="plus"/>${msg("users.new")}</a></#assign>
<@page deeds=deeds>
<div class="table-box" tabindex="0" role="region" aria-label="${title}"><table class="rows">
<thead><tr><th scope="col">${msg("users.name")}</th><th scope="col">${msg("users.fullName")}</th><th scope="col">${msg("users.roles")}</th><th scope="col">${msg("users.state")}</th></tr></thead>
<tbody><#list users as user><tr><td class="title"><a href="/.author/benutzer/${user.name?url}">${user.name}</a></td><td data-label="${msg("users.fullName")}">${user.title}</td><td data-label="${msg("users.roles")}">${user.roles?join(", ")}</td><td data-label="${msg("users.state")}">${user.enabled?then(msg("users.active"), msg("users.locked"))}</td></tr></#list></tbody>
</table></div>
<section class="card"><h2>${msg("users.roles")}</h2>
<ul><#list roles as role><li><a href="/.author/rollen/${role.name?url}">${role.title}</a><#if role.description?has_content> <span class="quiet-text">${role.description}</span></#if></li></#list></ul></section>
</@page>

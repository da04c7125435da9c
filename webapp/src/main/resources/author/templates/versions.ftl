<#include "layout/page.ftl">
<@page>
<#if rows?has_content>
<div class="table-box"><table class="rows"><thead><tr><th scope="col">${msg("versions.when")}</th><th scope="col">${msg("versions.who")}</th><th scope="col">${msg("versions.comment")}</th><td></td></tr></thead>
<tbody><#list rows as row><tr><td data-label="${msg("versions.when")}">${row.when}</td><td data-label="${msg("versions.who")}">${row.who}</td><td data-label="${msg("versions.comment")}">${row.comment}</td>
<td class="deeds"><a class="button" href="?mit=${row.name?url}">${msg("versions.compare")}<span class="visually-hidden"> ${row.when}</span></a><#if mayWrite><form method="post"><button type="submit" class="button" name="fassung" value="${row.name}">${msg("versions.restore")}<span class="visually-hidden"> ${row.when}</span></button></form></#if></td></tr></#list></tbody></table></div>
<#else><div class="card none"><p>${msg("versions.none")}</p></div></#if>
</@page>

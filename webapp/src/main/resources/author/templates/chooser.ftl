<#include "layout/page.ftl">
<@page>
<div id="auswahl">
<form method="get" action="/.author/auswahl" class="filters" role="search" aria-label="${title}"><#list kept as pair><input type="hidden" name="${pair.key}" value="${pair.value}"></#list>
<div class="grow"><label for="auswahl-suche">${msg("list.search")}</label><input type="search" id="auswahl-suche" name="suche" value="${search}" hx-get="/.author/auswahl" hx-trigger="input changed delay:250ms" hx-target="#auswahl-liste" hx-select="#auswahl-liste" hx-swap="outerHTML" hx-include="closest form"></div>
<button type="submit" class="button">${msg("list.show")}</button></form>
<div id="auswahl-liste">
<#if choices?has_content><ul class="choices"><#list choices as choice><li><#if choice.picture?has_content><img src="${choice.picture}" alt="" width="64" height="48" loading="lazy"></#if><span class="choice-name"><strong>${choice.title}</strong><span class="path">${choice.place}</span></span><a class="button" href="${choice.url}" data-value="${choice.value}" data-title="${choice.title}" data-place="${choice.place}">${msg("chooser.take")}<span class="visually-hidden">: ${choice.title}</span></a></li></#list></ul>
<#if full><p class="hint">${msg("chooser.more")}</p></#if>
<#else><p class="none">${msg("list.none")}</p></#if>
</div>
<p><a class="button" href="${back}" data-cancel>${msg("deed.cancel")}</a></p>
</div>
</@page>

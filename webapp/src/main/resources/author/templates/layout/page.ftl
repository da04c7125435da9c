<#include "/form/controls.ftl">
<#macro head title>
<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="htmx-config" content='{"allowEval":false,"includeIndicatorStyles":false,"selfRequestsOnly":true,"historyCacheSize":0,"scrollIntoViewOnBoost":false,"responseHandling":[{"code":"204","swap":false},{"code":"[23]..","swap":true},{"code":"422","swap":true},{"code":"...","swap":false,"error":true}]}'>
<title>${title} – Quartier</title>
<link rel="icon" href="${assets.url("icons/favicon.svg")}" type="image/svg+xml">
<#list ["base", "layout", "parts", "form", "lists", "page"] as sheet><link rel="stylesheet" href="${assets.url("css/" + sheet + ".css")}">
</#list>
<script type="application/json" id="script-texts">{<#list scriptTexts as key, value>"${key?json_string?no_esc}":"${value?json_string?no_esc}"<#sep>,</#list>}</script>
<#include "link-dialog.ftl">
<script type="importmap">${assets.importMap()?no_esc}</script>
<script src="${assets.library("htmx.org")}" defer></script>
<script type="module" src="${assets.url("js/desk.js")}"></script>
<#nested>
</head>
</#macro>

<#macro nav>
<#list navigation as group>
<#if group.label?has_content><h2>${group.label}</h2></#if>
<ul>
<#list group.entries as entry><li><a href="${entry.url}"<#if entry.current> aria-current="page"</#if>><@glyph name=entry.icon/>${entry.label}<#if (entry.count > 0)><span class="count">${entry.count}<span class="visually-hidden"> ${msg("nav.open")}</span></span></#if></a></li></#list>
</ul>
</#list>
<div class="who">
  <a href="/.author/profil">${person.title?has_content?then(person.title, person.name)}</a>
  <form method="post" action="/.author/abmelden"><button type="submit">${msg("nav.logout")}</button></form>
</div>
</#macro>

<#macro notice kind text details=[]>
<div class="notice notice-${kind}" role="${(kind == "wrong")?then("alert", "status")}"><div><p>${text}</p><#if details?has_content><ul><#list details as detail><li>${detail}</li></#list></ul></#if><#nested></div></div>
</#macro>

<#-- What waits to be told, each with a way to take the deed back where there is one. -->
<#macro told all>
<#list all as one><@notice kind=one.kind text=one.text details=one.details><#if one.undo??><form method="post" action="${one.undo.url}" class="undo" data-undo><#list one.undo.fields as name, values><#list values as value><input type="hidden" name="${name}" value="${value}"></#list></#list><button type="submit" class="button"><@glyph name="undo"/>${msg("notice.undo")}</button></form></#if></@notice></#list>
</#macro>

<#-- Logging in again in place, so that nothing typed is lost. -->
<#macro again>
<dialog id="login-again" aria-labelledby="login-again-title"><div class="dialog-head"><h2 id="login-again-title">${msg("login.again")}</h2></div><form class="dialog-body" method="dialog"><p>${msg("login.againText")}</p><p class="error" role="alert" hidden></p><div class="field"><label class="field-label" for="again-name">${msg("login.name")}</label><input type="text" id="again-name" name="name" value="${person.name}" autocomplete="username"></div><div class="field"><label class="field-label" for="again-password">${msg("login.password")}</label><input type="password" id="again-password" name="passwort" autocomplete="current-password"></div><button type="submit" class="button main">${msg("login.do")}</button></form></dialog>
</#macro>

<#-- A page of the desk: heading, way to it, deeds on the right. -->
<#macro page deeds="">
<@head title=title/>
<body>
<a class="skip" href="#inhalt">${msg("nav.skip")}</a>
<div class="desk">
<header class="rail">
  <div class="rail-head">
    <a class="mark" href="/.author/"><@glyph name="mark"/>Quartier</a>
    <details class="nav-narrow"><summary><@glyph name="menu"/>${msg("nav.menu")}</summary><nav class="rail-nav" aria-label="${msg("nav.label")}"><@nav/></nav></details>
  </div>
  <nav class="nav-wide rail-nav" aria-label="${msg("nav.label")}"><@nav/></nav>
</header>
<main id="inhalt" tabindex="-1">
  <#if crumbs?has_content><nav class="crumbs" aria-label="${msg("nav.crumbs")}"><ol><#list crumbs as crumb><li><a href="${crumb.url}">${crumb.label}</a></li></#list></ol></nav></#if>
  <div class="screen-head"><div><h1>${title}</h1><#if lead?has_content><p class="lead">${lead}</p></#if></div><#if deeds?has_content><div class="deeds">${deeds}</div></#if></div>
  <@told all=notices/>
  <#nested>
</main>
</div>
<div class="toast" role="status" id="toast"></div>
<@again/>
</body>
</html>
</#macro>

<#macro lamp light id="" instead=false><span class="light ${light.shape()}"<#if id?has_content> id="${id}"</#if><#if instead> hx-swap-oob="true"</#if>>${light.label}</span></#macro>

<#-- While visitors do not have what was sent: why, and what to do; asks again by itself while it is on its way. -->
<#macro arriving all back>
<#list all as one><div class="notice notice-${one.refused?then("wrong", "hint")}" role="${one.refused?then("alert", "status")}"<#if !one.refused> hx-get="${one.watch}" hx-trigger="every 2s" hx-swap="outerHTML"</#if>><div><p>${one.text}</p><#if one.reason?has_content><p>${one.reason}</p></#if>
<div class="deeds"><#if !one.refused><@again_try back=back/><#elseif mayPublish><a class="button" href="/.author/tun/${one.deed}?pfad=${one.path?url}&amp;zurueck=${back?url}">${msg("arrival.again." + one.deed)}</a></#if></div></div></div></#list>
</#macro>
<#macro again_try back><form method="post" action="/.author/uebertragung"><input type="hidden" name="zurueck" value="${back}"><button type="submit" class="button">${msg("arrival.retry")}</button></form></#macro>

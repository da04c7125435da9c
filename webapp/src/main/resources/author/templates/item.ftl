<#include "layout/page.ftl">
<#assign deeds><@lamp light=light id="licht"/><#if preview?has_content><a class="button" href="${preview}" target="_blank">${msg("item.preview")}</a></#if></#assign>
<@page deeds=deeds>
<@arriving all=arrival back=action/>
<#include "form/languages.ftl">
<#if aside.comment?has_content><@notice kind="hint" text=(aside.commentBy == "schedule")?then(msg("item.sentBackBySchedule"), msg("item.sentBack", aside.commentBy))><p>${aside.comment}</p></@notice></#if>
<#if aside.takenOff?has_content><@notice kind="hint" text=msg("item.takenOff", aside.takenOff)><#if aside.uses?has_content><p>${msg("item.takenOffUses")}</p><ul><#list aside.uses as use><li><a href="${use.url}">${use.title}</a></li></#list></ul></#if></@notice></#if>
<#include "form/draft-waiting.ftl">
<div class="with-aside">
<form method="post" action="${action}" enctype="multipart/form-data" class="form" novalidate data-autosave="${draftKey}">
<input type="hidden" name="gesehen" value="${revision}">
<#include "form/form.ftl">
<#if mayWrite><div class="form-foot">
  <button type="submit" class="button main">${save?has_content?then(save, msg("form.save"))}</button>
  <button type="submit" class="button" name="weiter" value="zurueck">${msg("item.saveBack")}</button>
  <#if isUnit && offered.veroeffentlichen><#if mayPublish><button type="submit" class="button" name="weiter" value="veroeffentlichen">${msg("item.savePublish")}</button><#else><button type="submit" class="button" name="weiter" value="freigabe">${msg("item.saveHandIn")}</button></#if></#if>
  <span class="saved" data-saved></span>
</div></#if>
</form>
<aside class="aside" aria-label="${msg("item.about")}">
<div class="card"><h2>${msg("item.about")}</h2>
<dl class="facts"><#if aside.changed?has_content><dt>${msg("item.changed")}</dt><dd>${aside.changed}<br>${aside.by}</dd></#if><dt>${msg("item.published")}</dt><dd>${aside.published?has_content?then(aside.published, msg("item.never"))}</dd></dl>
<#if isUnit && !preview?has_content && !path?starts_with("dam:")><p class="empty-note">${msg("item.noPage")}</p></#if>
<#if aside.uses?has_content><h3>${msg("item.uses", aside.uses?size)}</h3><ul><#list aside.uses as use><li><a href="${use.url}">${use.title}</a></li></#list></ul><#else><p class="empty-note">${msg("item.unused")}</p></#if>
<#if isUnit && offered.versionen><p><a href="${versions}">${msg("versions.link")}</a></p></#if>
</div>
<#if mayAct && isUnit><#include "form/item-deeds.ftl"></#if>
</aside>
</div>
</@page>

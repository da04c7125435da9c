<#include "layout/page.ftl">
<@page>
<#include "form/draft-waiting.ftl">
<form method="post" action="${action}" enctype="multipart/form-data" class="form" novalidate data-autosave="${draftKey}">
<#if folder?has_content><input type="hidden" name="ordner" value="${folder}"></#if>
<#if kind?has_content><input type="hidden" name="art" value="${kind}"></#if>
<#include "form/form.ftl">
<div class="form-foot"><button type="submit" class="button main">${msg("item.create")}</button><span class="saved" data-saved></span></div>
</form>
</@page>

<#include "layout/page.ftl">
<@page>
<#if error?has_content><@notice kind="wrong" text=error/></#if>
<form method="post" class="form"><section class="form-part"><input type="hidden" name="in" value="${parent}">
<p>${msg("pages.into", parentTitle)}</p>
<div class="field"><label class="field-label" for="titel">${msg("pages.title")} <span class="need">${msg("form.need")}</span></label><input type="text" id="titel" name="titel" value="${typed}" maxlength="120" required data-name-from></div>
<div class="field"><label class="field-label" for="name">${msg("pages.name")}</label><p class="hint" id="name-hint">${msg("pages.nameHint")}</p><input type="text" id="name" name="name" value="" maxlength="80" aria-describedby="name-hint" data-name-to></div>
<fieldset class="field"><legend class="field-label">${msg("pages.template")} <span class="need">${msg("form.need")}</span></legend><div class="boxes"><#list templates as template><div class="check"><input type="radio" id="vorlage-${template?counter}" name="vorlage" value="${template.id}" required<#if (templates?size == 1)> checked</#if>><label for="vorlage-${template?counter}">${template.title}<#if template.description?has_content><br><span class="quiet-text">${template.description}</span></#if></label></div><#else><p>${msg("pages.templates.none")}</p></#list></div></fieldset>
</section><div class="form-foot"><button type="submit" class="button main">${msg("pages.create")}</button></div></form>
</@page>

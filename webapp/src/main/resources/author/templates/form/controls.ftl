<#-- Draws controls; each kind has its own file in fields/ that reads the variable "control". -->
<#macro draw control><#include "/fields/" + control.kind() + ".ftl"></#macro>
<#macro all controls><#list controls as one><@draw control=one/></#list></#macro>

<#-- A control with one element that a label can name. -->
<#macro field control extra="">
<div class="field<#if control.head.error?has_content> field-wrong</#if> ${extra}">
  <label class="field-label" for="${control.head.id()}">${control.head.label}<@need head=control.head/></label>
  <@about head=control.head/>
  <#nested>
  <@wrong head=control.head/>
</div>
</#macro>

<#-- A control that consists of several elements. -->
<#macro several control extra="">
<fieldset class="field ${extra}<#if control.head.error?has_content> field-wrong</#if>" id="${control.head.id()}"<#if control.head.error?has_content || control.head.hint?has_content> aria-describedby="${describedBy(control.head)}"</#if>>
  <legend class="field-label">${control.head.label}<@need head=control.head/></legend>
  <@about head=control.head/>
  <#nested>
  <@wrong head=control.head/>
</fieldset>
</#macro>

<#macro need head><#if head.required> <span class="need">${msg("form.need")}</span></#if><#if head.translated> <span class="per-language">${msg("form.perLanguage")}</span></#if></#macro>
<#macro about head><#if head.hint?has_content><p class="hint" id="${head.id()}-hint">${head.hint}</p></#if><#if head.reference?has_content><p class="reference"><span class="reference-name">${msg("form.reference")}</span> ${head.reference}</p></#if></#macro>
<#macro wrong head><#if head.error?has_content><p class="error" id="${head.id()}-error">${head.error}</p></#if></#macro>

<#function describedBy head>
  <#return (head.hint?has_content?then(head.id() + "-hint", "") + " " + head.error?has_content?then(head.id() + "-error", ""))?trim>
</#function>
<#-- Attributes that every input has. -->
<#macro basics head>id="${head.id()}" name="${head.key}"<@state head=head/></#macro>
<#macro state head><#if describedBy(head)?has_content> aria-describedby="${describedBy(head)}"</#if><#if head.error?has_content> aria-invalid="true"</#if><#if head.readOnly> disabled</#if></#macro>
<#macro glyph name><svg class="icon" aria-hidden="true" focusable="false"><use href="${assets.url("icons/desk.svg")}#${name}"></use></svg></#macro>
<#macro optionPicture option><#if option.icon?has_content><img class="option-icon" src="${option.icon}" alt=""></#if></#macro>
<#-- With scripts, a long list gets a search. -->
<#macro filterable mode label><#if mode?has_content><option-filter data-mode="${mode}"><input type="search" class="option-search" placeholder="${msg("form.filter")}" aria-label="${msg("form.filterOf", label)}" autocomplete="off" hidden><#nested></option-filter><#else><#nested></#if></#macro>
<#-- With htmx, a button that changes the form fetches only its own part anew. -->
<#macro redraw head>hx-post="" hx-target="#${head.id()}" hx-select="#${head.id()}" hx-swap="outerHTML" hx-include="closest form"</#macro>
<#macro operation head verb entry icon text><button type="submit" class="icon-button" name="tat" value="${verb}|${head.key}|${entry}" formnovalidate <@redraw head=head/> title="${text}"><@glyph name=icon/><span class="visually-hidden">${text}</span></button></#macro>

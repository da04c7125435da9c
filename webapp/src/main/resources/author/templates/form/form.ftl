<#-- The inside of a form: summary of what is wrong, tabs, controls. Expects "messages", "notes", "tabs". -->
<#if messages?has_content>
<div class="summary summary-wrong" id="fehler" role="alert" tabindex="-1" data-focus>
  <h2>${msg("form.wrong", messages?size)}</h2>
  <ul><#list messages as message><li><a href="#${message.anchor()}">${message.text}</a></li></#list></ul>
</div>
</#if>
<#if notes?has_content>
<details class="summary summary-notes">
  <summary>${msg("form.notes", notes?size)}</summary>
  <ul><#list notes as note><li><a href="#${note.anchor()}">${note.text}</a></li></#list></ul>
</details>
</#if>
<#if (tabs?size > 1)><nav class="form-tabs" aria-label="${msg("form.tabs")}"><ul><#list tabs as tab><li><a href="#teil-${tab?counter}">${tab.label}<#if (tab.errors > 0)> <span class="tab-errors">${msg("form.tabErrors", tab.errors)}</span></#if></a></li></#list></ul></nav></#if>
<#list tabs as tab>
<section class="form-part" id="teil-${tab?counter}"<#if (tabs?size > 1)> aria-labelledby="teil-${tab?counter}-titel"</#if>>
  <#if (tabs?size > 1)><h2 id="teil-${tab?counter}-titel">${tab.label}</h2></#if>
  <@all controls=tab.controls/>
</section>
</#list>

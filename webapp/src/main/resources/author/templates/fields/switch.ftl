<@several control=control extra="group">
<case-switch>
  <#if control.radios>
  <#list control.options as option><div class="check"><input type="radio" name="${control.head.key}.wahl" id="${control.head.id()}-${option?counter}" value="${option.value}"<#if option.chosen> checked</#if><#if control.head.readOnly> disabled</#if>><label for="${control.head.id()}-${option?counter}">${option.label}</label></div></#list>
  <#else>
  <label class="visually-hidden" for="${control.head.id()}-wahl">${control.head.label}</label>
  <select id="${control.head.id()}-wahl" name="${control.head.key}.wahl"<#if control.head.readOnly> disabled</#if>><option value="">${msg("form.choose")}</option><#list control.options as option><option value="${option.value}"<#if option.chosen> selected</#if>>${option.label}</option></#list></select>
  </#if>
  <#list control.cases as case><fieldset class="case" data-case="${case.option}"><legend class="small-label">${msg("form.case", case.label)}</legend><input type="hidden" name="${control.head.key}.offen.${case.option}" value="1"><@all controls=case.controls/></fieldset></#list>
</case-switch>
</@several>

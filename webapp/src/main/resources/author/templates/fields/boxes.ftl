<@several control=control>
  <div class="boxes<#if control.tall> boxes-tall</#if>"<#if control.tall> tabindex="0" role="group" aria-label="${control.head.label}"</#if>>
  <#list control.options as option><div class="check"><input type="checkbox" name="${control.head.key}" id="${control.head.id()}-${option?counter}" value="${option.value}"<#if option.chosen> checked</#if><#if control.head.readOnly> disabled</#if>><label for="${control.head.id()}-${option?counter}">${option.label}</label></div><#else><p class="hint">${msg("form.noOptions")}</p></#list>
  </div>
</@several>

<@several control=control>
  <@filterable mode=control.filter label=control.head.label>
  <div class="boxes<#if control.horizontal> side-by-side</#if><#if control.tall> boxes-tall</#if>"<#if control.tall> tabindex="0" role="group" aria-label="${control.head.label}"</#if>>
  <#list control.options as option><div class="check"><input type="checkbox" name="${control.head.key}" id="${control.head.id()}-${option?counter}" value="${option.value}"<#if option.chosen> checked</#if><#if control.head.readOnly> disabled</#if>><label for="${control.head.id()}-${option?counter}"><@optionPicture option=option/>${option.label}</label></div><#else><p class="hint">${msg("form.noOptions")}</p></#list>
  </div>
  </@filterable>
</@several>

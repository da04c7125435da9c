<@several control=control>
  <div class="options<#if control.horizontal> side-by-side</#if>">
  <#if control.emptyAllowed><div class="check"><input type="radio" name="${control.head.key}" id="${control.head.id()}-0" value=""<#if !control.options?filter(o -> o.chosen)?has_content> checked</#if><#if control.head.readOnly> disabled</#if>><label for="${control.head.id()}-0">${msg("form.none")}</label></div></#if>
  <#list control.options as option><div class="check"><input type="radio" name="${control.head.key}" id="${control.head.id()}-${option?counter}" value="${option.value}"<#if option.chosen> checked</#if><#if control.head.readOnly> disabled</#if>><label for="${control.head.id()}-${option?counter}"><@optionPicture option=option/>${option.label}</label></div></#list>
  </div>
</@several>

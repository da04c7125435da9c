<@field control=control>
  <#if control.stored??><p class="file-now">${msg("form.fileNow")} <strong>${control.stored.fileName}</strong> <span class="path">${control.stored.mimeType}, ${(control.stored.size / 1024)?round} KB</span></p></#if>
  <#assign choosing=(control.stored??)?then(control.texts.chooseOther, control.texts.choose)>
  <#if choosing?has_content><span class="small-label" aria-hidden="true">${choosing}</span></#if>
  <input <@basics head=control.head/> type="file"<#if choosing?has_content> aria-label="${control.head.label}: ${choosing}"</#if>>
  <#if control.texts.hint?has_content><p class="hint">${control.texts.hint}</p></#if>
  <#if control.arrived><p class="hint">${msg("form.fileAgain")}</p></#if>
  <#if control.stored?? && !control.head.readOnly><div class="check"><input type="checkbox" id="${control.head.id()}-weg" name="${control.head.key}.entfernen" value="1"><label for="${control.head.id()}-weg">${control.texts.remove?has_content?then(control.texts.remove, msg("form.fileRemove"))}</label></div></#if>
</@field>

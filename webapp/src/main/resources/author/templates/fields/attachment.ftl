<@field control=control>
  <#if control.stored??><p class="file-now">${msg("form.fileNow")} <strong>${control.stored.fileName}</strong> <span class="path">${control.stored.mimeType}, ${(control.stored.size / 1024)?round} KB</span></p></#if>
  <input <@basics head=control.head/> type="file">
  <#if control.arrived><p class="hint">${msg("form.fileAgain")}</p></#if>
  <#if control.stored?? && !control.head.readOnly><div class="check"><input type="checkbox" id="${control.head.id()}-weg" name="${control.head.key}.entfernen" value="1"><label for="${control.head.id()}-weg">${msg("form.fileRemove")}</label></div></#if>
</@field>

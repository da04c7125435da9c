<@field control=control extra="field-link">
<node-link data-chooser="${control.chooser}" class="link-box">
  <div class="link-shown">
    <#if control.picture?has_content><img src="${control.picture}" alt="" width="72" height="54" loading="lazy"></#if>
    <p class="link-target"><#if control.missing><span class="error">${msg("form.linkMissing")}</span><#elseif control.title?has_content><strong>${control.title}</strong><#if control.place?has_content><span class="path">${control.place}</span></#if><#else><span class="empty">${msg("form.linkEmpty")}</span></#if></p>
  </div>
  <#if control.typing><p class="hint">${msg("form.linkTyping")}</p></#if>
  <input <@basics head=control.head/> class="link-value" type="text" value="${control.value}"<#if control.head.placeholder?has_content> placeholder="${control.head.placeholder}"</#if> autocomplete="off"<#if !control.typing> data-plain</#if>>
  <#if !control.head.readOnly><div class="link-deeds"><button type="submit" class="button" name="tat" value="waehle|${control.head.key}|${control.chooser}" data-choose formnovalidate>${control.button?has_content?then(control.button, msg("form.choose.button"))}<span class="visually-hidden">: ${control.head.label}</span></button><button type="button" class="button quiet" data-clear hidden>${msg("form.clear")}<span class="visually-hidden">: ${control.head.label}</span></button></div></#if>
</node-link>
</@field>

<div class="card"><h2>${msg("item.deeds")}</h2>
<#macro go deed label class=""><a class="button ${class}" href="/.author/tun/${deed}?pfad=${path?url}&amp;zurueck=${action?url}">${label}</a></#macro>
<#function called deed usual><#return words[deed]?has_content?then(words[deed], usual)></#function>
<#macro now deed label><form method="post" action="/.author/tun/${deed}"><input type="hidden" name="pfad" value="${path}"><input type="hidden" name="zurueck" value="${action}"><button type="submit" class="button">${label}</button></form></#macro>
<div class="deeds">
<#if light.status == "deleted"><@now deed="wiederherstellen" label=msg("deed.wiederherstellen")/><@go deed="endgueltig" label=msg("deed.endgueltig") class="danger"/><#else>
<#if light.status == "planned"><@now deed="zurueckholen" label=msg("deed.entplanen")/></#if><#if light.status == "handed"><@now deed="zurueckholen" label=msg("deed.zurueckholen")/><#if mayPublish><@go deed="freigeben" label=msg("deed.freigeben")/><@go deed="zurueckgeben" label=msg("deed.zurueckgeben")/></#if></#if>
<#if mayPublish && live && light.status != "handed" && offered.zurueckziehen><@go deed="zurueckziehen" label=called("zurueckziehen", msg("deed.zurueckziehen"))/></#if>
<#list hurry as offer><a class="button danger" href="${offer.url}&amp;zurueck=${action?url}">${offer.label}</a></#list>
<#if offered.duplizieren><@now deed="duplizieren" label=called("duplizieren", copyLabel)/></#if>
<#if preview?has_content><a class="button" href="/.author/vorschaulink/${path?replace(":/", "/")}">${msg("preview.links")}</a></#if>
<#if offered.verschieben><a class="button" href="/.author/verschieben/${path?replace(":/", "/")}?zurueck=${action?url}">${called("verschieben", msg("deed.verschieben"))}</a></#if>
<#list links as link><a class="button" href="${link.url}"><#if link.icon?has_content><@glyph name=link.icon/></#if>${link.label}</a></#list>
<#if offered.loeschen><@go deed="loeschen" label=called("loeschen", msg("deed.loeschen")) class="danger"/></#if>
</#if>
</div></div>
<#if path?starts_with("dam:")><div class="card file-card"><#if picture?has_content><img src="${picture}" alt=""></#if><#if original?has_content><p><a href="${original}" target="_blank">${msg("media.view")}</a></p></#if><h2>${msg("media.replace")}</h2><form method="post" action="/.author/medien/ersetzen" enctype="multipart/form-data"><input type="hidden" name="pfad" value="${path}">
<div class="field"><label class="field-label" for="neue-datei">${msg("media.file")}</label><input type="file" id="neue-datei" name="datei" required data-drop-here></div>
<div class="field"><label class="field-label" for="ersatz-grund">${msg("media.reason")}</label><p class="hint" id="ersatz-hint">${msg("media.reasonHint")}</p><input type="text" id="ersatz-grund" name="grund" aria-describedby="ersatz-hint" maxlength="200" required></div>
<button type="submit" class="button">${msg("media.replace")}</button></form></div></#if>

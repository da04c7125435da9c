<#-- The dialog for links in texts; scripts copy it. -->
<#macro linkKind name checked=false><div class="check"><input type="radio" name="art" id="link-${name}" value="${name}"<#if checked> checked</#if>><label for="link-${name}">${msg("link." + name)}</label></div></#macro>
<template id="link-dialog">
<dialog aria-labelledby="link-titel" data-error-intern="${msg("link.intern.missing")}" data-error-datei="${msg("link.datei.missing")}" data-error-web="${msg("link.web.wrong")}" data-error-mail="${msg("link.mail.wrong")}" data-error-words="${msg("link.words.missing")}" data-gone="${msg("form.linkMissing")}">
<div class="dialog-head"><h2 id="link-titel">${msg("link.title")}</h2></div>
<form method="dialog" class="dialog-body" novalidate>
<div class="field" data-words><label class="field-label" for="link-words">${msg("link.words")}</label><input type="text" id="link-words" name="words" autocomplete="off"></div>
<fieldset class="field"><legend class="field-label">${msg("link.where")}</legend><@linkKind name="intern" checked=true/><@linkKind name="datei"/><@linkKind name="web"/><@linkKind name="mail"/></fieldset>
<div class="field link-box" data-kind="intern"><p class="link-target" data-target aria-live="polite"><strong>${msg("form.linkEmpty")}</strong><span class="path"></span></p><button type="button" class="button" data-pick="art=VERWEIS&amp;muster=1">${msg("form.choose.button")}</button></div>
<div class="field link-box" data-kind="datei"><p class="link-target" data-target aria-live="polite"><strong>${msg("form.linkEmpty")}</strong><span class="path"></span></p><button type="button" class="button" data-pick="art=ASSET&amp;bereich=dam&amp;muster=1">${msg("form.choose.button")}</button></div>
<div class="field" data-kind="web"><label class="field-label" for="link-adresse">${msg("link.address")}</label><p class="hint" id="link-adresse-hint">${msg("link.address.hint")}</p><input type="text" inputmode="url" id="link-adresse" name="adresse" autocomplete="off" aria-describedby="link-adresse-hint"></div>
<div class="field" data-kind="mail"><label class="field-label" for="link-mail">${msg("link.mail")}</label><input type="email" id="link-mail" name="mail" autocomplete="off"></div>
<p class="error" role="alert" hidden></p>
<div class="deeds"><button type="submit" class="button main">${msg("link.take")}</button><button type="button" class="button danger" data-remove hidden>${msg("link.remove")}</button><button type="button" class="button" data-cancel>${msg("deed.cancel")}</button></div>
</form></dialog>
</template>

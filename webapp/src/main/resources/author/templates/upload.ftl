<#include "layout/page.ftl">
<@page>
<form method="post" action="${action}" enctype="multipart/form-data" class="form" novalidate>
<section class="form-part"><div class="field"><label class="field-label" for="datei">${msg("media.file")} <span class="need">${msg("form.need")}</span></label><p class="hint" id="datei-hint">${msg("media.fileHint")}</p><input type="file" id="datei" name="datei" required aria-describedby="datei-hint"></div></section>
<#include "form/form.ftl">
<div class="form-foot"><button type="submit" class="button main">${msg("media.upload")}</button></div>
</form>
</@page>

<#include "layout/page.ftl">
<@page>
<form method="post" action="${action}" enctype="multipart/form-data" class="form" novalidate>
<section class="form-part">
<div class="field"><label class="field-label" for="datei">${msg("media.file")} <span class="need">${msg("form.need")}</span></label><p class="hint" id="datei-hint">${msg("media.fileHint")}</p><input type="file" id="datei" name="datei" multiple required aria-describedby="datei-hint"></div>
<div class="field"><label class="field-label" for="titel">${msg("media.title")} <span class="need">${msg("media.titleNeed")}</span></label><p class="hint" id="titel-hint">${msg("media.titleHint")}</p><input type="text" id="titel" name="titel" value="${wanted}" maxlength="${longest?c}" aria-describedby="titel-hint"></div>
</section>
<div class="form-foot"><button type="submit" class="button main">${msg("media.upload")}</button></div>
</form>
</@page>

<#include "layout/page.ftl">
<@page>
<form method="post" class="form"><section class="form-part"><h2>${item}</h2>
<p>${msg("hurry.what")}</p>
<#if note><div class="field"><label class="field-label" for="hinweis">${msg("hurry.note")}</label><textarea id="hinweis" name="hinweis" rows="3" maxlength="300">${text}</textarea></div></#if>
</section>
<div class="form-foot"><button type="submit" class="button main">${msg("hurry.do", label)}</button><a class="button" href="${back}">${msg("deed.cancel")}</a></div>
</form>
</@page>

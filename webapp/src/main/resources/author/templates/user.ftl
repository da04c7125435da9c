<#include "layout/page.ftl">
<@page>
<#if error?has_content><@notice kind="wrong" text=error/></#if>
<form method="post" class="form"><section class="form-part">
  <#if isNew><div class="field"><label class="field-label" for="name">${msg("users.name")} <span class="need">${msg("form.need")}</span></label><p class="hint" id="name-hint">${msg("users.nameRule")}</p><input type="text" id="name" name="name" value="${name}" autocomplete="off" autocapitalize="none" spellcheck="false" required aria-describedby="name-hint"></div></#if>
  <div class="field"><label class="field-label" for="titel">${msg("users.fullName")}</label><input type="text" id="titel" name="titel" value="${fullName}" autocomplete="off"></div>
  <div class="field"><label class="field-label" for="email">${msg("users.email")}</label><input type="email" id="email" name="email" value="${email}" autocomplete="off"></div>
  <fieldset class="field"><legend class="field-label">${msg("users.roles")}</legend><div class="boxes">
  <#list roles as role><div class="check"><input type="checkbox" id="rolle-${role?counter}" name="rolle" value="${role.name}"<#if role.chosen> checked</#if>><label for="rolle-${role?counter}">${role.title}<#if role.description?has_content> <span class="quiet-text">${role.description}</span></#if></label></div></#list>
  </div></fieldset>
  <button type="submit" class="button main">${msg("form.save")}</button>
</section></form>
<#if !isNew><section class="form-part form"><h2>${msg("users.access")}</h2><form method="post" class="deeds">
  <button type="submit" class="button" name="tat" value="passwort">${msg("users.reset")}</button>
  <#if enabled><button type="submit" class="button danger" name="tat" value="sperren">${msg("users.lock")}</button><#else><button type="submit" class="button" name="tat" value="entsperren">${msg("users.unlock")}</button></#if>
</form></section></#if>
</@page>

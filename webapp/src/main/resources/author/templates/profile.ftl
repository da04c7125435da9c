<#include "layout/page.ftl">
<@page>
<#if expired><@notice kind="hint" text=msg("profile.expired")/></#if>
<#if error?has_content><@notice kind="wrong" text=error/></#if>
<form method="post" class="form"><section class="form-part"><h2>${msg("profile.password")}</h2>
  <input type="text" name="username" value="${person.name}" autocomplete="username" hidden>
  <div class="field"><label class="field-label" for="alt">${msg("profile.old")}</label><input type="password" id="alt" name="alt" autocomplete="current-password" required></div>
  <div class="field"><label class="field-label" for="neu">${msg("profile.new")}</label><p class="hint" id="neu-hint">${msg("profile.rule", shortest)}</p><input type="password" id="neu" name="neu" autocomplete="new-password" aria-describedby="neu-hint" required></div>
  <div class="field"><label class="field-label" for="nochmal">${msg("profile.again")}</label><input type="password" id="nochmal" name="nochmal" autocomplete="new-password" required></div>
  <button type="submit" class="button main">${msg("profile.do")}</button>
</section></form>
</@page>

<#include "layout/page.ftl">
<@head title=msg("login.title")/>
<body>
<div class="gate"><main id="inhalt">
  <p class="mark"><@glyph name="mark"/>Quartier</p>
  <h1>${msg("login.title")}</h1>
  <#if error?has_content><@notice kind="wrong" text=error/></#if>
  <form method="post" action="/.author/anmelden">
    <input type="hidden" name="zurueck" value="${back}">
    <div class="field"><label class="field-label" for="name">${msg("login.name")}</label><input type="text" id="name" name="name" value="${name}" autocomplete="username" autocapitalize="none" spellcheck="false" required<#if !name?has_content> autofocus</#if>></div>
    <div class="field"><label class="field-label" for="passwort">${msg("login.password")}</label><input type="password" id="passwort" name="passwort" autocomplete="current-password" required<#if name?has_content> autofocus</#if>></div>
    <button type="submit" class="button main">${msg("login.do")}</button>
  </form>
</main></div>
</body>
</html>

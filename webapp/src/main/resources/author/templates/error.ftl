<#include "layout/page.ftl">
<@head title=title/>
<body>
<div class="gate"><main id="inhalt">
  <p class="mark"><@glyph name="mark"/>Quartier</p>
  <h1>${title}</h1>
  <p>${text}</p>
  <#if incident?has_content><p class="quiet-text">${msg("error.incident", incident)}</p></#if>
  <p><a class="button" href="/.author/">${msg("error.home")}</a></p>
</main></div>
</body>
</html>

<#include "layout/page.ftl">
<@head title=msg("preview.failed")/>
<body>
<div class="gate"><main id="inhalt">
  <h1>${msg("preview.failed")}</h1>
  <p>${msg("preview.failed.text")}</p>
  <p>${message}</p>
  <p class="quiet-text path">${place}</p>
  <p><a class="button" href="/.author/probleme" target="_top">${msg("nav.problems")}</a></p>
</main></div>
</body>
</html>

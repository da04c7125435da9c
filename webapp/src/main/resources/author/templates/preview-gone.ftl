<#include "layout/page.ftl">
<@head title=msg("preview.gone")/>
<body>
<div class="gate"><main id="inhalt">
  <p class="mark"><@glyph name="mark"/>Quartier</p>
  <h1>${msg("preview.gone")}</h1>
  <p>${msg("preview.gone.text")}</p>
</main></div>
</body>
</html>

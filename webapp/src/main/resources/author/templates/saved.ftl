<#include "layout/page.ftl">
<@head title=msg("item.saved")/>
<body class="window"><main id="inhalt" data-window-done><h1>${msg("item.saved")}</h1></main></body></html>

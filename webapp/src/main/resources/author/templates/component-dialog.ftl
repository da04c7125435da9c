<#include "layout/page.ftl">
<@head title=title/><body class="window"><main id="inhalt" tabindex="-1"><h1 class="visually-hidden">${title}</h1><@told all=notices/><#assign window=true><#include "form/components.ftl"></main></body></html>

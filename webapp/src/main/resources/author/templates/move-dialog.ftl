<#include "layout/page.ftl">
<@head title=title/><body class="window"><main id="inhalt" tabindex="-1"><h1 class="visually-hidden">${title}</h1><@told all=notices/><#include "form/move.ftl"></main><@again/></body></html>

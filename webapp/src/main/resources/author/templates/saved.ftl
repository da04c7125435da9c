<#include "layout/page.ftl">
<@head title=msg("item.saved")/>
<body class="window"><main id="inhalt" data-window-done<#if place??> data-place="${place}"</#if>><h1>${msg("item.saved")}</h1><div data-told><#if notices??><@told all=notices/></#if></div><#if back??><p><a href="${back}">${msg("page.goOn")}</a></p></#if></main></body></html>

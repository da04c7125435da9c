<#include "layout/page.ftl">
<@page>
<p>${msg("item.withoutForm")}</p>
<p class="quiet-text path">${path}</p>
</@page>

<#include "layout/page.ftl">
<@page><#include "form/components.ftl"><p><a class="button" href="${back}">${msg("deed.cancel")}</a></p></@page>

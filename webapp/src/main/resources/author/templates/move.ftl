<#include "layout/page.ftl">
<@page><#include "form/move.ftl"></@page>

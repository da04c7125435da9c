<#include "layout/page.ftl">
<@page>
<#include "form/differences.ftl">
<@compared differences=differences older=older newer=newer/>
</@page>

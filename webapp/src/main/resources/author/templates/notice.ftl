<#include "layout/page.ftl">
<div data-place="${place}"<#if back?has_content> data-next="${back}"</#if>><@told all=notices/></div>

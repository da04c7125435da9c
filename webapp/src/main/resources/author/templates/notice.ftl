<#include "layout/page.ftl">
<div data-place="${place}"><@told all=notices/></div>

<#include "layout/page.ftl">
<@page>
<form method="post" action="${action}" enctype="multipart/form-data" class="form" novalidate>
<#include "form/form.ftl">
<div class="form-foot"><button type="submit" class="button main">${msg("item.create")}</button></div>
</form>
</@page>

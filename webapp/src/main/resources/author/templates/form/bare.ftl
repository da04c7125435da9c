<#-- Only the form, for what is shown inside another page. -->
<#include "controls.ftl">
<form method="post" action="${action}" enctype="multipart/form-data" class="form" novalidate>
<#include "form.ftl">
</form>

<#include "layout/page.ftl">
<@head title=title/>
<body class="window" data-modality="${look.modality}"<#if look.wide> data-width="100vw"<#elseif look.width?has_content> data-width="${look.width}"</#if><#if look.height?has_content> data-height="${look.height}"</#if>><main id="inhalt" tabindex="-1">
<h1 class="visually-hidden">${title}</h1>
<@told all=notices/>
<#include "form/languages.ftl">
<#include "form/draft-waiting.ftl">
<form method="post" action="${action}" enctype="multipart/form-data" class="form" novalidate data-autosave="${draftKey}">
<input type="hidden" name="gesehen" value="${revision}"><input type="hidden" name="fenster" value="1">
<#include "form/form.ftl">
<#if mayWrite><div class="form-foot"><button type="submit" class="button main">${save?has_content?then(save, msg("form.save"))}</button><span class="saved" data-saved></span></div></#if>
</form></main><div class="toast" role="status" id="toast"></div><@again/></body></html>

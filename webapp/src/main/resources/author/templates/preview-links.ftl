<#include "layout/page.ftl">
<@page>
<p>${msg("preview.lead", days)}</p>
<#list rows as row><section class="card" aria-labelledby="link-${row?counter}-titel"><h2 id="link-${row?counter}-titel">${msg("preview.until", row.until)}</h2>
<div class="field"><label class="field-label" for="link-${row?counter}">${msg("preview.address")}</label><input type="text" id="link-${row?counter}" value="${row.url}" readonly></div>
<p class="quiet-text">${msg("preview.by", row.by)}<#if (languages?size > 1)> · ${row.language}</#if></p>
<div class="deeds"><button type="button" class="button" data-copy="link-${row?counter}" hidden>${msg("preview.copy")}</button><a class="button" href="${row.url}" target="_blank" rel="noopener">${msg("preview.open")}</a><form method="post"><button type="submit" class="button danger" name="widerrufen" value="${row.token}">${msg("preview.revoke")}</button></form></div></section>
<#else><div class="card none"><p>${msg("preview.none")}</p></div></#list>
<form method="post" class="form-foot"><#if (languages?size > 1)><label for="sprache">${msg("item.languages")}</label><select id="sprache" name="sprache"><#list languages as language><option value="${language.name}"<#if language.current> selected</#if>>${language.label}</option></#list></select></#if><button type="submit" class="button main" name="neu" value="1"><@glyph name="plus"/>${msg("preview.make")}</button></form>
</@page>

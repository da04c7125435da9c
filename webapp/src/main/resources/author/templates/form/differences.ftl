<#-- Two states side by side, only what differs. -->
<#macro compared differences older newer>
<#if differences?has_content><div class="table-box" tabindex="0" role="region" aria-label="${msg("conflict.table")}"><table class="rows compared"><thead><tr><th scope="col">${msg("conflict.field")}</th><th scope="col">${older}</th><th scope="col">${newer}</th></tr></thead>
<tbody><#list differences as one><tr><th scope="row">${one.label}</th><td data-label="${older}">${one.theirs?has_content?then(one.theirs, "–")}</td><td data-label="${newer}">${one.mine?has_content?then(one.mine, "–")}</td></tr></#list></tbody></table></div>
<#else><p>${msg("conflict.same")}</p></#if>
</#macro>

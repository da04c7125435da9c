<@field control=control extra="field-wide"><#if control.language?has_content><p class="code-language">${control.language}</p></#if><textarea <@basics head=control.head/> class="code" rows="${control.rows?c}" spellcheck="false" wrap="off">
${control.value}</textarea></@field>

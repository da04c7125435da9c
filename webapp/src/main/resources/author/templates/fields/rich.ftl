<@field control=control extra="field-wide"><rich-text<#if control.lists> lists</#if><#if control.tables> tables</#if><#if control.images> images</#if><#if control.alignment> alignment</#if> label="${control.head.label}"><textarea <@basics head=control.head/> rows="${control.rows?c}" class="source" spellcheck="true">
${control.value}</textarea></rich-text></@field>

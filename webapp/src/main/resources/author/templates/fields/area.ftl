<@field control=control><textarea <@basics head=control.head/> rows="${control.rows?c}"<#if control.most??> maxlength="${control.most?c}"</#if><#if control.head.placeholder?has_content> placeholder="${control.head.placeholder}"</#if>>
${control.value}</textarea></@field>

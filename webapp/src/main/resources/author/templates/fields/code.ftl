<@field control=control extra="field-wide"><textarea <@basics head=control.head/> class="code" rows="${control.rows?c}" spellcheck="false" wrap="off">
${control.value}</textarea></@field>

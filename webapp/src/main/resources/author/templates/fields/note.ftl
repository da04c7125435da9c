<div class="field field-note"><#if control.head.label != control.text><p class="field-label">${control.head.label}</p></#if><p>${control.text}</p></div>

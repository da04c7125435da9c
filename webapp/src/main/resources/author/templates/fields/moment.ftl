<#macro calendar control><#if !control.head.readOnly><date-button data-title="${msg("calendar.title", control.head.label)}" data-before="${msg("calendar.before")}" data-after="${msg("calendar.after")}" data-today="${msg("calendar.today")}" data-cancel="${msg("deed.cancel")}"><button type="button" class="icon-button" hidden aria-haspopup="dialog" title="${msg("calendar.open")}"><@glyph name="calendar"/><span class="visually-hidden">${msg("calendar.open")}: ${control.head.label}</span></button></date-button></#if></#macro>
<#if control.withTime>
<@several control=control>
  <div class="moment" data-moment>
    <div><label class="small-label" for="${control.head.id()}-tag">${msg("form.date")}</label><input id="${control.head.id()}-tag" name="${control.head.key}"<@state head=control.head/> class="date" type="text" inputmode="numeric" value="${control.date}" placeholder="${control.dateHint}" autocomplete="off" data-date<#if control.format?has_content> data-format="${control.format}"</#if>></div>
    <@calendar control=control/>
    <div><label class="small-label" for="${control.head.id()}-zeit">${msg("form.time")}</label><input id="${control.head.id()}-zeit" name="${control.head.key}.zeit"<@state head=control.head/> class="time" type="text" inputmode="numeric" value="${control.time}" placeholder="${control.timeHint}" autocomplete="off"></div>
    <output class="weekday" for="${control.head.id()}-tag">${control.weekday}</output>
  </div>
</@several>
<#else>
<@field control=control><div class="moment" data-moment><input <@basics head=control.head/> class="date" type="text" inputmode="numeric" value="${control.date}" placeholder="${control.dateHint}" autocomplete="off" data-date<#if control.format?has_content> data-format="${control.format}"</#if>><@calendar control=control/><output class="weekday" for="${control.head.id()}">${control.weekday}</output></div></@field>
</#if>

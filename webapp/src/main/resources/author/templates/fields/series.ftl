<#assign dates=control.dates id=control.head.id()>
<@several control=control extra="group series">
<div class="series-parts">
<div class="series-rule"><@all controls=control.rule/></div>
<date-list class="series-dates" data-watch="${control.watched?join(" ")}">
<span hidden data-ask hx-post="" hx-trigger="refresh" hx-target="#${id}-termine" hx-select="#${id}-termine" hx-swap="outerHTML" hx-include="closest form" hx-vals='{"tat":"neu|"}'></span>
<p class="visually-hidden" role="status"></p>
<div id="${id}-termine" data-summary="${dates.summary}">
  <h3>${msg("dates.title")}</h3>
  <#if dates.sentence?has_content><p class="series-sentence">${dates.sentence}</p></#if>
  <p class="series-summary">${dates.summary}</p>
  <#if dates.hint?has_content><p class="hint">${dates.hint}</p></#if>
  <#if dates.past?has_content><p class="hint">${dates.past}</p></#if>
  <#if dates.dates?has_content><ol class="date-rows" tabindex="0" aria-label="${msg("dates.title")}"><#list dates.dates as date>
    <li class="date-row ${date.state}"><div class="date-text"><strong>${date.day}</strong><#if date.time?has_content> <span class="date-time">${date.time}</span></#if><#if date.said?has_content> <span class="date-said">${date.said}</span></#if><#if date.note?has_content> <span class="quiet-text">${date.note}</span></#if></div>
    <#if date.deeds?has_content><div class="date-deeds" role="group" aria-label="${date.day}"><#list date.deeds as deed><button type="submit" class="button quiet" id="${deed.id}" name="tat" value="${deed.operation}" formnovalidate <@redraw head=control.head/><#if deed.focus?has_content> data-then="${deed.focus}"</#if>>${deed.label}<span class="visually-hidden"> ${date.day}</span></button></#list></div></#if></li></#list></ol></#if>
  <#if dates.more?has_content><p class="hint">${dates.more}</p></#if>
</div>
<button type="submit" class="button without-script" name="tat" value="neu|" formnovalidate>${msg("dates.show")}</button>
</date-list>
</div>
<@all controls=control.differences/>
</@several>

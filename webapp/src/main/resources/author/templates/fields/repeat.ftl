<@several control=control extra="repeat">
  <ol class="entries">
  <#list control.entries as entry>
    <li class="entry">
      <input type="hidden" name="${control.head.key}[]" value="${entry.key}">
      <div class="entry-body"><@draw control=entry.control/></div>
      <#if !control.head.readOnly><div class="entry-deeds" role="group" aria-label="${msg("form.entry", entry.number?c)}<#if entry.title?has_content>: ${entry.title}</#if>">
        <#if !entry?is_first><@operation head=control.head verb="hoch" entry=entry.key icon="up" text=msg("form.up", entry.number?c)/></#if>
        <#if !entry?is_last><@operation head=control.head verb="runter" entry=entry.key icon="down" text=msg("form.down", entry.number?c)/></#if>
        <#if control.removable><@operation head=control.head verb="weg" entry=entry.key icon="remove" text=control.remove?has_content?then(control.remove, msg("form.remove", entry.number?c))/></#if>
      </div></#if>
    </li>
  </#list>
  </ol>
  <#if !control.head.readOnly && !control.full><button type="submit" class="button add" name="tat" value="hinzu|${control.head.key}" formnovalidate <@redraw head=control.head/>><@glyph name="plus"/>${control.add?has_content?then(control.add, msg("form.add"))}<span class="visually-hidden">: ${control.head.label}</span></button></#if>
</@several>

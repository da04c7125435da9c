<div class="field field-check<#if control.head.error?has_content> field-wrong</#if>">
  <div class="check"><input type="checkbox" <@basics head=control.head/> value="true"<#if control.checked> checked</#if>><label for="${control.head.id()}"><#if control.caption?has_content>${control.caption}<#else>${control.head.label}</#if><@need head=control.head/></label></div>
  <@about head=control.head/>
  <@wrong head=control.head/>
</div>

<#include "layout/page.ftl">
<#if arrival?has_content><@arriving all=arrival back=back/><#else><@notice kind="good" text=msg("arrival.there")/></#if>
<@lamp light=light id="licht" instead=true/>

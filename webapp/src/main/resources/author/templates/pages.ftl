<#include "layout/page.ftl">
<#assign deeds><#if mayWrite><a class="button main" href="/.author/seiten/neu"><@glyph name="plus"/>${msg("pages.new")}</a></#if></#assign>
<#macro treeOf all>
<#list all as leaf>
<li role="treeitem" tabindex="-1" aria-label="${leaf.title}" data-url="${leaf.url}"<#if leaf.parent> aria-expanded="${leaf.open?c}"</#if>>
  <div class="tree-row">
    <#if leaf.parent><a class="twist" tabindex="-1" aria-hidden="true" href="/.author/seiten?offen=${(leaf.open?then(leaf.place?keep_before_last("/"), leaf.place))?url}" data-twist><@glyph name="right"/></a><#else><span class="twist"></span></#if>
    <input type="checkbox" name="pfad" value="${leaf.path}" aria-label="${msg("list.pick", leaf.title)}" tabindex="-1">
    <span class="tree-name"><a href="${leaf.url}" tabindex="-1">${leaf.title}</a> <span class="path">${leaf.place}</span></span>
    <@lamp light=leaf.light/>
    <button type="button" class="button quiet tree-opener" tabindex="-1" aria-expanded="false" hidden>${msg("page.more")}<span class="visually-hidden">: ${leaf.title}</span></button>
    <span class="tree-deeds">
      <#if leaf.edit?has_content><a class="button quiet" tabindex="-1" href="${leaf.edit}">${msg("pages.properties")}<span class="visually-hidden">: ${leaf.title}</span></a></#if>
      <#if mayWrite><a class="button quiet" tabindex="-1" href="/.author/seiten/neu?in=${leaf.path?url}">${msg("pages.below")}<span class="visually-hidden">: ${leaf.title}</span></a>
      <a class="button quiet" tabindex="-1" href="/.author/verschieben/${leaf.path?replace(":/", "/")}?zurueck=${here?url}">${msg("deed.verschieben")}<span class="visually-hidden">: ${leaf.title}</span></a></#if>
    </span>
  </div>
  <#if leaf.below?has_content><ul role="group"><@treeOf all=leaf.below/></ul></#if>
</li>
<#if leaf.more?has_content><li role="treeitem" tabindex="-1" data-url="${leaf.more}" aria-label="${msg("pages.more")}"><a class="more" tabindex="-1" href="${leaf.more}">${msg("pages.more")}</a></li></#if>
</#list>
</#macro>
<@page deeds=deeds>
<form method="get" id="baum-form"><input type="hidden" name="zurueck" value="${here}">
<div class="bulk" role="group" aria-label="${msg("list.bulk")}"><span class="quiet-text">${msg("list.bulk")}</span>
<#if mayPublish><button type="submit" class="button" formaction="/.author/tun/veroeffentlichen">${msg("deed.veroeffentlichen")}</button><button type="submit" class="button" formaction="/.author/tun/zurueckziehen">${msg("deed.zurueckziehen")}</button><#elseif mayWrite><button type="submit" class="button" formaction="/.author/tun/freigabe">${msg("deed.freigabe")}</button></#if>
<#if mayWrite><button type="submit" class="button danger" formaction="/.author/tun/loeschen">${msg("deed.loeschen")}</button></#if></div>
<#if branches?has_content><div class="tree"><page-tree><ul role="tree" aria-label="${title}" aria-multiselectable="true"><@treeOf all=branches/></ul></page-tree></div>
<#else><div class="card none"><p>${msg("pages.none")}</p></div></#if>
</form>
</@page>

[#ftl output_format="HTML"]
[#import "/ia-theme/templates/macros/teile.ftl" as t]
<section>[#if content.ueberschrift?has_content]<h2>${content.ueberschrift}</h2>[/#if]
<ol class="schritte">[#if content.schritte?has_content][#list cmsfn.children(content.schritte) as e]<li><div><h3>${e.titel}</h3><p>${e.text!}</p></div></li>[/#list][/#if]</ol></section>

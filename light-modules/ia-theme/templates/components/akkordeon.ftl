[#ftl output_format="HTML"]
[#import "/ia-theme/templates/macros/teile.ftl" as t]
<section class="akkordeon">[#if content.ueberschrift?has_content]<h2>${content.ueberschrift}</h2>[/#if]
[#if content.eintraege?has_content][#list cmsfn.children(content.eintraege) as e]
<details><summary>${e.titel}</summary><div class="text">${quartierfn.html(e, "text")!}</div></details>
[/#list][/#if]</section>

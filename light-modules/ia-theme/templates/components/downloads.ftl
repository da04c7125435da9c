[#ftl output_format="HTML"]
[#import "/ia-theme/templates/macros/teile.ftl" as t]
<section>[#if content.ueberschrift?has_content]<h2>${content.ueberschrift}</h2>[/#if]
<ul class="dateien">[#list quartierfn.references(content, "downloads") as d]<li>[@t.datei d /]</li>[/#list]</ul></section>

[#ftl output_format="HTML"]
[#import "/ia-theme/templates/macros/teile.ftl" as t]
<section>[#if content.ueberschrift?has_content]<h2>${content.ueberschrift}</h2>[/#if]
<div class="gitter leute">[#list quartierfn.references(content, "personen") as p][@t.person p /][/#list]</div></section>

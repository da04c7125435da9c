[#ftl output_format="HTML"]
[#import "/ia-theme/templates/macros/teile.ftl" as t]
<section class="text">[#if content.ueberschrift?has_content]<h2>${content.ueberschrift}</h2>[/#if]
${quartierfn.html(content, "text")!}</section>

[#ftl output_format="HTML"]
[#import "/ia-theme/templates/macros/teile.ftl" as t]
[#assign bild = quartierfn.reference(content, "bild")!]
<section class="bildtext[#if (content.bildseite!"") == "rechts"] rechts[/#if]">
  [#if bild?has_content][@t.figur asset=bild alt=(content.altHier!"") breite="(min-width: 48rem) 30rem, 100vw" /][/#if]
  <div class="text">[#if content.ueberschrift?has_content]<h2>${content.ueberschrift}</h2>[/#if]
${quartierfn.html(content, "text")!}</div>
</section>

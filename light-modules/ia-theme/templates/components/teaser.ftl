[#ftl output_format="HTML"]
[#import "/ia-theme/templates/macros/teile.ftl" as t]
<section>[#if content.ueberschrift?has_content]<h2>${content.ueberschrift}</h2>[/#if]
<ul class="gitter">[#if content.verweise?has_content][#list cmsfn.children(content.verweise) as e][#assign farbe = ["feld-oeffnung", "feld-sozialraum", "feld-engagement", "feld-antidiskriminierung"][e?index % 4]]
  <li class="karte feldkarte ${farbe}"><div class="innenraum">[#if e.sinnbild?has_content]<span class="kreis">[@t.symbol e.sinnbild /]</span>[/#if]<h3><a href="${quartierfn.link(e.ziel)!"#"}">${e.titel}</a></h3><p>${e.text!}</p></div></li>
[/#list][/#if]</ul></section>

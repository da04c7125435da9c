[#ftl output_format="HTML"]
[#import "/ia-theme/templates/macros/teile.ftl" as t]
[#import "/ia-theme/templates/macros/seite.ftl" as s]
[#assign orte = quartierfn.items("sozialraum", {"filters": {"ebene": "stadtteil"}, "sort": "-titel"}).items]
[@s.baumseite]
<div class="innen">
  [#list orte as o]
  [#assign liste = quartierfn.items("sozialraumanalyse", {"filters": {"sozialraum": o.content["@id"]}, "sort": "-jahr"})]
  [#if liste.items?has_content]<section class="[#if !o?is_first]abschnitt[/#if]"><h2>${o.content.titel}</h2><ul class="gitter">[#list liste.items as e][@t.analysekarte e e?is_first /][/#list]</ul></section>[/#if]
  [/#list]
</div>
[@s.bausteine /]
[/@s.baumseite]

[#ftl output_format="HTML"]
[#import "/ia-theme/templates/macros/teile.ftl" as t]
[#import "/ia-theme/templates/macros/seite.ftl" as s]
[#assign orte = quartierfn.items("sozialraum", {"filters": {"ebene": "stadtteil"}, "sort": "-titel"}).items]
[@s.baumseite]
<div class="innen">
  [#list orte as o]<section class="[#if !o?is_first]abschnitt[/#if]"><h2>${o.content.titel}</h2><div class="gitter">[#list quartierfn.references(o.content, "zustaendig") as p][@t.person p /][/#list]</div></section>[/#list]
</div>
<div class="abschnitt">[@s.bausteine /]</div>
[/@s.baumseite]

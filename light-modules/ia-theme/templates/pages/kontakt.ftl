[#ftl output_format="HTML"]
[#import "/ia-theme/templates/macros/teile.ftl" as t]
[#import "/ia-theme/templates/macros/seite.ftl" as s]
[#assign orte = quartierfn.items("sozialraum", {"filters": {"ebene": "stadtteil"}, "sort": "-titel"}).items]
[@s.baumseite]
<div class="innen">
  <div class="gitter leute">[#list orte as o]<section><h2>${o.content.titel}</h2>[#list quartierfn.references(o.content, "zustaendig") as p][@t.person p /][/#list]</section>[/#list]</div>
</div>
<div class="abschnitt">[@s.bausteine /]</div>
[/@s.baumseite]

[#ftl output_format="HTML"]
[#import "/ia-theme/templates/macros/teile.ftl" as t]
[#import "/ia-theme/templates/macros/seite.ftl" as s]
[#assign orte = quartierfn.items("sozialraum", {"filters": {"ebene": "stadtteil"}, "sort": "-titel"})]
[@s.baumseite]
<div class="innen"><ul class="gitter">[#list orte.items as e][@t.ortkarte e.content "h2" /][/#list]</ul></div>
<div class="abschnitt">[@s.bausteine /]</div>
[/@s.baumseite]

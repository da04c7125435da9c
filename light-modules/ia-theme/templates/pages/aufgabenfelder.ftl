[#ftl output_format="HTML"]
[#import "/ia-theme/templates/macros/teile.ftl" as t]
[#import "/ia-theme/templates/macros/seite.ftl" as s]
[#assign felder = quartierfn.items("aufgabenfeld", {"sort": "reihenfolge"})]
[@s.baumseite]
<div class="innen"><ul class="gitter vier">[#list felder.items as e][@t.feldkarte e.content "h2" /][/#list]</ul></div>
<div class="abschnitt">[@s.bausteine /]</div>
[/@s.baumseite]

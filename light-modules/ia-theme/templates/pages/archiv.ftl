[#ftl output_format="HTML"]
[#import "/ia-theme/templates/macros/teile.ftl" as t]
[#import "/ia-theme/templates/macros/seite.ftl" as s]
[#assign jeSeite = 20][#assign nummer = t.seitennummer()]
[#assign liste = quartierfn.items("veranstaltung", {"period": "past", "limit": jeSeite, "offset": (nummer - 1) * jeSeite})]
[@s.baumseite]
<div class="innen">
  <p class="treffer" role="status">${liste.total} [#if liste.total == 1]Termin[#else]Termine[/#if]</p>
  <ul class="termine">[#list liste.items as e][@t.terminzeile e "h2" /][/#list]</ul>
  [@t.blaettern liste.total jeSeite nummer /]
</div>
[@s.bausteine /]
[/@s.baumseite]

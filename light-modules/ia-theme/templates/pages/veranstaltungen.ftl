[#ftl output_format="HTML"]
[#import "/ia-theme/templates/macros/teile.ftl" as t]
[#import "/ia-theme/templates/macros/seite.ftl" as s]
[#assign ort = quartierfn.parameter("stadtteil")?trim][#assign art = quartierfn.parameter("art")?trim][#assign sprache = quartierfn.parameter("sprache")?trim][#assign kosten = quartierfn.parameter("kosten")?trim][#assign ab = quartierfn.parameter("ab")?trim]
[#assign orte = quartierfn.items("sozialraum", {"filters": {"ebene": "stadtteil"}, "sort": "-titel"}).items]
[#assign ortId = ""][#list orte as e][#if e.content.urlTeil == ort][#assign ortId = e.content["@id"]][/#if][/#list]
[#assign filter = {}][#if ortId?has_content][#assign filter = filter + {"sozialraeume": ortId}][/#if][#if art?has_content][#assign filter = filter + {"art": art}][/#if][#if sprache?has_content][#assign filter = filter + {"sprachen": sprache}][/#if][#if kosten?has_content][#assign filter = filter + {"kosten.art": kosten}][/#if]
[#assign jeSeite = 12][#assign nummer = t.seitennummer()]
[#assign frage = {"period": "upcoming", "filters": filter, "facets": ["art", "sprachen"], "limit": jeSeite, "offset": (nummer - 1) * jeSeite}]
[#if ab?has_content][#assign frage = frage + {"from": ab}][/#if]
[#assign liste = quartierfn.items("veranstaltung", frage)]
[#assign alle = quartierfn.items("veranstaltung", {"period": "upcoming", "facets": ["art", "sprachen"], "limit": 0})]
[@s.baumseite robots=(filter?size gt 1)?then("noindex", "")]
<div class="innen">
  <form class="filter" method="get" action="${quartierfn.link(content)!""}" aria-label="Veranstaltungen filtern">
    <div><label for="stadtteil">Stadtteil</label><select id="stadtteil" name="stadtteil"><option value="">Alle Stadtteile</option>[#list orte as e]<option value="${e.content.urlTeil}"[#if e.content.urlTeil == ort] selected[/#if]>${e.content.titel}</option>[/#list]</select></div>
    [#list alle.facets as f]
      [#if f.name == "art"]<div><label for="art">Art</label><select id="art" name="art"><option value="">Alles</option>[#list f.values as v]<option value="${v.value}"[#if v.value == art] selected[/#if]>${t.wort("veranstaltungsart", v.value)} (${v.count})</option>[/#list]</select></div>[/#if]
      [#if f.name == "sprachen"]<div><label for="sprache">Sprache</label><select id="sprache" name="sprache"><option value="">Alle Sprachen</option>[#list f.values as v]<option value="${v.value}"[#if v.value == sprache] selected[/#if]>${t.wort("sprachen", v.value)} (${v.count})</option>[/#list]</select></div>[/#if]
    [/#list]
    <div><label for="kosten">Kosten</label><select id="kosten" name="kosten"><option value="">Alles</option><option value="kostenfrei"[#if kosten == "kostenfrei"] selected[/#if]>Nur kostenfreie</option></select></div>
    <div><button class="knopf" type="submit">Anzeigen</button></div>
  </form>
  <p class="treffer" role="status">[#if liste.total == 0]Keine Veranstaltung passt zu Ihrer Auswahl.[#elseif liste.total == 1]1 Termin[#else]${liste.total} Termine[/#if]</p>
  [#if liste.total == 0]
    <p>Lassen Sie einen Filter weg oder <a href="${quartierfn.link(content)!""}">zeigen Sie alle Veranstaltungen an</a>.</p>
  [/#if]
  <ul class="termine">[#list liste.items as e][@t.terminzeile e "h2" /][/#list]</ul>
  [@t.blaettern liste.total jeSeite nummer /]
  <p class="abschnitt">[@t.weiter quartierfn.link("/start/veranstaltungen/archiv")!"" "Frühere Veranstaltungen" /]</p>
</div>
[@s.bausteine /]
[/@s.baumseite]

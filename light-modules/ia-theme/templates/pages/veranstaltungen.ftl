[#ftl output_format="HTML"]
[#import "/ia-theme/templates/macros/teile.ftl" as t]
[#import "/ia-theme/templates/macros/seite.ftl" as s]
[#import "/ia-theme/templates/macros/kalender.ftl" as k]
[#-- What was chosen: all of it stands in the address, so it can be kept and sent on. --]
[#assign stadtteil = quartierfn.parameter("stadtteil")?trim][#assign plz = quartierfn.parameter("plz")?trim][#assign art = quartierfn.parameter("art")?trim][#assign sprache = quartierfn.parameter("sprache")?trim][#assign kosten = quartierfn.parameter("kosten")?trim][#assign ab = t.tag_iso(quartierfn.parameter("ab"))][#assign bis = t.tag_iso(quartierfn.parameter("bis"))]
[#assign orte = quartierfn.items("sozialraum", {"filters": {"ebene": "stadtteil"}, "sort": "-titel"}).items]
[#assign tag = "[0-9]{4}-[0-9]{2}-[0-9]{2}"]
[#assign gewaehlt = []][#assign filter = {}]
[#list orte as e][#if e.content.urlTeil == stadtteil][#assign filter = filter + {"stadtteil": e.content["@id"]}][#assign gewaehlt = gewaehlt + [{"name": "stadtteil", "filter": "stadtteil", "wort": e.content.titel}]][/#if][/#list]
[#if plz?matches("[0-9]{5}")][#assign filter = filter + {"plz": plz}][#assign gewaehlt = gewaehlt + [{"name": "plz", "filter": "plz", "wort": "Postleitzahl " + plz}]][/#if]
[#if art?has_content][#assign filter = filter + {"art": art}][#assign gewaehlt = gewaehlt + [{"name": "art", "filter": "art", "wort": t.wort("veranstaltungsart", art)}]][/#if]
[#if sprache?has_content][#assign filter = filter + {"sprachen": sprache}][#assign gewaehlt = gewaehlt + [{"name": "sprache", "filter": "sprachen", "wort": t.wort("sprachen", sprache)}]][/#if]
[#if kosten?has_content][#assign filter = filter + {"kosten": kosten}][#assign gewaehlt = gewaehlt + [{"name": "kosten", "filter": "kosten", "wort": t.wort("kosten", kosten)}]][/#if]
[#assign zeit = {}]
[#if ab?matches(tag)][#assign zeit = zeit + {"from": ab}][#assign gewaehlt = gewaehlt + [{"name": "ab", "filter": "from", "wort": "ab " + t.tagesdatum(ab)}]][/#if]
[#if bis?matches(tag)][#assign zeit = zeit + {"until": bis}][#assign gewaehlt = gewaehlt + [{"name": "bis", "filter": "until", "wort": "bis " + t.tagesdatum(bis)}]][/#if]
[#assign grund = {"period": "upcoming", "facets": ["art", "sprachen", "kosten"]}]
[#assign jeSeite = 12][#assign nummer = t.seitennummer()]
[#assign ausgabe = quartierfn.parameter("ausgabe")]
[#assign liste = quartierfn.items("veranstaltung", grund + zeit + {"filters": filter, "limit": (ausgabe?has_content)?then(500, jeSeite), "offset": (ausgabe?has_content)?then(0, (nummer - 1) * jeSeite)})]
[#assign alle = quartierfn.items("veranstaltung", grund + {"limit": 0})]
[#macro wahl name titel alles liste werte chosen]<div><label for="${name}">${titel}</label><select id="${name}" name="${name}"><option value="">${alles}</option>[#list werte as v]<option value="${v.value}"[#if v.value == chosen] selected[/#if]>${t.wort(liste, v.value)} (${v.count})</option>[/#list]</select></div>[/#macro]
[#-- /kalender.ics and /feed/veranstaltungen.xml come here too, with the same filters. --]
[#assign name = "Veranstaltungen der Integrationsagentur Wuppertal/Solingen"]
[#if ausgabe == "kalender"][#assign inhalte = []][#list liste.items as e][#assign inhalte = inhalte + [e.content]][/#list][#assign fertig = k.kalender(inhalte, name, "veranstaltungen.ics")]
[#elseif ausgabe == "feed"][#assign xml][@k.feed liste.items name /][/#assign][#assign fertig = quartierfn.answer(xml, "application/atom+xml; charset=utf-8")]
[#else]
[@s.baumseite robots=(gewaehlt?size gt 1)?then("noindex", "")]
<div class="innen">
  <details class="falten"[#if gewaehlt?has_content] open[/#if]>
  <summary>[@t.symbol "suche" /]Veranstaltungen filtern[#if gewaehlt?has_content] <span class="leise">(${gewaehlt?size} aktiv)</span>[/#if]</summary>
  <form class="filter" method="get" action="${quartierfn.link(content)!""}#treffer" aria-label="Veranstaltungen filtern">
    <div><label for="stadtteil">Stadtteil</label><select id="stadtteil" name="stadtteil"><option value="">Alle Stadtteile</option>[#list orte as e]<option value="${e.content.urlTeil}"[#if e.content.urlTeil == stadtteil] selected[/#if]>${e.content.titel}</option>[/#list]</select></div>
    <div><label for="plz">Postleitzahl</label><input id="plz" name="plz" value="${plz}" inputmode="numeric" maxlength="5" autocomplete="postal-code" pattern="[0-9]{5}" title="Fünf Ziffern, zum Beispiel 42697"></div>
    [#list alle.facets as f]
      [#switch f.name][#case "art"][@wahl "art" "Art" "Alles" "veranstaltungsart" f.values art /][#break][#case "sprachen"][@wahl "sprache" "Sprache" "Alle Sprachen" "sprachen" f.values sprache /][#break][#case "kosten"][@wahl "kosten" "Kosten" "Alles" "kosten" f.values kosten /][#break][/#switch]
    [/#list]
    <div><label for="ab">Ab dem</label><input id="ab" name="ab" type="date" value="${ab}" aria-describedby="tage-hilfe"></div>
    <div><label for="bis">Bis zum</label><input id="bis" name="bis" type="date" value="${bis}" aria-describedby="tage-hilfe"></div>
    <div><button class="knopf" type="submit">Anzeigen</button></div>
    <p class="leise ganz" id="tage-hilfe">Tag eintippen oder im Kalender des Feldes wählen. Bleibt ein Feld leer, zählen alle Tage.</p>
  </form>
  </details>
  <p class="treffer" id="treffer" role="status">[#if liste.total == 0]Keine Veranstaltung passt zu Ihrer Auswahl.[#elseif liste.total == 1]1 Veranstaltung[#else]${liste.total} Veranstaltungen[/#if]</p>
  [#if gewaehlt?has_content]
  [#if liste.total == 0]<p id="auswahl">Lassen Sie einen Filter weg:</p>[#else]<p class="unsichtbar" id="auswahl">Ihre Auswahl. Ein Filter fällt weg, wenn Sie ihn anklicken:</p>[/#if]
  <ul class="auswahl" aria-labelledby="auswahl">
    [#list gewaehlt as g]
    [#assign ohne = {}][#list filter as n, w][#if n != g.filter][#assign ohne = ohne + {n: w}][/#if][/#list]
    [#assign ohneZeit = {}][#list zeit as n, w][#if n != g.filter][#assign ohneZeit = ohneZeit + {n: w}][/#if][/#list]
    [#assign dann = quartierfn.items("veranstaltung", grund + ohneZeit + {"filters": ohne, "limit": 0}).total]
    <li><a href="${quartierfn.address({g.name: "", "seite": ""})}#treffer"><span class="unsichtbar">Ohne </span>${g.wort}[@t.symbol "zu" /]<span class="leise"> (dann ${dann})</span></a></li>
    [/#list]
    [#if gewaehlt?size gt 1]<li><a href="${quartierfn.link(content)!""}#treffer">Alle Filter aufheben</a></li>[/#if]
  </ul>
  [/#if]
  <ul class="termine">[#list liste.items as e][@t.terminzeile e "h2" /][/#list]</ul>
  [@t.blaettern liste.total jeSeite nummer /]
  <p class="abschnitt kalender">[#assign frage = ""][#list gewaehlt as g][#assign frage = frage + (frage?has_content)?then("&", "?") + g.name + "=" + quartierfn.parameter(g.name)?trim?url][/#list]<a class="weiter" href="/kalender.ics${frage}" type="text/calendar">[@t.symbol "kalender" /]Diese Liste in den eigenen Kalender</a> <a class="weiter" href="/feed/veranstaltungen.xml${frage}" type="application/atom+xml">Neues im Feed (Atom)</a></p>
  <p>[@t.weiter quartierfn.link("/start/veranstaltungen/archiv")!"" "Frühere Veranstaltungen" /]</p>
</div>
[@s.bausteine /]
[/@s.baumseite]
[/#if]

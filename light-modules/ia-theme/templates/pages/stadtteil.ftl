[#ftl output_format="HTML"]
[#import "/ia-theme/templates/macros/teile.ftl" as t]
[#import "/ia-theme/templates/macros/seite.ftl" as s]
[#assign termine = quartierfn.items("veranstaltung", {"period": "upcoming", "filters": {"sozialraeume": content["@id"]}, "limit": 4})]
[#assign kurse = quartierfn.items("fortbildung", {"period": "upcoming", "filters": {"sozialraeume": content["@id"]}, "limit": 3})]
[#assign analysen = quartierfn.items("sozialraumanalyse", {"filters": {"sozialraum": content["@id"]}, "sort": "-jahr"})]
[@s.rahmen content.titel content.kurztext!""]
<div class="ort-${content.urlTeil}">
  <div class="feldkopf"><div class="innen seitenkopf zweispaltig"><div><p class="oberzeile">Stadtteil in ${t.wort("stadt", content.stadt)}</p><h1>${content.titel}</h1><p class="vorspann">${content.kurztext}</p></div>[#if content.ebene == "stadtteil"]<img class="ortbild" src="/.resources/ia-theme/webresources/img/${content.urlTeil}.svg" alt="" width="480" height="200">[/#if]</div></div>
  <div class="innen">
    <div class="abschnitt text">${quartierfn.html(content, "inhalt")!}[#if content.besonderheiten?has_content]<h2>Das macht den Stadtteil aus</h2>${quartierfn.html(content, "besonderheiten")!}[/#if]</div>
    <section class="abschnitt"><div class="abschnittskopf"><h2>Nächste Veranstaltungen</h2>[@t.weiter ziel=(quartierfn.link("/start/veranstaltungen")!"") + "?stadtteil=" + content.urlTeil text="Alle Termine im Stadtteil" /]</div>[#if termine.items?has_content]<ul class="termine">[#list termine.items as e][@t.terminzeile e /][/#list]</ul>[#else]<p>Zurzeit ist hier kein Termin geplant.</p>[/#if]</section>
    [#if kurse.items?has_content]<section class="abschnitt"><h2>Nächste Fortbildungen</h2><ul class="termine">[#list kurse.items as e][@t.kurszeile e /][/#list]</ul></section>[/#if]
    [#if analysen.items?has_content]<section class="abschnitt"><h2>Sozialraumanalysen</h2><ul class="gitter">[#list analysen.items as e][@t.analysekarte e e?is_first /][/#list]</ul></section>[/#if]
    [@t.personen quartierfn.references(content, "zustaendig") /]
  </div>
</div>
[/@s.rahmen]

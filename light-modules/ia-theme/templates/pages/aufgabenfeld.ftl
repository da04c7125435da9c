[#ftl output_format="HTML"]
[#import "/ia-theme/templates/macros/teile.ftl" as t]
[#import "/ia-theme/templates/macros/seite.ftl" as s]
[#assign termine = quartierfn.items("veranstaltung", {"period": "upcoming", "filters": {"aufgabenfelder": content["@id"]}, "limit": 3})]
[#assign kurse = quartierfn.items("fortbildung", {"period": "upcoming", "filters": {"aufgabenfelder": content["@id"]}, "limit": 3})]
[#assign dokumente = quartierfn.items("download", {"filters": {"aufgabenfelder": content["@id"]}, "sort": "-erschienen", "limit": 3})]
[@s.rahmen content.titel content.kurztext!""]
<div class="feld-${content.kennung}">
  <div class="feldkopf"><div class="innen seitenkopf">[@t.symbol content.sinnbild!"info" "gross" /]<p class="oberzeile">Aufgabenfeld</p><h1>${content.titel}</h1><p class="vorspann">${content.leitsatz}</p></div></div>
  <div class="innen">
    <div class="abschnitt text">${quartierfn.html(content, "inhalt")!}</div>
    [#if content.taetigkeiten?has_content]<section class="abschnitt"><h2>Das tun wir</h2><ul class="gitter">[#list cmsfn.children(content.taetigkeiten) as x]<li class="karte feldkarte"><div class="innenraum"><h3>${x.titel}</h3><p>${x.text!}</p></div></li>[/#list]</ul></section>[/#if]
    [#if content.ziele?has_content]<section class="abschnitt"><h2>Unsere Ziele</h2><ul class="kern">[#list cmsfn.children(content.ziele) as x]<li>[@t.symbol "haken" /]${x.text}</li>[/#list]</ul></section>[/#if]
    [#if termine.items?has_content]<section class="abschnitt"><div class="abschnittskopf"><h2>Nächste Veranstaltungen</h2>[@t.weiter quartierfn.link("/start/veranstaltungen")!"" "Alle Veranstaltungen" /]</div><ul class="termine">[#list termine.items as e][@t.terminzeile e /][/#list]</ul></section>[/#if]
    [#if kurse.items?has_content]<section class="abschnitt"><div class="abschnittskopf"><h2>Nächste Fortbildungen</h2>[@t.weiter quartierfn.link("/start/fortbildungen")!"" "Alle Fortbildungen" /]</div><ul class="termine">[#list kurse.items as e][@t.kurszeile e /][/#list]</ul></section>[/#if]
    [#if dokumente.items?has_content]<section class="abschnitt"><h2>Zum Lesen</h2><ul class="dateien">[#list dokumente.items as e]<li>[@t.datei e.content /]</li>[/#list]</ul></section>[/#if]
    [@t.personen quartierfn.references(content, "ansprechpersonen") "Ihre Ansprechpersonen" /]
  </div>
</div>
[/@s.rahmen]

[#ftl output_format="HTML"]
[#import "/ia-theme/templates/macros/teile.ftl" as t]
[#import "/ia-theme/templates/macros/seite.ftl" as s]
[#assign termine = quartierfn.items("veranstaltung", {"period": "upcoming", "filters": {"aufgabenfelder": content["@id"]}, "limit": 3})]
[#assign kurse = quartierfn.items("fortbildung", {"period": "upcoming", "filters": {"aufgabenfelder": content["@id"]}, "limit": 3})]
[#assign dokumente = quartierfn.items("download", {"filters": {"aufgabenfelder": content["@id"]}, "sort": "-erschienen", "limit": 3})]
[#-- What editors want to show first; it drops out when its last date has passed. --]
[#function kommende liste]
  [#local da = []]
  [#list liste as x][#local o = quartierfn.occurrences(x, {"limit": 1})][#if o?has_content][#local da = da + [{"content": x, "link": quartierfn.link(x)!"", "begin": o[0].begin, "end": o[0].end, "status": o[0].status, "note": o[0].note}]][/#if][/#list]
  [#return da]
[/#function]
[#assign empfohlen = kommende(quartierfn.references(content, "hervorgehobeneVeranstaltungen"))][#assign empfohleneKurse = kommende(quartierfn.references(content, "hervorgehobeneFortbildungen"))]
[#assign gezeigt = (empfohlen + empfohleneKurse)?map(e -> e.content["@id"])][#assign weitere = termine.items?filter(e -> !gezeigt?seq_contains(e.content["@id"]))][#assign weitereKurse = kurse.items?filter(e -> !gezeigt?seq_contains(e.content["@id"]))]
[@s.rahmen content.titel content.kurztext!""]
<div class="feld-${content.kennung}">
  <div class="feldkopf"><div class="innen seitenkopf">[@t.symbol content.sinnbild!"info" "gross" /]<p class="oberzeile">Aufgabenfeld</p><h1>${t.trennbar(content.titel)}</h1><p class="vorspann">${content.leitsatz}</p></div></div>
  <div class="innen">
    <div class="abschnitt text">${quartierfn.html(content, "inhalt")!}</div>
    [#if content.taetigkeiten?has_content]<section class="abschnitt"><h2>Das tun wir</h2><ul class="gitter">[#list cmsfn.children(content.taetigkeiten) as x]<li class="karte feldkarte"><div class="innenraum"><h3>${x.titel}</h3><p>${x.text!}</p></div></li>[/#list]</ul></section>[/#if]
    [#if content.ziele?has_content]<section class="abschnitt"><h2>Unsere Ziele</h2><ul class="kern">[#list cmsfn.children(content.ziele) as x]<li>[@t.symbol "haken" /]${x.text}</li>[/#list]</ul></section>[/#if]
    [#if empfohlen?has_content || empfohleneKurse?has_content]<section class="abschnitt"><h2>Unsere Empfehlungen</h2><ul class="termine">[#list empfohlen as e][@t.terminzeile e /][/#list][#list empfohleneKurse as e][@t.kurszeile e /][/#list]</ul></section>[/#if]
    [#if weitere?has_content]<section class="abschnitt"><div class="abschnittskopf"><h2>Nächste Veranstaltungen</h2>[@t.weiter quartierfn.link("/start/veranstaltungen")!"" "Alle Veranstaltungen" /]</div><ul class="termine">[#list weitere as e][@t.terminzeile e /][/#list]</ul></section>[/#if]
    [#if weitereKurse?has_content]<section class="abschnitt"><div class="abschnittskopf"><h2>Nächste Fortbildungen</h2>[@t.weiter quartierfn.link("/start/fortbildungen")!"" "Alle Fortbildungen" /]</div><ul class="termine">[#list weitereKurse as e][@t.kurszeile e /][/#list]</ul></section>[/#if]
    [#if dokumente.items?has_content]<section class="abschnitt"><h2>Zum Lesen</h2><ul class="dateien">[#list dokumente.items as e]<li>[@t.datei e.content /]</li>[/#list]</ul></section>[/#if]
    [@t.personen quartierfn.references(content, "ansprechpersonen") "Ihre Ansprechpersonen" /]
  </div>
</div>
[/@s.rahmen]

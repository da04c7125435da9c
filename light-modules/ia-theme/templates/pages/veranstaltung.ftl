[#ftl output_format="HTML"]
[#import "/ia-theme/templates/macros/teile.ftl" as t]
[#import "/ia-theme/templates/macros/seite.ftl" as s]
[#import "/ia-theme/templates/macros/kalender.ftl" as k]
[#assign termine = quartierfn.occurrences(content, {"limit": 8})][#assign vorbei = quartierfn.isOver(content)][#assign alle = quartierfn.occurrences(content, {"from": "begin", "limit": 200})]
[#assign regel = quartierfn.recurrence(content)!""][#assign ort = quartierfn.reference(content, "ort")!][#assign bild = quartierfn.reference(content, "bild")!]
[#assign wann = (termine[0])!((alle?last)!)]
[#assign status = content.terminstatus!"findet-statt"]
[#assign zu = ((content.anmeldung.weg)!"ohne") != "ohne" && (quartierfn.isPast((content.anmeldung.frist)!"") || (alle?size == 1 && wann?has_content && quartierfn.isPast(wann.begin)))]
[#if quartierfn.parameter("ausgabe") == "kalender"][#assign fertig = k.kalender([content], content.titel, "termin.ics")][#else]
[@s.rahmen content.titel content.kurztext!""]
[@k.daten v=content wann=(wann!{}) ort=(ort!{}) /]
[#if content.titel?starts_with("Beispiel")]<div class="beispiel"><div class="innen"><p>Diese Veranstaltung ist ein Beispiel. Sie findet nicht wirklich statt.</p></div></div>[/#if]
<div class="innen seitenkopf">
  <p class="oberzeile">[@t.worte "veranstaltungsart" content.art![] /]</p>
  <h1>${content.titel}</h1>
  [#if (content.titelOriginal.text)?has_content]<p class="vorspann" lang="${t.tag(content.titelOriginal.sprache)}" dir="${t.rtl(content.titelOriginal.sprache)?then("rtl", "ltr")}"><bdi>${content.titelOriginal.text}</bdi></p>[/#if]
  [#if !vorbei && status != "findet-statt"]<div class="abschnitt">[@t.hinweis t.wort("terminstatus", status) "wichtig"]<p>${content.statusHinweis!}</p>[#if content.frueherAm??]<p>Ursprünglich geplant: ${quartierfn.formatDate(content.frueherAm, "EEEE, d. MMMM yyyy, H:mm 'Uhr'")}</p>[/#if][/@t.hinweis]</div>[/#if]
  [#if quartierfn.isArchived(content)]<div class="abschnitt">[@t.hinweis "Aus dem Archiv"]<p>Diese Seite bleibt zum Nachlesen. Die Angaben sind nicht mehr aktuell.</p>[/@t.hinweis]</div>[/#if]
  [#if vorbei]<div class="abschnitt">[@t.hinweis "Diese Veranstaltung ist vorbei"]<p>[@t.weiter quartierfn.link("/start/veranstaltungen")!"" "Zu den nächsten Veranstaltungen" /]</p>[/@t.hinweis]</div>[/#if]
</div>
<div class="innen zweispaltig">
  <aside class="eckdaten eckdaten-zuerst" aria-label="Das Wichtigste auf einen Blick"><dl>
    [#if wann?has_content]<div><dt>[@t.symbol "kalender" /]<span class="nur-breit">Wann?</span></dt><dd>[#if !vorbei && status == "abgesagt"]<p><strong class="status">${t.wort("terminstatus", status)}</strong></p>[/#if]<p class="gross">[@t.zeitraum wann.begin wann.end wann.allDay!false /]</p>[#if regel?has_content]<p>[@t.symbol "wiederholung" /] ${regel}</p>[/#if][#if !vorbei]<p class="leise nur-schirm"><a href="${quartierfn.link(content)!""}termin.ics" type="text/calendar">In meinen Kalender</a></p>[/#if][#if content.einlass?has_content]<p>Einlass ab ${content.einlass} Uhr</p>[/#if]</dd></div>[/#if]
    [#if ort?has_content]<div><dt>[@t.symbol "ort" /]<span class="nur-breit">Wo?</span></dt><dd><p><strong>${ort.titel}</strong></p><p><bdi>${ort.strasse}, ${ort.plz} ${ort.stadt}</bdi></p>[#if content.ortZusatz?has_content]<p>${content.ortZusatz}</p>[/#if][#if ort.breite??]<p class="leise nur-schirm"><a href="geo:${ort.breite?c},${ort.laenge?c}">In der Karten-App öffnen</a></p>[/#if]</dd></div>[/#if]
    [#if (content.teilnahme!"") != "vor-ort"]<div><dt>[@t.symbol "info" /]Teilnahme</dt><dd>${t.wort("teilnahme", content.teilnahme!"vor-ort")}[#if content.onlineLink?has_content] · <a href="${content.onlineLink}">Zur Online-Teilnahme</a>[/#if]</dd></div>[/#if]
    [#if ort?has_content && ort.zugang?has_content]<div><dt>[@t.symbol "rollstuhl" /]<span class="nur-breit">Barrierefreiheit</span></dt><dd><p>[@t.worte "zugang" ort.zugang /]</p></dd></div>[/#if]
    <div class="kurz"><dt>[@t.symbol "sprache" /]Sprachen</dt><dd>[@t.worte "sprachen" content.sprachen![] /][#if content.verdolmetschung?has_content]<p>Verdolmetschung: [@t.worte "verdolmetschung" content.verdolmetschung /]</p>[/#if]</dd></div>
    [#if content.kosten?has_content]<div class="kurz"><dt>[@t.symbol "euro" /]Kosten</dt><dd>[@t.kosten content.kosten /]</dd></div>[/#if]
    [#if content.kinderbetreuung?has_content]<div class="kurz"><dt>[@t.symbol "herz" /]Kinderbetreuung</dt><dd>${t.wort("kinderbetreuung", content.kinderbetreuung)}</dd></div>[/#if]
    [#if content.anmeldung?has_content && !vorbei && status != "abgesagt"]<div class="kurz"><dt>[@t.symbol "haken" /]Anmeldung</dt><dd>[#if zu][@t.anmeldeschluss content.anmeldung.frist!"" quartierfn.references(content, "ansprechpersonen") /][#else]<p>${t.wort("anmeldeweg", content.anmeldung.weg)}[#if content.anmeldung.frist??], bis ${quartierfn.formatDate(content.anmeldung.frist, "d. MMMM, H:mm 'Uhr'")}[/#if]</p>[#if content.anmeldung.frei??]<p>Noch ${content.anmeldung.frei} von ${content.anmeldung.plaetze!content.anmeldung.frei} Plätzen frei</p>[/#if][#if content.anmeldung.hinweis?has_content]<p>${content.anmeldung.hinweis}</p>[/#if][#if content.anmeldung.link?has_content]<p><a href="${content.anmeldung.link}">Zur Anmeldung</a></p>[/#if][/#if]</dd></div>[/#if]
    [#if content.zielgruppen?has_content || content.altersangabe?has_content]<div class="kurz"><dt class="frage">[@t.symbol "gruppe" /]Für wen?</dt><dd>[@t.worte "zielgruppen" content.zielgruppen![] /][#if content.altersangabe?has_content]<p>${content.altersangabe}</p>[/#if]</dd></div>[/#if]
  </dl></aside>
  <div>
    <p class="vorspann">${content.kurztext}</p>
    [#if bild?has_content]<div class="abschnitt">[@t.figur asset=bild faul=false /]</div>[/#if]
    [#if vorbei && content.rueckblick?has_content]<section class="abschnitt text"><h2>Rückblick</h2>${quartierfn.html(content, "rueckblick")!}</section>[/#if]
    <div class="abschnitt text">${quartierfn.html(content, "inhalt")!}</div>
    [#if content.programm?has_content]<section class="abschnitt"><h2>Programm</h2><ul class="bloecke">[#list cmsfn.children(content.programm) as x]<li class="block"><h3>[#if x.zeit?has_content]${x.zeit} Uhr: [/#if]${x.titel}</h3>[#if x.text?has_content]<p>${x.text}</p>[/#if]</li>[/#list]</ul></section>[/#if]
    [#if content.mitwirkende?has_content]<section class="abschnitt text"><h2>Mitwirkende</h2><ul>[#list cmsfn.children(content.mitwirkende) as x]<li>${x.name}[#if x.rolle?has_content], ${x.rolle}[/#if]</li>[/#list]</ul></section>[/#if]
    [#if termine?size gt 1]<section class="abschnitt"><h2>Weitere Termine</h2><ul>[#list termine as x]<li>[@t.zeitraum x.begin x.end x.allDay!false /][#if !x.happens] <strong class="status">${t.wort("terminstatus", x.status)}</strong>[/#if][#if x.note?has_content] – ${x.note}[/#if]</li>[/#list]</ul></section>[/#if]
    [#if (ort.anreise)?has_content || (ort.zugangText)?has_content || content.barriereZusatz?has_content]<section class="abschnitt text"><h2>Anreise und Zugang</h2>[#if (ort.anreise)?has_content]<p>${ort.anreise}</p>[/#if][#if (ort.zugangText)?has_content]<p>${ort.zugangText}</p>[/#if][#if content.barriereZusatz?has_content]<p>${content.barriereZusatz}</p>[/#if]</section>[/#if]
    [#if content.fotohinweis!false]<div class="abschnitt">[@t.hinweis "Es wird fotografiert"]<p>Sie möchten nicht aufs Bild? Sagen Sie es uns vor Ort.</p>[/@t.hinweis]</div>[/#if]
    [#assign material = quartierfn.references(content, "material")][#if material?has_content]<section class="abschnitt"><h2>Material</h2><ul class="dateien">[#list material as d]<li>[@t.datei d /]</li>[/#list]</ul></section>[/#if]
    <div class="abschnitt">[@t.marken content /]</div>
  </div>
</div>
<div class="innen">[@t.personen quartierfn.references(content, "ansprechpersonen") /]</div>
[@t.druckadresse content /]
[/@s.rahmen]
[/#if]

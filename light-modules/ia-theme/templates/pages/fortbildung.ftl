[#ftl output_format="HTML"]
[#import "/ia-theme/templates/macros/teile.ftl" as t]
[#import "/ia-theme/templates/macros/seite.ftl" as s]
[#assign bild = quartierfn.reference(content, "bild")!][#assign kommende = []]
[#if content.termine?has_content][#list cmsfn.children(content.termine) as x][#if quartierfn.occurrences(content, {"limit": 100})?filter(o -> quartierfn.formatDate(o.begin, "yyyyMMddHHmm") == quartierfn.formatDate(x.beginn, "yyyyMMddHHmm"))?has_content][#assign kommende = kommende + [x]][/#if][/#list][/#if]
[@s.rahmen content.titel content.kurztext!""]
[#if content.titel?starts_with("Beispiel")]<div class="beispiel"><div class="innen"><p>Diese Fortbildung ist ein Beispiel. Sie findet nicht wirklich statt.</p></div></div>[/#if]
<div class="innen seitenkopf"><p class="oberzeile">Fortbildung: [@t.worte "lebensbereich" content.lebensbereich![] /]</p><h1>${content.titel}</h1><p class="vorspann">${content.kurztext}</p></div>
<div class="innen zweispaltig">
  <aside class="eckdaten eckdaten-zuerst" aria-label="Das Wichtigste auf einen Blick"><dl>
    <div><dt>[@t.symbol "gruppe" /]Format</dt><dd>[@t.worte "format" content.format![] /]</dd></div>
    [#if content.umfangUE??]<div><dt>[@t.symbol "uhr" /]Umfang</dt><dd>${content.umfangUE?string("0.#")} Unterrichtseinheiten zu 45 Minuten</dd></div>[/#if]
    [#if content.zielgruppen?has_content]<div><dt>[@t.symbol "person" /]Für wen?</dt><dd>[@t.worte "zielgruppen" content.zielgruppen /]</dd></div>[/#if]
    [#if content.methoden?has_content]<div><dt>[@t.symbol "liste" /]Methoden</dt><dd>[@t.worte "methoden" content.methoden /]</dd></div>[/#if]
    <div><dt>[@t.symbol "haken" /]Bescheinigung</dt><dd>${t.wort("nachweis", content.nachweis!"keine")}</dd></div>
    [#if content.voraussetzungen?has_content]<div><dt>[@t.symbol "info" /]Voraussetzungen</dt><dd>${content.voraussetzungen}</dd></div>[/#if]
  </dl></aside>
  <div>
    [#if bild?has_content][@t.figur asset=bild faul=false /][/#if]
    <div class="text">${quartierfn.html(content, "inhalt")!}</div>
    [#if content.lernziele?has_content]<section class="abschnitt"><h2>Das nehmen Sie mit</h2><ul class="kern">[#list cmsfn.children(content.lernziele) as x]<li>[@t.symbol "haken" /]${x.text}</li>[/#list]</ul></section>[/#if]
    [#if content.themenbloecke?has_content]<section class="abschnitt"><h2>Themenblöcke</h2><ol class="bloecke">[#list cmsfn.children(content.themenbloecke) as x]<li class="block"><p class="oberzeile">${t.wort("blockkategorie", x.kategorie)}</p><h3>${x.titel}</h3>[#if x.text?has_content]<p>${x.text}</p>[/#if]<p class="leise">${x.dauerMinuten} Minuten</p></li>[/#list]</ol></section>[/#if]
    <section class="abschnitt"><h2>Termine</h2>
      [#if kommende?has_content]<ul class="bloecke">[#list kommende as x][#assign ort = quartierfn.reference(x, "ort")!]
        <li class="block">[#if (x.terminstatus!"") != "findet-statt"]<p><strong class="status">${t.wort("terminstatus", x.terminstatus)}</strong> ${x.statusHinweis!}</p>[/#if]
          <h3>[@t.zeitraum x.beginn x.ende /]</h3>
          [#if x.weitereTage?has_content]<p>Weitere Tage: [#list cmsfn.children(x.weitereTage) as tag][@t.zeitraum tag.beginn tag.ende /][#sep]; [/#list]</p>[/#if]
          <ul class="angaben">[#if ort?has_content]<li>[@t.symbol "ort" /]${ort.titel}, ${ort.stadt}</li>[#elseif x.online!false]<li>[@t.symbol "info" /]Online</li>[/#if][#if x.kosten?has_content]<li>[@t.symbol "euro" /][@t.kosten x.kosten /]</li>[/#if][#if (x.anmeldung.frei)??]<li>[@t.symbol "gruppe" /][#if x.anmeldung.frei gt 0]Noch ${x.anmeldung.frei} von ${x.anmeldung.plaetze!x.anmeldung.frei} Plätzen frei[#elseif x.anmeldung.warteliste!false]Warteliste[#else]Keine Plätze frei[/#if]</li>[/#if]</ul>
          [#if x.anmeldung?has_content && (x.terminstatus!"") != "abgesagt"][#if quartierfn.isPast(x.anmeldung.frist!"") || quartierfn.isPast(x.beginn)][@t.anmeldeschluss x.anmeldung.frist!"" quartierfn.references(content, "ansprechpersonen") /][#else]<p>Anmeldung: ${t.wort("anmeldeweg", x.anmeldung.weg)}[#if x.anmeldung.frist??], bis ${quartierfn.formatDate(x.anmeldung.frist, "d. MMMM yyyy")}[/#if]. ${x.anmeldung.hinweis!}</p>[/#if][/#if]
          [#if x.kennnummer?has_content]<p class="leise">Nummer ${x.kennnummer}</p>[/#if]
        </li>[/#list]</ul>
      [#else]<p>Zurzeit ist kein Termin geplant. Fragen Sie uns gern.</p>[/#if]
    </section>
    [#if content.inhouse!false]<section class="abschnitt neu"><div><h2>Auf Anfrage in Ihrer Einrichtung</h2><p>${content.inhouseText!}</p><p><a class="knopf" href="${quartierfn.link("/start/fortbildungen/anfrage")!"#"}">So fragen Sie an</a></p></div></section>[/#if]
    [#assign material = quartierfn.references(content, "material")][#if material?has_content]<section class="abschnitt"><h2>Arbeitsmaterial</h2><ul class="dateien">[#list material as d]<li>[@t.datei d /]</li>[/#list]</ul></section>[/#if]
    <div class="abschnitt">[@t.marken content /]</div>
  </div>
</div>
<div class="innen">[@t.personen quartierfn.references(content, "ansprechpersonen") /]</div>
[@t.druckadresse content /]
[/@s.rahmen]

[#ftl output_format="HTML"]
[#import "/ia-theme/templates/macros/teile.ftl" as t]
[#import "/ia-theme/templates/macros/seite.ftl" as s]
[#assign ort = quartierfn.reference(content, "sozialraum")!]
[#assign ausgaben = ort?has_content?then(quartierfn.items("sozialraumanalyse", {"filters": {"sozialraum": (ort["@id"])!""}, "sort": "-jahr"}).items, [])]
[#assign neueste = (ausgaben[0].content["@id"])!content["@id"]]
[@s.rahmen content.titel content.kurztext!""]
[#if content.titel?starts_with("Beispiel")]<div class="beispiel"><div class="innen"><p>Diese Analyse ist ein Beispiel. Alle Zahlen sind erfunden.</p></div></div>[/#if]
<div class="[#if ort?has_content]ort-${ort.urlTeil}[/#if]">
  <div class="feldkopf"><div class="innen seitenkopf"><p class="oberzeile">Sozialraumanalyse <span>Ausgabe ${content.jahr?c}</span> [#if neueste == content["@id"]]<span>Neueste Ausgabe</span>[#else]<span>Frühere Ausgabe</span>[/#if]</p><h1>${content.titel}</h1><p class="vorspann">${content.kurztext}</p></div></div>
  <div class="innen">
    [#if neueste != content["@id"]]<div class="abschnitt">[@t.hinweis "Es gibt eine neuere Ausgabe: ${ausgaben[0].content.jahr?c}" "wichtig"]<p>[@t.weiter ausgaben[0].link!"" "Zur neuesten Ausgabe" /]</p>[/@t.hinweis]</div>[/#if]
    <section class="abschnitt"><h2>Herunterladen</h2><ul class="dateien">[#if content.dateien?has_content][#list cmsfn.children(content.dateien) as x][#assign d = quartierfn.reference(x, "datei")!][#if d?has_content]<li>[@t.datei d t.wort("dateirolle", x.rolle) /]</li>[/#if][/#list][/#if]</ul></section>
    [#if content.korrekturen?has_content]<section class="abschnitt"><h2>Korrekturen</h2><ul>[#list cmsfn.children(content.korrekturen)?reverse as x]<li>${quartierfn.formatDate(x.datum, "d. MMMM yyyy")}: ${x.text}</li>[/#list]</ul></section>[/#if]
    <section class="abschnitt"><h2>Das Wichtigste</h2><ul class="kern">[#if content.kernaussagen?has_content][#list cmsfn.children(content.kernaussagen) as x]<li>[@t.symbol "haken" /]${x.text}</li>[/#list][/#if]</ul></section>
    <section class="abschnitt text"><h2>Zusammenfassung</h2>${quartierfn.html(content, "zusammenfassung")!}</section>
    [#if content.kapitel?has_content]<section class="abschnitt"><h2>Kapitel</h2>[#list cmsfn.children(content.kapitel) as x]<div class="abschnitt"><h3>${x.titel}[#if x.seite??] <span class="leise">(Seite ${x.seite} im PDF)</span>[/#if]</h3>[#if x.text?has_content]<div class="text roll-eltern">${quartierfn.html(x, "text")!}</div>[/#if]</div>[/#list]</section>[/#if]
    [#if content.problemlagen?has_content]<section class="abschnitt"><h2>Soziale Problemlagen</h2><ul class="bloecke">[#list cmsfn.children(content.problemlagen) as x][#assign f = quartierfn.reference(x, "aufgabenfeld")!]<li class="block"><h3>${x.titel}</h3><p>${x.text!}</p>[#if f?has_content]<p class="leise">Aufgabenfeld: <a href="${quartierfn.link(f)!"#"}">${f.titel}</a></p>[/#if]</li>[/#list]</ul></section>[/#if]
    [#if content.bedarfe?has_content]<section class="abschnitt"><h2>Bedarfe und Handlungsempfehlungen</h2><ul class="bloecke">[#list cmsfn.children(content.bedarfe) as x][#assign f = quartierfn.reference(x, "aufgabenfeld")!]<li class="block"><h3>${x.titel}</h3><p>${x.text!}</p>[#if f?has_content]<p class="leise">Aufgabenfeld: <a href="${quartierfn.link(f)!"#"}">${f.titel}</a></p>[/#if]</li>[/#list]</ul></section>[/#if]
    <section class="abschnitt text"><h2>Vorgehen und Quellen</h2>
      <p>[@t.worte "vorgehen" content.vorgehen![] /].[#if content.datenstand??] Datenstand: ${quartierfn.formatDate(content.datenstand, "d. MMMM yyyy")}.[/#if]</p>
      [#if content.gespraeche?has_content]<p>Gespräche: [#list cmsfn.children(content.gespraeche) as x]${x.art}[#if x.anzahl??] (${x.anzahl})[/#if][#sep], [/#list].</p>[/#if]
      [#if content.quellen?has_content]<ul>[#list cmsfn.children(content.quellen) as x]<li>${x.titel}[#if x.stelle?has_content], ${x.stelle}[/#if][#if x.stichtag??], Stichtag ${quartierfn.formatDate(x.stichtag, "d. MMMM yyyy")}[/#if][#if x.lizenz?has_content] (${t.wort("quellenlizenz", x.lizenz)})[/#if]</li>[/#list]</ul>[/#if]
      <h3>So zitieren</h3>
      <p>[#list quartierfn.references(content, "herausgeber") as x]${x.titel}[#sep], [/#list] (${content.jahr?c}): Sozialraumanalyse [#if ort?has_content]${ort.titel}[/#if].[#if content.datenstand??] Datenstand ${quartierfn.formatDate(content.datenstand, "dd.MM.yyyy")}.[/#if] <span class="adresse">${t.basis()}${quartierfn.link(content)!}</span></p>
    </section>
    <section class="abschnitt"><h2>Alle Ausgaben</h2><ul class="gitter">[#list ausgaben as e][@t.analysekarte e e?is_first /][/#list]</ul></section>
    [@t.personen quartierfn.references(content, "ansprechpersonen") /]
  </div>
</div>
[@t.druckadresse content /]
[/@s.rahmen]

[#ftl output_format="HTML"]
[#import "/ia-theme/templates/macros/teile.ftl" as t]
[#import "/ia-theme/templates/macros/seite.ftl" as s]
[@s.rahmen content.title content.description!"" false]
<div class="held">
  <div class="innen"><h1>${content.ueberschrift}</h1><p>${content.abstract!}</p></div>
  <img src="/.resources/ia-theme/webresources/img/held.svg" alt="" width="1440" height="460">
</div>
<div class="innen">
  [#if content.einstiege?has_content]
  <ul class="tueren">
    [#list cmsfn.children(content.einstiege) as e][#assign farbe = ["feld-oeffnung", "feld-engagement", "ort-wuppertal-unterbarmen"][e?index % 3]]<li><a class="tuer ${farbe}" href="${quartierfn.link(e.ziel)!"#"}">[@t.symbol e.sinnbild!"info" /]<b>${e.titel}</b><span>${e.text!}</span></a></li>[/#list]
  </ul>
  [/#if]
  [#assign termine = quartierfn.items("veranstaltung", {"period": "upcoming", "limit": 3})]
  [#if termine.items?has_content]
  <section class="abschnitt" aria-labelledby="termine">
    <div class="abschnittskopf"><h2 id="termine">Die nächsten Termine</h2>[@t.weiter quartierfn.link("/start/veranstaltungen")!"" "Alle Veranstaltungen" /]</div>
    <ul class="termine">[#list termine.items as e][@t.terminzeile e /][/#list]</ul>
  </section>
  [/#if]
  [#assign felder = quartierfn.items("aufgabenfeld", {"sort": "reihenfolge"})]
  <section class="abschnitt"><h2>Unsere Aufgabenfelder</h2><ul class="gitter vier">[#list felder.items as e][@t.feldkarte e.content /][/#list]</ul></section>
  [#assign analysen = quartierfn.items("sozialraumanalyse", {"sort": "-jahr", "limit": 1})]
  [#list analysen.items as e][#assign ort = quartierfn.reference(e.content, "sozialraum")!]
  <section class="abschnitt neu">
    <div><p class="oberzeile">Neueste Sozialraumanalyse</p><h2>${e.content.titel}</h2><p>${e.content.kurztext}</p><p><a class="knopf" href="${e.link!"#"}">Zur Analyse</a></p><p>[@t.weiter quartierfn.link("/start/downloads/sozialraumanalysen")!"" "Alle Sozialraumanalysen" /]</p></div>
    [#if ort?has_content]<img class="ortbild" src="/.resources/ia-theme/webresources/img/${ort.urlTeil}.svg" alt="" width="480" height="200" loading="lazy">[/#if]
  </section>
  [/#list]
  [#if content.hilfeTitel?has_content]
  <section class="abschnitt hilfe"><h2>${content.hilfeTitel}</h2><p>${content.hilfeText!}</p>[#if content.hilfeSeite?has_content]<a class="knopf hell" href="${quartierfn.link(content.hilfeSeite)!"#"}">Hilfe finden</a>[/#if]</section>
  [/#if]
  [#assign orte = quartierfn.items("sozialraum", {"filters": {"ebene": "stadtteil"}, "sort": "-titel"})]
  <section class="abschnitt"><h2>Unsere drei Stadtteile</h2><ul class="gitter">[#list orte.items as e][@t.ortkarte e.content /][/#list]</ul></section>
  <div class="abschnitt bausteine">[@cms.area name="inhalt" /]</div>
</div>
[/@s.rahmen]

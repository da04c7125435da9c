[#ftl output_format="HTML"]
[#import "/ia-theme/templates/macros/teile.ftl" as t]
[#import "/ia-theme/templates/macros/seite.ftl" as s]
[#assign q = quartierfn.parameter("q")][#assign kind = quartierfn.parameter("art")?trim]
[#assign jeSeite = 10][#assign nummer = t.seitennummer()]
[#assign wahl = {}][#if kind?has_content][#assign wahl = wahl + {"kind": kind}][/#if][#list ["stadtteil", "thema", "jahr"] as n][#if quartierfn.parameter(n)?has_content][#assign wahl = wahl + {n: quartierfn.parameter(n)}][/#if][/#list]
[@s.rahmen content.title "" true q "noindex"]
[@s.kopf q?has_content?then("Suche nach „" + q?trim + "“", content.title) /]
<div class="innen">
  <div class="suchform">[@s.suchfeld "seitensuche" q /]</div>
  [#if q?trim?has_content]
    [#assign r = quartierfn.search({"text": q, "facets": wahl, "limit": jeSeite, "offset": (nummer - 1) * jeSeite})]
    <p class="treffer" role="status">[#if r.total == 0]Kein Treffer[#elseif r.total == 1]1 Treffer[#else]${r.total} Treffer[/#if]</p>
    [#if r.suggestion?has_content]<p>[#if r.corrected]Wir haben nach <strong>${r.suggestion}</strong> gesucht.[#else]Meinten Sie <a href="${quartierfn.address({"q": r.suggestion, "seite": ""})}">${r.suggestion}</a>?[/#if]</p>[/#if]
    [#if r.total == 0 && !wahl?has_content]
      <div class="text"><p>Versuchen Sie es mit einem anderen oder kürzeren Wort. Oder fragen Sie uns: Auf der Seite <a href="${quartierfn.link("/start/kontakt")!"#"}">Kontakt</a> stehen alle Ansprechpersonen.</p></div>
    [/#if]
    <div class="zweispaltig">
      [#if r.facets?has_content && (r.total gt 0 || wahl?has_content)]
      <aside class="facetten-rand" aria-label="Treffer eingrenzen"><details class="falten"[#if wahl?has_content] open[/#if]>
        <summary>[@t.symbol "suche" /]Treffer eingrenzen</summary>
        <div class="facetten">
        [#list r.facets as f][#if f.values?has_content && f.values?size gt 0]
        <section><h2>${{"kind": "Art", "stadtteil": "Stadtteil", "thema": "Thema", "jahr": "Jahr"}[f.name]!f.name}</h2><ul>
          [#list f.values as v][#assign name = (f.name == "kind")?then("art", f.name)]
          [#assign wort = (f.name == "thema")?then(i18n["ia.stichworte." + v.value?trim], v.label)]<li>[#if v.chosen]<a aria-current="true" href="${quartierfn.address({name: "", "seite": ""})}">${wort} ✓<span class="unsichtbar"> (ausgewählt, Filter aufheben)</span></a>[#else]<a href="${quartierfn.address({name: v.value, "seite": ""})}">${wort} (${v.count})</a>[/#if]</li>[/#list]
        </ul></section>
        [/#if][/#list]
        </div>
      </details></aside>
      [/#if]
      <div class="treffer-spalte">
        <h2 class="unsichtbar">Treffer</h2>
        <ul class="suchtreffer">
        [#list r.hits as h][#if h.link?has_content]<li><p class="leise">${h.kindLabel}</p><h3><a href="${h.link}">${h.title}</a></h3><p>${h.excerpt}</p></li>[/#if][/#list]
        </ul>
        [@t.blaettern r.total jeSeite nummer /]
      </div>
    </div>
  [/#if]
</div>
[@s.bausteine /]
[/@s.rahmen]

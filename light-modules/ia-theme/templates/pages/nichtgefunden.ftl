[#ftl output_format="HTML"]
[#import "/ia-theme/templates/macros/teile.ftl" as t]
[#import "/ia-theme/templates/macros/seite.ftl" as s]
[@s.rahmen content.title "" false "" "noindex"]
[@s.kopf content.title content.abstract!"" /]
<div class="innen">
  <div class="suchform">[@s.suchfeld "seitensuche" /]</div>
  <ul class="tueren">
    [#list ["veranstaltungen", "downloads", "kontakt"] as n][#assign ziel = cmsfn.contentByPath("/start/" + n)!][#if ziel?has_content]<li><a class="tuer ${["feld-engagement", "ort-wuppertal-unterbarmen", "feld-sozialraum"][n?index]}" href="${quartierfn.link(ziel)!"#"}">[@t.symbol ["kalender", "laden", "person"][n?index] /]<b>${ziel.title}</b></a></li>[/#if][/#list]
  </ul>
</div>
[@s.bausteine /]
[/@s.rahmen]

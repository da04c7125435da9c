[#ftl output_format="HTML"]
[#import "/ia-theme/templates/macros/teile.ftl" as t]
[#import "/ia-theme/templates/macros/seite.ftl" as s]
[#assign analysen = quartierfn.items("sozialraumanalyse", {"sort": "-jahr", "limit": 3})]
[#assign liste = quartierfn.items("download", {"sort": "titel", "limit": 100})]
[@s.baumseite]
<div class="innen">
  <section><div class="abschnittskopf"><h2>Neueste Sozialraumanalysen</h2>[@t.weiter quartierfn.link("/start/downloads/sozialraumanalysen")!"" "Alle Ausgaben" /]</div><ul class="gitter">[#list analysen.items as e][@t.analysekarte e /][/#list]</ul></section>
  <section class="abschnitt"><h2>Arbeitshilfen und mehr</h2><ul class="dateien">[#list liste.items as e][#if e.content.kategorie != "sozialraumanalyse"]<li>[@t.datei e.content]<p>${e.content.kurztext} [@t.weiter e.link!"" "Mehr dazu" /]</p>[/@t.datei]</li>[/#if][/#list]</ul></section>
</div>
[@s.bausteine /]
[/@s.baumseite]

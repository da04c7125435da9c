[#ftl output_format="HTML"]
[#import "/ia-theme/templates/macros/teile.ftl" as t]
[#import "/ia-theme/templates/macros/seite.ftl" as s]
[#assign termine = quartierfn.items("fortbildung", {"period": "upcoming", "limit": 20})]
[#assign alle = quartierfn.items("fortbildung", {"sort": "titel", "limit": 100})]
[@s.baumseite]
<div class="innen">
  <section><h2>Nächste Termine</h2><p class="treffer" role="status">${termine.total} [#if termine.total == 1]Termin[#else]Termine[/#if]</p><ul class="termine">[#list termine.items as e][@t.kurszeile e /][/#list]</ul></section>
  <section class="abschnitt"><h2>Alle Fortbildungen</h2><ul class="gitter">
    [#assign gezeigt = []]
    [#list alle.items as e][#if !gezeigt?seq_contains(e.content["@id"])][#assign gezeigt = gezeigt + [e.content["@id"]]]
      <li class="karte"><div class="innenraum"><p class="oberzeile">[@t.worte "lebensbereich" e.content.lebensbereich![] /]</p><h3><a href="${e.link!"#"}">${e.content.titel}</a></h3><p>${e.content.kurztext}</p></div></li>
    [/#if][/#list]
  </ul></section>
  <section class="abschnitt neu"><div><h2>Wir kommen zu Ihnen</h2><p>Viele Fortbildungen gibt es auch in Ihrer Einrichtung, passend zu Ihrem Team.</p><p><a class="knopf" href="${quartierfn.link("/start/fortbildungen/anfrage")!"#"}">So fragen Sie an</a></p></div></section>
</div>
[@s.bausteine /]
[/@s.baumseite]

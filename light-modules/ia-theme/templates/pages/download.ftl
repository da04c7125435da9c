[#ftl output_format="HTML"]
[#import "/ia-theme/templates/macros/teile.ftl" as t]
[#import "/ia-theme/templates/macros/seite.ftl" as s]
[@s.rahmen content.titel content.kurztext!""]
<div class="innen seitenkopf"><p class="oberzeile">${t.wort("downloadkategorie", content.kategorie)}</p><h1>${content.titel}</h1><p class="vorspann">${content.kurztext}</p></div>
<div class="innen">
  [@t.datei content /]
  <div class="abschnitt text">${quartierfn.html(content, "inhalt")!}</div>
  <dl class="abschnitt text"><div>[#if content.erschienen??]<dt><strong>Erschienen am</strong></dt><dd>${quartierfn.formatDate(content.erschienen, "d. MMMM yyyy")}</dd>[/#if]</div></dl>
  [@t.marken content /]
  [@t.personen quartierfn.references(content, "ansprechpersonen") /]
</div>
[/@s.rahmen]

[#ftl output_format="HTML"]
[#-- The frame of every page: head, header with menu, breadcrumb, footer. --]
[#import "/ia-theme/templates/macros/teile.ftl" as t]

[#macro rahmen titel beschreibung="" pfad=true suchwort="" robots=""]
[#local site = sitefn.site()][#local trail = quartierfn.breadcrumb()][#local start = trail[0].content][#local bereich = (trail[1].content["@id"])!""]
<!DOCTYPE html>
<html lang="de">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>[#if trail?size gt 1]${titel} – [/#if]${site.title}</title>
  [#if beschreibung?has_content]<meta name="description" content="${beschreibung}">[/#if]
  [#if robots?has_content]<meta name="robots" content="${robots}">[/#if]
  <meta name="theme-color" content="#0d4a4d">
  <link rel="icon" href="/.resources/ia-theme/webresources/img/zeichen.svg" type="image/svg+xml">
  [#list sitefn.theme(site).cssFiles as css]<link rel="stylesheet" href="${css.link}"[#if css.media?has_content] media="${css.media}"[/#if]>
  [/#list]
  [@cms.page /]
</head>
<body>
<a class="sprung" href="#inhalt">Zum Inhalt springen</a>
<header class="kopf">
  <div class="leiste"><nav class="innen" aria-label="Schnelle Hilfe"><ul>
    [#list cmsfn.children(start, "mgnl:page") as p][#if (p.menue!"") == "kopf"]<li><a href="${quartierfn.link(p)!"#"}">[@t.symbol name=(p["@name"] == "leichte-sprache")?then("buch", "herz") /]${p.navigationTitle!p.title}</a></li>[/#if][/#list]
  </ul></nav></div>
  <div class="innen">
    <div class="kopfzeile">
      <a class="marke" href="${quartierfn.link(start)!"/"}"><img src="/.resources/ia-theme/webresources/img/zeichen.svg" alt="" width="56" height="48"><span><b>Integrationsagentur</b><span>Wuppertal/Solingen</span></span></a>
      [@suchfeld "kopfsuche" suchwort /]
      <button class="menueknopf" type="button" popovertarget="menue">[@t.symbol "menue" /]Menü</button>
    </div>
    <nav class="menue" id="menue" popover aria-label="Hauptmenü">
      <div class="kopf-menue"><b>Menü</b><button class="menueknopf" type="button" popovertarget="menue" popovertargetaction="hide">[@t.symbol "zu" /]Schließen</button></div>
      [@suchfeld "menuesuche" suchwort /]
      <ul>
        [#list navfn.navItems(start) as p]<li><a href="${quartierfn.link(p)!"#"}"[#if p["@id"] == bereich] aria-current="${(trail?size == 2)?then("page", "true")}"[/#if]>${p.navigationTitle!p.title}</a></li>[/#list]
      </ul>
    </nav>
  </div>
</header>
[#if pfad && trail?size gt 1]
<nav class="pfad innen" aria-label="Sie sind hier"><ol>
  [#list trail as e]<li>[#if e.current]<span aria-current="page">${e.title}</span>[#elseif e.link??]<a href="${e.link}">${e.title}</a>[#else]${e.title}[/#if]</li>[/#list]
</ol></nav>
[/#if]
<main id="inhalt" class="haupt">
[#nested]
</main>
<footer class="fuss"><div class="innen">
  <div class="spalten">
    [#local leute = quartierfn.items("person", {"limit": 6}).items]
    [#if leute?has_content]<section class="fuss-leute" aria-labelledby="fuss-leute"><h2 id="fuss-leute">Fragen? Rufen Sie an oder schreiben Sie.</h2><ul>[#list leute as e]<li>[@t.kontaktzeile e.content /]</li>[/#list]</ul></section>[/#if]
    <div><h2>Integrationsagentur</h2><p>${start.traeger!site.title}</p><p>[@t.weiter quartierfn.link("/start/kontakt")!"" "Kontakt" /]</p></div>
    <nav aria-labelledby="fuss-mehr"><h2 id="fuss-mehr">Mehr</h2><ul>
      [#list cmsfn.children(start, "mgnl:page") as p][#if (p.menue!"") == "fuss" || (p.menue!"") == "kopf"]<li><a href="${quartierfn.link(p)!"#"}">${p.navigationTitle!p.title}</a></li>[/#if][/#list]
    </ul></nav>
    [#local foerderung = quartierfn.reference(start, "foerderung")!]
    [#if foerderung?has_content]<div class="foerderung"><h2>Förderung</h2><p>${foerderung.hinweistext}</p></div>[/#if]
  </div>
  <nav class="recht" aria-label="Rechtliches"><ul>
    [#list cmsfn.children(start, "mgnl:page") as p][#if (p.menue!"") == "recht"]<li><a href="${quartierfn.link(p)!"#"}">${p.navigationTitle!p.title}</a></li>[/#if][/#list]
  </ul></nav>
</div></footer>
</body>
</html>
[/#macro]

[#macro suchfeld id wort=""]
<form class="suchfeld" role="search" action="${quartierfn.link(sitefn.site().searchPage)!"/suche/"}" method="get">
  <label class="unsichtbar" for="${id}">Suchwort</label><input id="${id}" name="q" type="search" value="${wort}" placeholder="Suchwort" autocomplete="off">
  <button type="submit">[@t.symbol "suche" /]<span class="unsichtbar">Suchen</span></button>
</form>
[/#macro]

[#-- Title, introduction and, where samples are shown, the word for it. --]
[#macro kopf titel einleitung="" beispiel=false oberzeile=""]
[#if beispiel]<div class="beispiel"><div class="innen"><p><strong>Beispiel:</strong> Auf dieser Seite stehen erfundene Einträge, die zeigen, wie die Website aussieht.</p></div></div>[/#if]
<div class="innen seitenkopf">
  [#if oberzeile?has_content]<p class="oberzeile">${oberzeile}</p>[/#if]
  <h1>${t.trennbar(titel)}</h1>
  [#if einleitung?has_content]<p class="vorspann">${einleitung}</p>[/#if]
</div>
[/#macro]

[#-- The frame and head of a page of the tree. --]
[#macro baumseite suchwort="" robots=""]
[@rahmen content.title content.description!content.abstract!"" true suchwort robots]
  [@kopf content.title content.abstract!"" content.beispiel!false /]
  [#nested]
[/@rahmen]
[/#macro]

[#macro bausteine]<div class="innen bausteine">[@cms.area name="inhalt" /]</div>[/#macro]

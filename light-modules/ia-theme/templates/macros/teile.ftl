[#ftl output_format="HTML"]
[#-- Small parts that several pages show. --]

[#function wort liste wert][#return i18n['ia.' + liste + '.' + wert?trim]][/#function]
[#-- A long word of a heading with places where it may be divided, since few browsers know German ones. --]
[#function trennbar text][#return text?replace("(ungs|heits|keits|schafts|ions|täts)(?=[a-zäöüß]{4})", "$1\x00AD", "r")][/#function]
[#-- The address of this website as the visitor asked for it. --]
[#function basis][#local u = ctx.request.getRequestURL()?string][#return u?keep_before("://") + "://" + u?keep_after("://")?keep_before("/")][/#function]
[#function rtl sprache][#return ['ar', 'fa', 'prs', 'ckb', 'ur']?seq_contains(sprache?trim)][/#function]
[#function tag sprache][#return {'prs': 'fa-AF', 'sh': 'sh', 'rom': 'rom'}[sprache?trim]!sprache?trim][/#function]

[#macro symbol name art=""]<svg class="symbol ${art}" aria-hidden="true" focusable="false"><use href="/.resources/ia-theme/webresources/img/symbole.svg#${name}"/></svg>[/#macro]

[#macro weiter ziel text][#if ziel?has_content]<a class="weiter" href="${ziel}">${text}[@symbol "pfeil" "richtung" /]</a>[/#if][/#macro]

[#-- The words of a list of options, separated by commas. --]
[#macro worte liste werte][#list werte as w]${wort(liste, w)}[#sep], [/#list][/#macro]

[#-- Languages with their tags, so that they are found and read in the right voice. --]
[#macro sprachen werte]<span>[@worte "sprachen" werte /]</span>[/#macro]

[#-- A picture in two widths; breite says how wide it stands, so that a phone takes the small one. --]
[#macro bild asset alt="" faul=true breite="100vw"]
  [#local b = quartierfn.image(asset, "mittel")!][#local klein = quartierfn.image(asset, "klein")!]
  [#if b?has_content]
    [#local beschreibung = ""]
    [#if alt?has_content][#local beschreibung = alt][#elseif !(asset.dekorativ!false)][#local beschreibung = asset.alt!""][/#if]
    <img src="${b.link}"[#if b.width?? && klein.width?? && klein.width lt b.width] srcset="${klein.link} ${klein.width?c}w, ${b.link} ${b.width?c}w" sizes="${breite}"[/#if] alt="${beschreibung}"[#if b.width??] width="${b.width?c}" height="${b.height?c}"[/#if][#if faul] loading="lazy"[/#if]>
  [/#if]
[/#macro]

[#macro figur asset alt="" faul=true breite="(min-width: 62rem) 48rem, 100vw"]
  <figure>
    [@bild asset alt faul breite /]
    [#if asset.unterschrift?has_content || asset.urheber?has_content]<figcaption>[#if asset.unterschrift?has_content]${asset.unterschrift} [/#if][#if asset.urheber?has_content]Bild: ${asset.urheber}[/#if]</figcaption>[/#if]
  </figure>
[/#macro]

[#-- A file as a link with format, size, language and accessibility; never the bare file name. --]
[#macro datei download rolle=""]
  [#local asset = quartierfn.reference(download, "datei")!]
  [#if asset?has_content]
    [#local f = quartierfn.file(download.datei)!]
    [#if f?has_content]
      <div class="datei">[@symbol "datei" /]
        <p><a href="${f.link}" type="${f.mimeType}" hreflang="${tag(asset.dateiSprache!"de")}" download data-adresse="${basis()}${f.link}">${download.titel!(f.title!f.fileName)}</a></p>
        <p class="leise">[#if rolle?has_content]${rolle} · [/#if]${f.format}, ${f.sizeText}[#if f.pages??], ${f.pages} Seiten[/#if], ${wort("sprachen", asset.dateiSprache!"de")}[#if asset.barrierefrei?has_content] · ${wort("barrierefreiheit", asset.barrierefrei)}[/#if][#if asset.stand??] · Stand ${quartierfn.formatDate(asset.stand, "d. MMMM yyyy")}[/#if]</p>
        [#if asset.ersetzungsgrund?has_content]<p class="leise">Korrigierte Fassung: ${asset.ersetzungsgrund}</p>[/#if]
        [#nested]
      </div>
    [/#if]
  [/#if]
[/#macro]

[#-- The phone number as people write it here; stored with +49. --]
[#function nummer telefon][#return telefon?trim?replace("+49 ", "0")][/#function]

[#macro person p ebene="h3"]
  [#local vertretung = quartierfn.reference(p, "vertretung")!]
  <article class="person">
    <span class="kreis">[@symbol "person" /]</span>
    <div>
      <${ebene}>${p.name}</${ebene}>
      <p class="leise">${p.funktion!}</p>
    </div>
    <ul>
      [#if p.telefon?has_content]<li>[@symbol "telefon" /]<span><span class="unsichtbar">Telefon: </span><a href="tel:${p.telefon?trim?replace("[^+0-9]", "", "r")}"><bdi dir="ltr">${nummer(p.telefon)}</bdi></a></span></li>[/#if]
      [#if p.email?has_content]<li>[@symbol "mail" /]<span><span class="unsichtbar">E-Mail: </span><a href="mailto:${p.email}">${p.email}</a></span></li>[/#if]
      [#if p.sprachen?has_content]<li>[@symbol "sprache" /]<span>Spricht [@worte "sprachen" p.sprachen /]</span></li>[/#if]
      [#if p.zeiten?has_content]<li>[@symbol "uhr" /]<span>[#list cmsfn.children(p.zeiten) as z]${wort("wochentage", z.wochentag)} ${z.von}–${z.bis} Uhr[#sep], [/#list][#if p.zeitenText?has_content]. ${p.zeitenText}[/#if]</span></li>[/#if]
      [#if p.abwesendBis?? && vertretung?has_content && !quartierfn.isPast(p.abwesendBis, "day")]<li>[@symbol "info" /]<span>[#if p.abwesendVon??]Vom ${quartierfn.formatDate(p.abwesendVon, "d. MMMM")} bis[#else]Bis[/#if] ${quartierfn.formatDate(p.abwesendBis, "d. MMMM")} nicht da. Vertretung: ${vertretung.name}[#if vertretung.telefon?has_content], <a href="tel:${vertretung.telefon?trim?replace("[^+0-9]", "", "r")}"><bdi dir="ltr">${nummer(vertretung.telefon)}</bdi></a>[/#if]</span></li>[/#if]
    </ul>
  </article>
[/#macro]

[#-- A person in few words, as at the end of every page. --]
[#macro kontaktzeile p]
  [#local vertretung = quartierfn.reference(p, "vertretung")!]
  <p><b>${p.name}</b>, ${p.funktion!}</p>
  <p>[#if p.telefon?has_content]<a href="tel:${p.telefon?trim?replace("[^+0-9]", "", "r")}"><span class="unsichtbar">Telefon: </span><bdi dir="ltr">${nummer(p.telefon)}</bdi></a>[/#if] [#if p.email?has_content]<a href="mailto:${p.email}">${p.email}</a>[/#if]</p>
  <p>[#if p.sprachen?has_content]Spricht [@worte "sprachen" p.sprachen /]. [/#if][#if p.zeiten?has_content]Erreichbar: [#list cmsfn.children(p.zeiten) as z]${wort("wochentage", z.wochentag)} ${z.von}–${z.bis} Uhr[#sep], [/#list]. [/#if][#if vertretung?has_content]Vertretung: ${vertretung.name}.[/#if]</p>
[/#macro]

[#macro personen liste ueberschrift="Ihre Ansprechperson"]
  [#if liste?has_content]
    <section class="abschnitt"><h2>${ueberschrift}</h2><div class="gitter leute">[#list liste as p][@person p /][/#list]</div></section>
  [/#if]
[/#macro]

[#-- Instead of the way to sign up, once it is too late: why, and whom to ask. --]
[#macro anmeldeschluss frist leute]
  <p><strong>Die Anmeldung ist beendet.</strong>[#if frist?has_content] Anmelden konnte man sich bis ${quartierfn.formatDate(frist, "d. MMMM, H:mm 'Uhr'")}.[/#if] Vielleicht ist noch etwas frei: Fragen Sie [#if leute?has_content]${leute[0].name}[#if leute[0].telefon?has_content], Telefon <a href="tel:${leute[0].telefon?trim?replace("[^+0-9]", "", "r")}"><bdi dir="ltr">${nummer(leute[0].telefon)}</bdi></a>[/#if][#else]uns[/#if].</p>
[/#macro]

[#-- A date leaf: month, day, weekday. --]
[#macro blatt wann]<p class="blatt"><time datetime="${quartierfn.formatDate(wann, "yyyy-MM-dd")}"><span class="monat">${quartierfn.formatDate(wann, "MMM")}<span class="unsichtbar"> ${quartierfn.formatDate(wann, "yyyy")}, </span></span><span class="tag">${quartierfn.formatDate(wann, "d")}.</span><span class="wochentag">${quartierfn.formatDate(wann, "EEEE")}</span></time></p>[/#macro]

[#-- Begin and end in words: one day with times, or several days. --]
[#macro zeitraum b e ganztags=false]
  [#local erster = quartierfn.formatDate(b, "yyyy-MM-dd")]
  [#if erster == quartierfn.formatDate(e, "yyyy-MM-dd")]
    <time datetime="${quartierfn.formatDate(b, "yyyy-MM-dd'T'HH:mmXXX")}">${quartierfn.formatDate(b, "EEEE, d. MMMM yyyy")}[#if !ganztags], ${quartierfn.formatDate(b, "H:mm")}[/#if]</time>[#if !ganztags] bis <time datetime="${quartierfn.formatDate(e, "yyyy-MM-dd'T'HH:mmXXX")}">${quartierfn.formatDate(e, "H:mm")} Uhr</time>[/#if]
  [#else]
    <time datetime="${erster}">${quartierfn.formatDate(b, "d. MMMM yyyy")}</time> bis <time datetime="${quartierfn.formatDate(e, "yyyy-MM-dd")}">${quartierfn.formatDate(e, "d. MMMM yyyy")}</time>
  [/#if]
[/#macro]

[#macro uhrzeit b e][#if quartierfn.formatDate(b, "yyyyMMdd") == quartierfn.formatDate(e, "yyyyMMdd")]${quartierfn.formatDate(b, "H:mm")} bis ${quartierfn.formatDate(e, "H:mm")} Uhr[#else]bis ${quartierfn.formatDate(e, "d. MMMM")}[/#if][/#macro]

[#macro kosten k][#if k.art?trim == "betrag" && k.betrag??]${k.betrag?string("0.00")} €[#if k.ermaessigt??], ermäßigt ${k.ermaessigt?string("0.00")} €[/#if][#else]${wort("kosten", k.art)}[/#if][#if k.text?has_content]. ${k.text}[/#if][/#macro]

[#-- One event in a list. --]
[#macro terminzeile eintrag ebene="h3"]
  [#local v = eintrag.content]
  [#local ort = quartierfn.reference(v, "ort")!]
  [#local status = eintrag.status!""]
  <li class="termin[#if status == "abgesagt"] faellt-aus[/#if]">
    [@blatt eintrag.begin /]
    <div>
      [#if status?has_content && status != "findet-statt"]<p><strong class="status">${wort("terminstatus", status)}</strong></p>[/#if]
      <${ebene}><a href="${eintrag.link!"#"}">${v.titel}</a></${ebene}>
      <ul class="angaben">
        <li>[@symbol "uhr" /][#if v.ganztaegig!false]Ganztägig[#else][@uhrzeit eintrag.begin eintrag.end /][/#if]</li>
        [#if ort?has_content]<li>[@symbol "ort" /]${ort.titel}, ${ort.stadt}</li>[/#if]
        [#if v.kosten?has_content]<li>[@symbol "euro" /][#if v.kosten.art?trim == "betrag" && v.kosten.betrag??]${v.kosten.betrag?string("0.00")} €[#else]${wort("kosten", v.kosten.art)}[/#if]</li>[/#if]
        [#if v.sprachen?has_content]<li>[@symbol "sprache" /][@worte "sprachen" v.sprachen /]</li>[/#if]
      </ul>
      [#if eintrag.note?has_content]<p class="leise">${eintrag.note}</p>[/#if]
    </div>
  </li>
[/#macro]

[#-- One run of a training in a list. --]
[#macro kurszeile eintrag ebene="h3"]
  [#local f = eintrag.content]
  [#local status = eintrag.status!""]
  <li class="termin[#if status == "abgesagt"] faellt-aus[/#if]">
    [@blatt eintrag.begin /]
    <div>
      [#if status?has_content && status != "findet-statt"]<p><strong class="status">${wort("terminstatus", status)}</strong></p>[/#if]
      <${ebene}><a href="${eintrag.link!"#"}">${f.titel}</a></${ebene}>
      <ul class="angaben">
        <li>[@symbol "uhr" /][@uhrzeit eintrag.begin eintrag.end /]</li>
        <li>[@symbol "gruppe" /][@worte "format" f.format![] /]</li>
        [#if f.umfangUE??]<li>[@symbol "buch" /]${f.umfangUE?string("0.#")} Unterrichtseinheiten</li>[/#if]
      </ul>
    </div>
  </li>
[/#macro]

[#macro feldkarte f ebene="h3"]
  <li class="karte feldkarte feld-${f.kennung}"><div class="innenraum"><span class="kreis">[@symbol f.sinnbild!"info" /]</span><${ebene}><a href="${quartierfn.link(f)!"#"}">${f.titel}</a></${ebene}><p>${f.leitsatz}</p></div></li>
[/#macro]

[#macro ortkarte s ebene="h3"]
  <li class="karte ortkarte ort-${s.urlTeil}"><img src="/.resources/ia-theme/webresources/img/${s.urlTeil}.svg" alt="" width="480" height="200" loading="lazy"><div class="innenraum"><${ebene}><a href="${quartierfn.link(s)!"#"}">${s.titel}</a></${ebene}><p>${s.kurztext}</p></div></li>
[/#macro]

[#macro analysekarte eintrag neueste=false ebene="h3"]
  [#local a = eintrag.content][#local s = quartierfn.reference(a, "sozialraum")!]
  <li class="karte ortkarte[#if s?has_content] ort-${s.urlTeil}[/#if]"><div class="innenraum"><p class="oberzeile">Ausgabe ${a.jahr?c}[#if neueste] · neueste Ausgabe[/#if]</p><${ebene}><a href="${eintrag.link!"#"}">${a.titel}</a></${ebene}><p>${a.kurztext}</p></div></li>
[/#macro]

[#macro downloadkarte eintrag ebene="h3"]
  [#local d = eintrag.content]
  <li class="karte"><div class="innenraum"><p class="oberzeile">${wort("downloadkategorie", d.kategorie)}</p><${ebene}><a href="${eintrag.link!"#"}">${d.titel}</a></${ebene}><p>${d.kurztext}</p></div></li>
[/#macro]

[#macro marken node]
  [#local felder = quartierfn.references(node, "aufgabenfelder")][#local orte = quartierfn.references(node, "sozialraeume")]
  [#if felder?has_content || orte?has_content]
    <ul class="marken">
      [#list orte as s]<li class="ort-${s.urlTeil}"><a href="${quartierfn.link(s)!"#"}">${s.titel}</a></li>[/#list]
      [#list felder as f]<li class="feld-${f.kennung}"><a href="${quartierfn.link(f)!"#"}">${f.titel}</a></li>[/#list]
    </ul>
  [/#if]
[/#macro]

[#macro hinweis titel stufe="information"]
  <div class="hinweis[#if stufe == "wichtig"] wichtig[/#if]">[@symbol name=(stufe == "wichtig")?then("achtung", "info") /]<div>[#if titel?has_content]<p><strong>${titel}</strong></p>[/#if][#nested]</div></div>
[/#macro]

[#-- On paper only: where this can be read again. --]
[#macro druckadresse node]<p class="nur-druck innen">Auf der Website: ${basis()}${quartierfn.link(node)!""}</p>[/#macro]

[#-- Pages of a long list; address keeps the filters. --]
[#macro blaettern gesamt jeSeite nummer]
  [#if gesamt gt jeSeite]
    <nav class="blaettern" aria-label="Weitere Seiten der Liste">
      [#if nummer gt 1]<a class="knopf leer" rel="prev" href="${quartierfn.address({"seite": (nummer - 1)?c})}">Zurück</a>[/#if]
      [#if nummer * jeSeite lt gesamt]<a class="knopf leer" rel="next" href="${quartierfn.address({"seite": (nummer + 1)?c})}">Weitere anzeigen</a>[/#if]
    </nav>
  [/#if]
[/#macro]
[#-- A day that a visitor chose, as people write it. --]
[#function tagesdatum tag][#return tag?substring(8) + "." + tag?substring(5, 7) + "." + tag?substring(0, 4)][/#function]
[#-- A day from a date field, which gives 2026-12-31, or typed where a browser knows no such field: 31.12.2026. --]
[#function tag_iso eingabe]
  [#local d = eingabe?trim]
  [#if d?matches("[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{4}")][#local teile = d?split(".")][#return teile[2] + "-" + teile[1]?left_pad(2, "0") + "-" + teile[0]?left_pad(2, "0")][/#if]
  [#return d]
[/#function]
[#function seitennummer]
  [#local p = quartierfn.parameter("seite")?trim]
  [#return p?matches("[1-9][0-9]{0,3}")?then(p, "1")?number]
[/#function]

[#ftl output_format="HTML"]
[#-- Events for calendars, feeds and search engines: the words about them; the dates come from the definition. --]
[#import "/ia-theme/templates/macros/teile.ftl" as t]

[#function anschrift ort][#return ort.titel + ", " + (ort.strasse!"") + ", " + (ort.plz!"") + " " + (ort.stadt!"")][/#function]

[#function kontakt v][#local leute = quartierfn.references(v, "ansprechpersonen")][#if leute?has_content][#return leute[0].name + ((leute[0].telefon?has_content)?then(", " + t.nummer(leute[0].telefon), "")) + ((leute[0].email?has_content)?then(", " + leute[0].email, ""))][/#if][#return ""][/#function]

[#function eintrag v]
  [#local ort = quartierfn.reference(v, "ort")!][#local worte = []][#list v.art![] as w][#local worte = worte + [t.wort("veranstaltungsart", w)]][/#list]
  [#local e = {"item": v, "description": (v.kurztext!"") + ((v.statusHinweis?has_content)?then(" " + v.statusHinweis, "")), "url": t.basis() + (quartierfn.link(v)!""), "categories": worte, "contact": kontakt(v)}]
  [#if ort?has_content][#local e = e + {"location": anschrift(ort)}][#if ort.breite?? && ort.laenge??][#local e = e + {"geo": ort.breite?c + ";" + ort.laenge?c}][/#if][/#if]
  [#return e]
[/#function]

[#-- The whole answer as a calendar. --]
[#function kalender liste name datei]
  [#local eintraege = []][#list liste as v][#local eintraege = eintraege + [eintrag(v)]][/#list]
  [#return quartierfn.answer(quartierfn.calendar(eintraege, {"name": name, "source": t.basis() + "/kalender.ics", "producer": "-//Integrationsagentur Wuppertal/Solingen//Kalender//DE", "cancelled": "ABGESAGT"}), "text/calendar; charset=utf-8", datei)]
[/#function]

[#-- One event for search engines; only what stands on the page too. --]
[#macro daten v wann ort]
[#local status = {"abgesagt": "EventCancelled", "verschoben": "EventRescheduled", "online": "EventMovedOnline"}[v.terminstatus!""]!"EventScheduled"]
[#local art = v.art![]]
[#local typ = "Event"][#if art?seq_contains("konzert")][#local typ = "MusicEvent"][#elseif art?seq_contains("lesung")][#local typ = "LiteraryEvent"][#elseif art?seq_contains("film")][#local typ = "ScreeningEvent"][#elseif art?seq_contains("ausstellung")][#local typ = "ExhibitionEvent"][/#if]
[#local teilnahme = {"online": "OnlineEventAttendanceMode", "beides": "MixedEventAttendanceMode"}[v.teilnahme!""]!"OfflineEventAttendanceMode"]
[#local veranstalter = []][#list quartierfn.references(v, "veranstalter") as p][#local veranstalter = veranstalter + [{"@type": "Organization", "name": p.titel}]][/#list]
[#local d = {"@context": "https://schema.org", "@type": typ, "@id": t.basis() + (quartierfn.link(v)!""), "url": t.basis() + (quartierfn.link(v)!""), "name": v.titel, "description": v.kurztext!"", "inLanguage": v.sprachen![], "eventStatus": "https://schema.org/" + status, "eventAttendanceMode": "https://schema.org/" + teilnahme, "organizer": veranstalter}]
[#if wann?has_content][#local muster = (wann.allDay!false)?then("yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssXXX")][#local d = d + {"startDate": quartierfn.formatDate(wann.begin, muster), "endDate": quartierfn.formatDate(wann.end, muster)}][/#if]
[#if v.frueherAm??][#local d = d + {"previousStartDate": quartierfn.formatDate(v.frueherAm, "yyyy-MM-dd'T'HH:mm:ssXXX")}][/#if]
[#local orte = []]
[#if ort?has_content][#local orte = orte + [{"@type": "Place", "name": ort.titel, "address": {"@type": "PostalAddress", "streetAddress": ort.strasse!"", "postalCode": ort.plz!"", "addressLocality": ort.stadt!"", "addressCountry": "DE"}}]][/#if]
[#if v.onlineLink?has_content][#local orte = orte + [{"@type": "VirtualLocation", "url": v.onlineLink}]][/#if]
[#if orte?size == 1][#local d = d + {"location": orte[0]}][#elseif orte?size gt 1][#local d = d + {"location": orte}][/#if]
[#local kosten = (v.kosten.art)!""]
[#if kosten?trim == "kostenfrei"][#local d = d + {"isAccessibleForFree": true}][#elseif kosten?trim == "betrag" && v.kosten.betrag??][#local d = d + {"isAccessibleForFree": false, "offers": {"@type": "Offer", "price": v.kosten.betrag?string("0.00")?replace(",", "."), "priceCurrency": "EUR"}}][/#if]
[#if (v.anmeldung.plaetze)??][#local d = d + {"maximumAttendeeCapacity": v.anmeldung.plaetze}][/#if]
<script type="application/ld+json">${quartierfn.json(d)}</script>
[/#macro]

[#-- The list as an Atom feed (RFC 4287). --]
[#macro feed liste name]<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
  <id>${t.basis()}/feed/veranstaltungen.xml</id>
  <title>${name}</title>
  <link rel="self" type="application/atom+xml" href="${t.basis()}/feed/veranstaltungen.xml"/>
  <link rel="alternate" type="text/html" href="${t.basis()}${quartierfn.link("/start/veranstaltungen")!""}"/>
  <author><name>${sitefn.site().title}</name></author>
  [#local zeiten = ["1970-01-01T00:00:00Z"]][#list liste as e][#local zeiten = zeiten + [quartierfn.formatDate(e.content["mgnl:lastModified"]!e.begin, "yyyy-MM-dd'T'HH:mm:ssXXX")]][/#list]
  <updated>${zeiten?sort?last}</updated>
  [#list liste as e][#local v = e.content][#local ort = quartierfn.reference(v, "ort")!]
  <entry>
    <id>urn:uuid:${v["@id"]}</id>
    <title>[#if (e.status!"") == "abgesagt"]ABGESAGT: [/#if]${v.titel}</title>
    <link rel="alternate" type="text/html" href="${t.basis()}${e.link!""}"/>
    <updated>${quartierfn.formatDate(v["mgnl:lastModified"]!e.begin, "yyyy-MM-dd'T'HH:mm:ssXXX")}</updated>
    <summary>${quartierfn.formatDate(e.begin, "EEEE, d. MMMM yyyy, H:mm 'Uhr'")}[#if ort?has_content], ${ort.titel}, ${ort.stadt!}[/#if]. ${v.kurztext!}</summary>
  </entry>
  [/#list]
</feed>
[/#macro]

"""Content for the measurements, made by code: the same number gives the same bytes on every machine."""

import random
import shutil
import urllib.parse
import uuid
from pathlib import Path

WER = [
    "Die Nachbarschaftsgruppe", "Das Stadtteilbüro", "Der Begegnungsverein", "Unser Sprachcafé", "Die Lernwerkstatt",
    "Das Elternnetz", "Der Runde Tisch", "Die Fahrradküche", "Ein Kreis von Patinnen", "Das Erzähltheater",
    "Die Beratungsrunde", "Der Mieterrat", "Die Gartengruppe", "Das Ankunftszentrum",
]
TUT = ["lädt ein zu", "berichtet über", "sammelt Ideen für", "eröffnet", "plant", "zeigt", "bespricht", "erprobt"]
WAS = [
    "gemeinsame Spaziergänge", "eine Ausstellung im Rathaus", "Hilfe beim Ausfüllen von Anträgen",
    "Gespräche über Ausgrenzung", "offene Werkstattabende", "ein Fest auf dem Kirchplatz", "Lesungen in vier Sprachen",
    "Schulungen für Ehrenamtliche", "Fahrten ins Bergische Land", "Kochabende mit Geschichten",
    "eine Befragung der Haushalte", "neue Wege der Beteiligung",
]
WANN = [
    "im kommenden Frühjahr", "an jedem zweiten Dienstag", "nach den Sommerferien", "noch vor dem Winter",
    "seit dem letzten Jahr", "an drei Wochenenden", "während der Aktionswochen", "am späten Nachmittag",
]
WARUM = [
    "weil viele danach gefragt haben", "damit sich Familien kennenlernen", "um Vorurteile abzubauen",
    "wie es der Beirat empfohlen hat", "obwohl die Räume knapp sind", "sodass niemand weit fahren muss",
]
FACHWORT = [
    "Integrationsfachdienst", "Quartiersentwicklung", "Sozialraumanalyse", "Antidiskriminierungsberatung",
    "Bürgerbeteiligung", "Sprachmittlung", "Willkommenskultur", "Wohnungsmarktbericht", "Jugendhilfeplanung",
    "Bildungspatenschaft", "Ehrenamtskoordination", "Einbürgerungsberatung", "Nachbarschaftshilfe", "Teilhabebericht",
    "Flüchtlingssozialarbeit", "Verfahrensberatung",
]
ART = ["Bericht", "Einladung", "Rückblick", "Ankündigung", "Gespräch", "Aufruf", "Auswertung", "Merkblatt"]
STADTTEIL = ["Nordhang", "Talaue", "Südhöhe", "Altmarkt", "Mühlengrund", "Hafenviertel", "Lindenhof", "Westtor"]
THEMA = ["wohnen", "sprache", "arbeit", "schule", "familie", "engagement", "kultur", "gesundheit"]

# What visitors type: common and rare words, inflected forms, parts of compounds, two words, a misspelling.
QUERIES = [
    "Sozialraumanalyse", "Beratung", "Ehrenamtliche", "Sprachcafé", "Antrag ausfüllen", "Quartier", "Lesung",
    "Wohnungsmarkt", "Bericht Nordhang", "Nachbarschaft", "Vorurteile", "Jugendhilfe", "Famillien", "Fest Kirchplatz",
    "Ausstellung", "Teilhabe",
]


def sentence(dice):
    """One invented sentence."""
    if dice.random() < 0.3:
        return f"Zum Thema {dice.choice(FACHWORT)} kamen {dice.randint(7, 480)} Menschen nach {dice.choice(STADTTEIL)}."
    middle = f"{dice.choice(WER)} {dice.choice(TUT)} {dice.choice(WAS)} {dice.choice(WANN)}"
    return f"{middle}, {dice.choice(WARUM)}." if dice.random() < 0.6 else f"{middle}."


def post(number, sentences=40):
    """The fields of one post."""
    dice = random.Random(4711 * 1_000_003 + number)
    paragraphs = []
    left = sentences
    while left > 0:
        some = min(left, dice.randint(3, 6))
        paragraphs.append("<p>" + " ".join(sentence(dice) for _ in range(some)) + "</p>")
        left -= some
    return {
        "titel": f"{dice.choice(ART)} {number}: {dice.choice(FACHWORT)} in {dice.choice(STADTTEIL)}",
        "urlTeil": f"beitrag-{number:05d}",
        "kurztext": sentence(dice),
        "inhalt": "".join(paragraphs),
        "stadtteil": dice.choice(STADTTEIL),
        "thema": sorted(dice.sample(THEMA, 2)),
    }


def yaml_text(value):
    return "'" + value.replace("'", "''") + "'"


def write_posts(folder, count, sentences=40):
    """One bootstrap file per post."""
    for number in range(count):
        fields = post(number, sentences)
        name = fields["urlTeil"]
        lines = [f"'{name}':", "  'jcr:primaryType': 'bench:beitrag'", f"  'jcr:uuid': '{identifier(name)}'"]
        for key in sorted(fields):
            value = fields[key]
            text = "[" + ", ".join(map(yaml_text, value)) + "]" if isinstance(value, list) else yaml_text(value)
            lines.append(f"  '{key}': {text}")
        (folder / f"beitraege.{name}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def identifier(name):
    return str(uuid.uuid5(uuid.NAMESPACE_URL, "https://example.org/quartier/benchmarks/" + name))


def write_download(folder, size=1 << 20):
    """A PDF of exactly that size with a page of text and noise that does not compress; returns its address."""
    name = "download.pdf"
    data = pdf("Messdatei", size)
    (folder / name).write_bytes(data)
    uid = identifier(name)
    lines = [
        f"'{name}':", "  'jcr:primaryType': 'mgnl:asset'", f"  'jcr:uuid': '{uid}'", f"  'name': '{name}'",
        "  'barrierefrei': 'getaggt'", "  'dateiSprache': 'de'", "  'stand': 2022-10-01T00:00:00.000+02:00", "  'title': 'Messdatei'", "  'jcr:content':", "    'jcr:primaryType': 'mgnl:resource'",
        f"    'jcr:uuid': '{identifier(name + '/content')}'", "    'extension': 'pdf'", f"    'fileName': '{name}'",
        f"    'jcr:data': !file '{name}'", "    'jcr:mimeType': 'application/pdf'", f"    'size': {len(data)}",
    ]
    (folder / f"dam.{name}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return f"/dam/jcr:{uid}/{name}", data


def pdf(text, size):
    page = f"BT /F1 14 Tf 60 780 Td ({text}) Tj ET".encode("ascii")

    def build(noise):
        objects = [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            b"<</Length %d>>stream\n%s\nendstream" % (len(page), page),
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            b"<</Length %07d>>stream\n%s\nendstream" % (len(noise), noise),
        ]
        out, offsets = b"%PDF-1.4\n", []
        for number, body in enumerate(objects, 1):
            offsets.append(len(out))
            out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
        end = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%010d\n%%%%EOF\n" % (len(objects) + 1, len(out))
        return out + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + end

    noise = random.Random(1).randbytes(size - len(build(b"")))
    return build(noise)


def write(folder, site_content, posts, sentences=40):
    """The site's own content with posts and a download beside it; returns address and bytes of the download."""
    shutil.copytree(site_content, folder, ignore=shutil.ignore_patterns("samples"))
    write_posts(folder, posts, sentences)
    return write_download(folder)


def quoted(query):
    """A query as it stands in an address."""
    return urllib.parse.quote(query)
